using JobGen.CompilerServices;
using JobGen.Tests.Model;
using Xunit;

namespace JobGen.Tests.Limits;

/// <summary>Groups of more processors than a pointer has bits, computed for both pointer sizes.</summary>
public sealed class PointerSizeTests : ModelTest
{
    [Theory]
    [InlineData(4, uint.MaxValue)]
    [InlineData(8, ulong.MaxValue)]
    public void Off_is_what_a_pointer_can_hold_and_reads_as_off(int pointerSize, ulong widest)
    {
        Kernel.Options.ProcessorGroups = [ulong.MaxValue, 0x7];
        JobGroupAffinity off = GroupAffinityServices.EveryProcessor(pointerSize);
        Assert.Equal(JobGroupAffinity.Of(0, widest).With(1, 0x7), off);
        Assert.True(GroupAffinityServices.IsOff(in off, pointerSize));
        Assert.True(GroupAffinityServices.IsOff(default, pointerSize));
        GroupAffinityServices.ThrowIfTooWide(off, pointerSize);

        JobGroupAffinity less = off.With(1, 0x3);
        Assert.False(GroupAffinityServices.IsOff(in less, pointerSize));
    }

    [Fact]
    public void A_mask_that_does_not_fit_throws_before_a_call()
    {
        Kernel.ClearCalls();
        JobGroupAffinity wide = JobGroupAffinity.Of(0, 1).With(3, 1UL << 32);
        ArgumentOutOfRangeException exception = Assert.Throws<ArgumentOutOfRangeException>(
            "GroupAffinity", () => GroupAffinityServices.ThrowIfTooWide(wide, sizeof(uint)));
        Assert.Equal(1UL << 32, exception.ActualValue);
        GroupAffinityServices.ThrowIfTooWide(wide, sizeof(ulong));
        GroupAffinityServices.ThrowIfTooWide(null, sizeof(uint));
        Assert.Empty(Kernel.Calls);
    }
}
