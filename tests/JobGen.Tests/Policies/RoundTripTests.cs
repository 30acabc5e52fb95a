using JobGen.Model;
using Xunit;

namespace JobGen.Tests.Policies;

/// <summary>Limits come back as they were set, go when they are reset, and leave each other alone.</summary>
public sealed class RoundTripTests : PolicyTest
{
    [Fact]
    public void Declared_limits_are_what_is_queried_and_reset_clears_them()
    {
        using OneOfEachClass job = OneOfEachClass.Create();
        Assert.True(job.CreatedNew);
        Assert.Equal(OneOfEachClass.DeclaredLimits, job.QueryLimits());
        Assert.True(job.HasLimits());

        job.ResetLimits();
        Assert.Equal(OneOfEachClass.Limits.None, job.QueryLimits());
        Assert.False(job.HasLimits());

        job.Apply();
        Assert.Equal(OneOfEachClass.DeclaredLimits, job.QueryLimits());
    }

    [Fact]
    public void Drift_is_seen_and_repaired()
    {
        using FiveLimits job = FiveLimits.CreateNew("JobGen.Tests.Drift");
        using MemoryOnly other = MemoryOnly.Open("JobGen.Tests.Drift");
        other.JobMemoryLimit = ByteSize.MiB;
        Assert.NotEqual(FiveLimits.DeclaredLimits, job.QueryLimits());
        job.Apply();
        Assert.Equal(FiveLimits.DeclaredLimits, job.QueryLimits());
    }

    [Fact]
    public void Memory_that_Windows_rounds_to_pages_is_not_drift()
    {
        FiveLimits.Limits limits = FiveLimits.DeclaredLimits with { JobMemoryLimit = (10 * ByteSize.MiB) + 123 };
        using FiveLimits job = FiveLimits.Create(limits);
        Assert.Equal(10 * ByteSize.MiB, job.JobMemoryLimit);
        Assert.Equal(limits, job.QueryLimits());
    }

    [Theory]
    [InlineData(87)]
    [InlineData(50)]
    public void Clearing_classes_that_were_never_set_succeeds(int error)
    {
        Kernel.Options.ClearRefusal = error;
        Kernel.Options.ClearingUnsetCpuRateRefused = true;
        Kernel.Options.ClearingUnsetNetRateRefused = true;
        Kernel.Options.ClearingUnsetNotificationLimitsRefused = true;
        Kernel.Options.ClearingUnsetNotificationLimits2Refused = true;
        using EveryLimit job = EveryLimit.Create();
        job.ResetLimits();
        job.CpuRateControl = null;
        job.NetRateControl = null;
        job.NotificationLimit = null;
        Assert.Equal(EveryLimit.Limits.None, job.QueryLimits());
    }

    [Fact]
    public void A_clear_that_is_refused_while_the_limit_is_on_throws()
    {
        using OneOfEachClass job = OneOfEachClass.Create();
        Kernel.FailCall(ModelFunction.SetInformationJobObject, 1, 87);
        JobException exception = Assert.Throws<JobException>(() => job.CpuRateControl = null);
        Assert.Equal(87, exception.NativeErrorCode);
    }

    [Fact]
    public void A_setter_keeps_the_flags_of_another_policy()
    {
        using FiveLimits all = FiveLimits.CreateNew("JobGen.Tests.Foreign");
        using MemoryOnly some = MemoryOnly.Open("JobGen.Tests.Foreign");
        some.JobMemoryLimit = null;
        Assert.Equal(FiveLimits.DeclaredLimits with { JobMemoryLimit = null }, all.QueryLimits());
    }

    [Fact]
    public void Apply_clears_what_the_policy_does_not_declare_in_the_same_class()
    {
        using FiveLimits all = FiveLimits.CreateNew("JobGen.Tests.Whole");
        using MemoryOnly some = MemoryOnly.Open("JobGen.Tests.Whole");
        some.Apply(new MemoryOnly.Limits { JobMemoryLimit = ByteSize.MiB });
        Assert.Equal(FiveLimits.Limits.None with { JobMemoryLimit = ByteSize.MiB }, all.QueryLimits());
    }

    [Fact]
    public void An_existing_job_keeps_its_limits_until_they_are_applied()
    {
        using NamedPolicy owner = NamedPolicy.Create();
        owner.KillOnJobClose = false;
        using NamedPolicy second = NamedPolicy.Create();
        Assert.False(second.CreatedNew);
        Assert.False(second.KillOnJobClose);
        second.Apply();
        Assert.True(owner.KillOnJobClose);
    }

