using FsCheck.Fluent;
using JobGen.Model;
using Xunit;

namespace JobGen.Tests.Policies;

/// <summary>What Microsoft does not document may be one way or the other: policies work either way.</summary>
public sealed class UndocumentedTests : PolicyTest
{
    private const int Cases = 200;

    private static readonly Dictionary<string, Action<ModelOptions>> _variants = new()
    {
        ["as they are"] = static _ => { },
        ["memory in bytes"] = static options => options.MemoryLimitsInWholePages = false,
        ["memory below a page taken"] = static options => options.MemoryLimitBelowPageRefused = false,
        ["every priority privileged"] = static options => options.PriorityClassNeedsPrivilegeAboveNormalOnly = false,
        ["job time with time used"] = static options => options.QueriedJobTimeIncludesTimeUsed = true,
        ["no groups read as none"] = static options => options.NoGroupAffinityReadsAsAllGroups = false,
        ["all groups are none"] = static options => options.AllGroupsAreNoGroupAffinity = true,
        ["empty list of groups refused"] = static options => options.EmptyGroupListTakesGroupsAway = false,
        ["empty list of groups refused and all groups are none"] = static options =>
        {
            options.EmptyGroupListTakesGroupsAway = false;
            options.AllGroupsAreNoGroupAffinity = true;
        },
        ["empty list of groups refused and none read as none"] = static options =>
        {
            options.EmptyGroupListTakesGroupsAway = false;
            options.NoGroupAffinityReadsAsAllGroups = false;
        },
        ["clearing taken"] = static options => options.ClearingUnsetCpuRateRefused = false,
        ["clearing refused"] = static options =>
        {
            options.ClearingUnsetNetRateRefused = true;
            options.ClearingUnsetNotificationLimitsRefused = true;
            options.ClearingUnsetNotificationLimits2Refused = true;
            options.ClearingUnsetIoRateRefused = true;
        },
        ["clearing refused with 50"] = static options =>
        {
            options.ClearRefusal = Win32Error.NotSupported;
            options.ClearingUnsetNetRateRefused = true;
            options.ClearingUnsetNotificationLimits2Refused = true;
        },
    };

    public static TheoryData<string> Variants => [.. _variants.Keys];

