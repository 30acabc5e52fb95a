using Xunit;

namespace JobGen.Tests.Limits;

/// <summary>WorkingSetRange and ProcessorAffinity.</summary>
public sealed class RangeTests
{
    [Theory]
    [InlineData(1UL, 1UL)]
    [InlineData(4096UL, ulong.MaxValue)]
    public void A_working_set_keeps_its_bounds(ulong minimum, ulong maximum)
    {
        WorkingSetRange range = new(minimum, maximum);
        Assert.Equal((minimum, maximum), (range.Minimum, range.Maximum));
        Assert.Equal(range, WorkingSetRange.FromWire(minimum, maximum));
    }

    [Theory]
    [InlineData(0UL, 1UL, "minimum")]
    [InlineData(0UL, 0UL, "minimum")]
    [InlineData(1UL, 0UL, "maximum")]
    [InlineData(2UL, 1UL, "maximum")]
    public void A_working_set_that_Windows_refuses_throws(ulong minimum, ulong maximum, string parameter) =>
        Assert.Throws<ArgumentOutOfRangeException>(parameter, () => new WorkingSetRange(minimum, maximum));

    [Fact]
    public void What_a_query_returns_is_taken_over_whatever_it_is()
    {
        Assert.Equal(0UL, WorkingSetRange.FromWire(0, 0).Maximum);
        Assert.Equal(0UL, ProcessorAffinity.FromWire(0, true).Mask);
    }

    [Fact]
    public void An_affinity_names_a_processor()
    {
        Assert.Throws<ArgumentOutOfRangeException>("mask", () => new ProcessorAffinity(0));
        Assert.False(new ProcessorAffinity(1).Subset);
        Assert.NotEqual(new ProcessorAffinity(3), new ProcessorAffinity(3, subset: true));
        Assert.Equal(new ProcessorAffinity(3, subset: true), new ProcessorAffinity(3) with { Subset = true });
    }

    [Fact]
    public void Text_names_the_unit()
    {
        Assert.Equal("4KiB..8KiB", new WorkingSetRange(4096, 8192).ToString());
        Assert.Equal("0-7 subset", new ProcessorAffinity(0xFF, subset: true).ToString());
        Assert.Equal("63", new ProcessorAffinity(1UL << 63).ToString());
    }
}