    [Fact]
    public void An_empty_name_is_no_name()
    {
        using NamedPolicy named = NamedPolicy.Create();
        using NamedPolicy unnamed = NamedPolicy.Create("");
        Assert.Equal(@"Local\JobGen.Tests.Named", named.Name);
        Assert.Null(unnamed.Name);
        Assert.True(unnamed.CreatedNew);
    }

    [Fact]
    public void A_taken_name_is_refused_and_nothing_is_opened()
    {
        using FiveLimits owner = FiveLimits.CreateNew("JobGen.Tests.Taken");
        int handles = Kernel.OpenHandleCount;
        JobException exception = Assert.Throws<JobException>(() => FiveLimits.CreateNew("JobGen.Tests.Taken"));
        Assert.Equal(183, exception.NativeErrorCode);
        Assert.Equal(handles, Kernel.OpenHandleCount);
    }

    [Fact]
    public void Opening_distinguishes_what_is_missing_from_what_is_refused()
    {
        Assert.False(FiveLimits.TryOpen("JobGen.Tests.Missing", out FiveLimits? job));
        Assert.Null(job);
        Assert.Equal(2, Assert.Throws<JobException>(() => FiveLimits.Open("JobGen.Tests.Missing")).NativeErrorCode);
        Kernel.FailCall(ModelFunction.OpenJobObjectW, 1, 5);
        Assert.Equal(5, Assert.Throws<JobException>(() => FiveLimits.TryOpen("JobGen.Tests.Missing", out _)).NativeErrorCode);
    }

    [Fact]
    public void Thresholds_of_user_time_are_left_alone_when_they_did_not_change()
    {
        using EveryLimit job = EveryLimit.Create();
        EveryLimit.Limits limits = new() { NotificationLimit = new() { JobUserTime = TimeSpan.FromSeconds(1) } };
        Kernel.ClearCalls();
        job.Apply(limits);
        Assert.Single(SetCalls(33));
        Assert.Single(Kernel.Calls, call => call.InformationClass == 33);
        Kernel.ClearCalls();
        job.Apply(limits);
        Assert.Empty(SetCalls(33));
        Assert.Single(Kernel.Calls, call => call.InformationClass == 33);
    }

    [Fact]
    public void Thresholds_of_user_time_that_another_handle_changed_are_set_again()
    {
        using EveryLimit job = EveryLimit.CreateNew("JobGen.Tests.UserTime");
        using EveryLimit other = EveryLimit.Open("JobGen.Tests.UserTime");
        EveryLimit.Limits limits = new() { NotificationLimit = new() { JobUserTime = TimeSpan.FromSeconds(1) } };
        job.Apply(limits);
        foreach (NotificationThresholds? drifted in (NotificationThresholds?[])[null, new() { JobUserTime = TimeSpan.FromSeconds(2) }])
        {
            other.NotificationLimit = drifted;
            job.Apply(limits);
            Assert.Equal(limits, job.QueryLimits());
        }
    }

    [Fact]
    public void Values_that_limit_nothing_read_back_as_none_and_are_not_drift()
    {
        EveryLimit.Limits[] nothing =
        [
            new() { CpuRateControl = default(CpuRate) },
            new() { NotificationLimit = new NotificationThresholds() },
            new() { NotificationLimit = new() { CpuRateInterval = RateControlToleranceInterval.Short } },
            new() { NotificationLimit = new() { IoRateInterval = RateControlToleranceInterval.Medium } },
            new() { NotificationLimit = new() { NetRateInterval = RateControlToleranceInterval.Long } },
        ];
        foreach (EveryLimit.Limits limits in nothing)
        {
            using EveryLimit job = EveryLimit.Create(limits);
            Assert.Equal(limits, job.QueryLimits());
            Assert.Equal(limits.GetHashCode(), job.QueryLimits().GetHashCode());
            job.Apply(limits);
            Assert.False(job.HasLimits());
        }
    }

    [Fact]
    public void Thresholds_of_memory_are_kept_in_bytes()
    {
        NotificationThresholds thresholds = new() { JobMemory = (2 * ByteSize.MiB) + 1, JobMemoryLow = ByteSize.MiB + 1 };
        using EveryLimit job = EveryLimit.Create(new EveryLimit.Limits { NotificationLimit = thresholds });
        Assert.Equal(thresholds, job.NotificationLimit);
        Assert.NotEqual(
            EveryLimit.Limits.None with { NotificationLimit = thresholds },
            EveryLimit.Limits.None with { NotificationLimit = thresholds with { JobMemory = 2 * ByteSize.MiB } });
    }
}
