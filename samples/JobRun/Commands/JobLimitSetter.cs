namespace JobGen.JobRun.Commands;

/// <summary>Sets one limit of a job by its name: a system that lacks another one need not tell of that.</summary>
internal static class JobLimitSetter
{
    internal static void Set(AdjustableJob job, string limit, in AdjustableJob.Limits limits)
    {
        switch (limit)
        {
            case nameof(limits.DieOnUnhandledException):
                job.DieOnUnhandledException = limits.DieOnUnhandledException;
                break;
            case nameof(limits.BreakawayOk):
                job.BreakawayOk = limits.BreakawayOk;
                break;
            case nameof(limits.SilentBreakawayOk):
                job.SilentBreakawayOk = limits.SilentBreakawayOk;
                break;
            case nameof(limits.ActiveProcessLimit):
                job.ActiveProcessLimit = limits.ActiveProcessLimit;
                break;
            case nameof(limits.ProcessMemoryLimit):
                job.ProcessMemoryLimit = limits.ProcessMemoryLimit;
                break;
            case nameof(limits.JobMemoryLimit):
                job.JobMemoryLimit = limits.JobMemoryLimit;
                break;
            case nameof(limits.WorkingSetLimit):
                job.WorkingSetLimit = limits.WorkingSetLimit;
                break;
            case nameof(limits.ProcessTimeLimit):
                job.ProcessTimeLimit = limits.ProcessTimeLimit;
                break;
            case nameof(limits.JobTimeLimit):
                job.JobTimeLimit = limits.JobTimeLimit;
                break;
            case nameof(limits.PriorityClassLimit):
                job.PriorityClassLimit = limits.PriorityClassLimit;
                break;
            case nameof(limits.SchedulingClassLimit):
                job.SchedulingClassLimit = limits.SchedulingClassLimit;
                break;
            case nameof(limits.AffinityLimit):
                job.AffinityLimit = limits.AffinityLimit;
                break;
            case nameof(limits.GroupAffinity):
                job.GroupAffinity = limits.GroupAffinity;
                break;
            case nameof(limits.UIRestrictions):
                job.UIRestrictions = limits.UIRestrictions;
                break;
            case nameof(limits.CpuRateControl):
                job.CpuRateControl = limits.CpuRateControl;
                break;
            case nameof(limits.NetRateControl):
                job.NetRateControl = Merge(job.NetRateControl, limits.NetRateControl);
                break;
            case nameof(limits.IoRateControl):
                job.IoRateControl = limits.IoRateControl;
                break;
            case nameof(limits.NotificationLimit):
                job.NotificationLimit = Merge(job.NotificationLimit, limits.NotificationLimit);
                break;
            default:
                throw new ArgumentException($"'{limit}' is no limit that can be set.", nameof(limit));
        }
    }

    // Bandwidth and tag are one limit and two options: the one that is not given stays.
    private static NetRate? Merge(NetRate? before, NetRate? given) => given is { } rate && before is { } kept
        ? new NetRate(rate.MaxBandwidth ?? kept.MaxBandwidth, rate.DscpTag ?? kept.DscpTag)
        : given;

    private static NotificationThresholds? Merge(NotificationThresholds? before, NotificationThresholds? given) =>
        given is { } now && before is { } kept
            ? kept with
            {
                JobMemory = now.JobMemory ?? kept.JobMemory,
                JobMemoryLow = now.JobMemoryLow ?? kept.JobMemoryLow,
                IoReadBytes = now.IoReadBytes ?? kept.IoReadBytes,
                IoWriteBytes = now.IoWriteBytes ?? kept.IoWriteBytes,
                JobUserTime = now.JobUserTime ?? kept.JobUserTime,
                CpuRateTolerance = now.CpuRateTolerance ?? kept.CpuRateTolerance,
                CpuRateInterval = now.CpuRateInterval ?? kept.CpuRateInterval,
                IoRateTolerance = now.IoRateTolerance ?? kept.IoRateTolerance,
                IoRateInterval = now.IoRateInterval ?? kept.IoRateInterval,
                NetRateTolerance = now.NetRateTolerance ?? kept.NetRateTolerance,
                NetRateInterval = now.NetRateInterval ?? kept.NetRateInterval,
            }
            : given;
}