    [Theory]
    [MemberData(nameof(Variants))]
    public void What_is_applied_is_what_is_queried_and_reset_clears_it(string variant)
    {
        _variants[variant](Kernel.Options);
        RandomCases.Check(LimitGenerators.Limits, Cases, limits =>
        {
            using EveryLimit job = EveryLimit.Create(limits);
            Assert.Equal(limits, job.QueryLimits());
            job.Apply(limits);
            Assert.Equal(limits, job.QueryLimits());
            job.ResetLimits();
            Assert.Equal(EveryLimit.Limits.None, job.QueryLimits());
            job.ResetLimits();
            Assert.False(job.HasLimits());
        });
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public void Any_limits_can_follow_any_others(string variant)
    {
        _variants[variant](Kernel.Options);
        RandomCases.Check(LimitGenerators.Limits.Two(), Cases, limits =>
        {
            (EveryLimit.Limits before, EveryLimit.Limits after) = limits;
            using EveryLimit applied = EveryLimit.Create(before);
            using EveryLimit updated = EveryLimit.Create(before with { CpuRateControl = null });
            bool stays = !Kernel.Options.AllGroupsAreNoGroupAffinity && !Kernel.Options.EmptyGroupListTakesGroupsAway;
            if (stays && before.GroupAffinity is not null && after.AffinityLimit is not null)
            {
                // Such a Windows has no way back from groups to a mask.
                Assert.Equal("AffinityLimit", Assert.Throws<JobException>(() => applied.Apply(in after)).Limit);
                return;
            }

            applied.Apply(in after);
            Assert.Equal(after, applied.QueryLimits());
            applied.ResetLimits();
            updated.Update((ref EveryLimit.Limits all) => all = after);
            Assert.Equal(after, updated.QueryLimits());
        });
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public void A_job_that_never_had_groups_takes_a_mask_whatever_was_switched_off_before(string variant)
    {
        _variants[variant](Kernel.Options);
        using EveryLimit job = EveryLimit.Create();
        job.ResetLimits();
        job.GroupAffinity = null;
        job.Update((ref EveryLimit.Limits limits) => limits.GroupAffinity = null);
        EveryLimit.Limits mask = EveryLimit.Limits.None with { AffinityLimit = new(1) };
        job.Apply(mask);
        job.Apply(mask);
        Assert.Equal(mask, job.QueryLimits());
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public void The_running_job_time_is_kept_and_never_echoed(string variant)
    {
        _variants[variant](Kernel.Options);
        using TimedPolicy job = TimedPolicy.Create(TimedPolicy.Limits.None);
        ModelProcess process = Kernel.StartProcess();
        job.Assign((int)process.Id);
        process.UseCpu(TimeSpan.FromSeconds(3));
        job.Apply();
        process.UseCpu(TimeSpan.FromSeconds(3));
        Kernel.ClearCalls();
        job.Apply();
        job.JobMemoryLimit = ByteSize.MiB;
        job.Update((ref TimedPolicy.Limits limits) => limits.JobMemoryLimit = 2 * ByteSize.MiB);
        job.Apply();
        foreach (CallRecord call in SetCalls(9))
        {
            ulong memory = BitConverter.ToUInt64(
                call.Input, JobGen.Model.Abi.AbiLayout.Offset("JOBOBJECT_EXTENDED_LIMIT_INFORMATION", "JobMemoryLimit"));
            uint flags = 0x40U | (memory == 0 ? 0U : 0x200U);
            Assert.Equal(
                Expect("JOBOBJECT_EXTENDED_LIMIT_INFORMATION", ("BasicLimitInformation.LimitFlags", flags), ("JobMemoryLimit", memory)),
                Counting(call.Input));
        }

        process.UseCpu(TimeSpan.FromSeconds(7));
        Assert.Empty(job.GetProcessIds());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Memory_below_a_page_is_refused_by_name_or_is_no_drift(bool refused)
    {
        Kernel.Options.MemoryLimitBelowPageRefused = refused;
        EveryLimit.Limits limits = EveryLimit.Limits.None with { JobMemoryLimit = 100 };
        if (refused)
        {
            Assert.Equal("JobMemoryLimit", Assert.Throws<JobException>(() => EveryLimit.Create(limits)).Limit);
            return;
        }

        using EveryLimit job = EveryLimit.Create(limits);
        Assert.Equal(limits, job.QueryLimits());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Without_the_privilege_what_needs_it_is_named_and_the_rest_works(bool aboveNormalOnly)
    {
        Kernel.Options.IncreaseBasePriority.IsHeld = false;
        Kernel.Options.PriorityClassNeedsPrivilegeAboveNormalOnly = aboveNormalOnly;
        int refused = 0;
        RandomCases.Check(LimitGenerators.Limits, Cases, limits =>
        {
            bool priority = limits.PriorityClassLimit is { } one
                && (!aboveNormalOnly || one is not (System.Diagnostics.ProcessPriorityClass.Idle
                    or System.Diagnostics.ProcessPriorityClass.BelowNormal
                    or System.Diagnostics.ProcessPriorityClass.Normal));
            if (limits.WorkingSetLimit is null && limits.SchedulingClassLimit is null or <= 5 && !priority)
            {
                using EveryLimit job = EveryLimit.Create(limits);
                Assert.Equal(limits, job.QueryLimits());
                return;
            }

            refused++;
            JobException exception = Assert.Throws<JobException>(() => EveryLimit.Create(limits));
            Assert.Equal(1314, exception.NativeErrorCode);
            Assert.Equal(limits.WorkingSetLimit is not null, exception.Limit!.Contains("WorkingSetLimit", StringComparison.Ordinal));
            Assert.Equal(limits.SchedulingClassLimit > 5, exception.Limit.Contains("SchedulingClassLimit", StringComparison.Ordinal));
        });
        Assert.InRange(refused, 1, Cases - 1);
        Assert.Empty(Kernel.DescribeLeaks());
    }
}
