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
                job.NetRateControl = limits.NetRateControl;
                break;
            case nameof(limits.IoRateControl):
                job.IoRateControl = limits.IoRateControl;
                break;
            case nameof(limits.NotificationLimit):
                job.NotificationLimit = limits.NotificationLimit;
                break;
            default:
                throw new ArgumentException($"'{limit}' is no limit that can be set.", nameof(limit));
        }
    }
}
