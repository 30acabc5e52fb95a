using JobGen.Model;
using Xunit;

namespace JobGen.Tests.Policies;

/// <summary>What a failed call is reported as.</summary>
public sealed class FailureTests : PolicyTest
{
    [Fact]
    public void A_failed_apply_says_what_was_applied_before_it()
    {
        using OneOfEachClass job = OneOfEachClass.Create();
        Kernel.FailCall(ModelFunction.SetInformationJobObject, 4, 50);
        JobException exception = Assert.Throws<JobException>(() => job.Apply());
        Assert.Equal("SetInformationJobObject", exception.Function);
        Assert.Contains("CpuRateControl", exception.Message, StringComparison.Ordinal);
        Assert.Contains(
            "EndOfJobTimeAction, KillOnJobClose, JobTimeLimit, PriorityClassLimit, UIRestrictions",
            exception.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_failed_update_says_what_it_had_set()
    {
        using OneOfEachClass job = OneOfEachClass.Create();
        Kernel.FailCall(ModelFunction.SetInformationJobObject, 2, 50);
        JobException exception = Assert.Throws<JobException>(() => job.Update((ref OneOfEachClass.Limits limits) =>
        {
            limits.UIRestrictions = UIRestrictions.None;
            limits.CpuRateControl = CpuRate.Weight(1);
        }));
        Assert.EndsWith("Applied before it: UIRestrictions.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_privilege_is_named()
    {
        Kernel.Options.IncreaseBasePriority.IsHeld = false;
        JobException exception = Assert.Throws<JobException>(() =>
            EveryLimit.Create(new EveryLimit.Limits { SchedulingClassLimit = 9, JobMemoryLimit = ByteSize.MiB }));
        Assert.Equal(1314, exception.NativeErrorCode);
        Assert.Equal("SchedulingClassLimit", exception.Limit);
        Assert.Contains("SeIncreaseBasePriorityPrivilege", exception.Message, StringComparison.Ordinal);
        Assert.Empty(Kernel.DescribeLeaks());
    }

    [Theory]
    [InlineData(9, "ProcessMemoryLimit")]
    [InlineData(15, "Windows 8")]
    [InlineData(32, "Windows 10")]
    public void A_refused_value_or_a_missing_class_is_named(int informationClass, string expected)
    {
        EveryLimit.Limits limits = informationClass switch
        {
            9 => new() { ProcessMemoryLimit = 100, JobMemoryLimit = ByteSize.MiB },
            15 => new() { CpuRateControl = CpuRate.HardCap(1) },
            _ => new() { NetRateControl = new NetRate(1) },
        };
        if (informationClass != 9)
        {
            Kernel.Options.MissingClasses.Add(informationClass);
        }

        JobException exception = Assert.Throws<JobException>(() => EveryLimit.Create(limits));
        Assert.Equal(87, exception.NativeErrorCode);
        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_group_affinity_without_a_processor_is_refused_before_the_call()
    {
        using OneOfEachClass job = OneOfEachClass.Create();
        Kernel.ClearCalls();
        ArgumentException exception = Assert.Throws<ArgumentException>(
            "GroupAffinity", () => job.GroupAffinity = default(JobGroupAffinity));
        Assert.Contains("at least one processor", exception.Message, StringComparison.Ordinal);
        Assert.Empty(Kernel.Calls);
    }

    [Fact]
    public void Use_after_dispose_says_so()
    {
        FiveLimits job = FiveLimits.Create();
        job.Dispose();
        Assert.Throws<ObjectDisposedException>(() => job.Apply());
        Assert.Throws<ObjectDisposedException>(() => job.QueryLimits());
        Assert.Throws<ObjectDisposedException>(() => job.ReadCounters());
        Assert.Throws<ObjectDisposedException>(() => job.JobMemoryLimit);
        Assert.Throws<ObjectDisposedException>(() => job.JobMemoryLimit = 1);
        Assert.Throws<ObjectDisposedException>(() => job.Handle);
    }
}
