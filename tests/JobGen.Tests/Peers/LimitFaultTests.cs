using JobGen.Model;
using JobGen.Model.Abi;
using JobGen.Tests.Policies;
using Xunit;

namespace JobGen.Tests.Peers;

/// <summary>Faults of other job-object libraries that concern limits and handles.</summary>
public sealed class LimitFaultTests : PolicyTest
{
    // go-winjob forces notify on every CPU limit.
    [Fact]
    public void A_cpu_rate_notifies_only_where_that_was_asked_for()
    {
        using EveryLimit job = EveryLimit.Create();
        job.CpuRateControl = CpuRate.HardCap(20);
        Assert.Equal(0U, ControlFlags() & 0x8);
        job.CpuRateControl = CpuRate.HardCap(20) with { Notify = true };
        Assert.Equal(0x8U, ControlFlags() & 0x8);

        uint ControlFlags() => BitConverter.ToUInt32(
            SetCalls(15)[^1].Input, AbiLayout.Offset("JOBOBJECT_CPU_RATE_CONTROL_INFORMATION", "ControlFlags"));
    }

    // Meziantou's flags setter can only add.
    [Fact]
    public void A_flag_can_be_cleared()
    {
        using FiveLimits job = FiveLimits.Create();
        job.KillOnJobClose = false;
        Assert.Equal(FiveLimits.DeclaredLimits with { KillOnJobClose = false }, job.QueryLimits());
    }

    // Meziantou's Terminate drops the failure.
    [Fact]
    public void A_terminate_that_fails_throws()
    {
        using MemoryOnly job = MemoryOnly.Create();
        Kernel.FailCall(ModelFunction.TerminateJobObject, 1, 5);
        JobException exception = Assert.Throws<JobException>(() => job.Terminate());
        Assert.Equal(5, exception.NativeErrorCode);
        Assert.Equal("TerminateJobObject", exception.Function);
    }

    // Vanara attaches a completion port to every job that it opens.
    [Fact]
    public void Creating_and_opening_touch_no_port()
    {
        using NamedPolicy owner = NamedPolicy.Create();
        using NamedPolicy opened = NamedPolicy.Open(@"Local\JobGen.Tests.Named");
        Assert.Empty(SetCalls(7));
        Assert.Equal(0, Kernel.CountOf(ModelFunction.CreateIoCompletionPort));
    }

    // Vanara drops processor group 0.
    [Fact]
    public void Group_zero_is_a_group()
    {
        using EveryLimit job = EveryLimit.Create(new EveryLimit.Limits { GroupAffinity = JobGroupAffinity.Of(0, 0b101) });
        Assert.Equal([(0, 0b101UL)], Kernel.JobOf(job.Handle.DangerousGetHandle()).Groups.Select(entry => ((int)entry.Group, entry.Mask)));
        Assert.Equal(JobGroupAffinity.Of(0, 0b101), job.GroupAffinity);
    }

    // Vanara truncates percentages: 0.29 % became 0.28 %.
    [Theory]
    [InlineData(0.29, 29U)]
    [InlineData(0.57, 57U)]
    [InlineData(1.15, 115U)]
    [InlineData(99.99, 9999U)]
    public void Percentages_are_rounded(double percent, uint hundredths) =>
        Assert.Equal(hundredths, CpuRate.HardCap(percent).WireValue);

    // Meziantou and process-governor: changing one limit resets another.
    [Fact]
    public void A_change_of_one_limit_leaves_the_others()
    {
        using FiveLimits job = FiveLimits.Create();
        job.ActiveProcessLimit = 3;
        Assert.Equal(FiveLimits.DeclaredLimits with { ActiveProcessLimit = 3 }, job.QueryLimits());
    }
}
