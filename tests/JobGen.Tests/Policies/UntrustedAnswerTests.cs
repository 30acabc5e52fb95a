using JobGen.Model;
using Xunit;

namespace JobGen.Tests.Policies;

/// <summary>A query gives what can be said of any answer of Windows, and never throws over one.</summary>
public sealed class UntrustedAnswerTests : PolicyTest
{
    [Fact]
    public void Groups_above_31_are_left_out()
    {
        using EveryLimit job = EveryLimit.Create();
        Kernel.Options.ExtraGroups = [new GroupMask(32, 1), new GroupMask(ushort.MaxValue, ulong.MaxValue)];
        Assert.Null(job.GroupAffinity);
        job.GroupAffinity = JobGroupAffinity.Of(1, 5);
        Assert.Equal(JobGroupAffinity.Of(1, 5), job.QueryLimits().GroupAffinity);
    }

    [Theory]
    [InlineData(1u)]
    [InlineData(100_000u)]
    [InlineData(uint.MaxValue - 32)]
    public void Groups_beyond_the_buffer_are_not_read(uint beyond)
    {
        using EveryLimit job = EveryLimit.Create();
        job.GroupAffinity = JobGroupAffinity.Of(1, 5);
        Kernel.Options.CountsBeyondBuffer = beyond;
        Assert.Equal(5UL, job.GroupAffinity.GetValueOrDefault()[1]);
    }

    [Fact]
    public void Volume_that_is_named_twice_counts_once()
    {
        IoRates rates = [new IoRate { VolumeName = @"\Device\X", MaxIops = 5 }, new IoRate { MaxIops = 7 }];
        using EveryLimit job = EveryLimit.Create(new EveryLimit.Limits { IoRateControl = rates });
        Kernel.Options.VolumesAreNamedTwice = true;
        Assert.Equal(rates, job.IoRateControl);
        Assert.Equal(rates, job.QueryLimits().IoRateControl);
        job.IoRateControl = default;
        Assert.Empty(job.IoRateControl);
    }

    [Fact]
    public void Rates_that_are_counted_and_not_given_are_none()
    {
        using EveryLimit job = EveryLimit.Create(new EveryLimit.Limits { IoRateControl = [new IoRate { MaxIops = 7 }] });
        Kernel.Options.IoRateBlocksAreMissing = true;
        Assert.Empty(job.IoRateControl);
    }
}
