namespace JobGen.Tests.Policies;

/// <summary>A change of one limit in three forms that must mean the same: a setter, a step of an update, and a value.</summary>
public sealed class LimitChange
{
    public delegate void Edit(ref EveryLimit.Limits limits, in EveryLimit.Limits from);

    private LimitChange(string name, Action<EveryLimit, EveryLimit.Limits> set, Edit change)
    {
        Name = name;
        Set = set;
        Change = change;
    }

    public static IReadOnlyList<LimitChange> All { get; } =
    [
        new("KillOnJobClose", static (job, v) => job.KillOnJobClose = v.KillOnJobClose, static (ref l, in v) => l.KillOnJobClose = v.KillOnJobClose),
        new("DieOnUnhandledException", static (job, v) => job.DieOnUnhandledException = v.DieOnUnhandledException, static (ref l, in v) => l.DieOnUnhandledException = v.DieOnUnhandledException),
        new("BreakawayOk", static (job, v) => job.BreakawayOk = v.BreakawayOk, static (ref l, in v) => l.BreakawayOk = v.BreakawayOk),
        new("SilentBreakawayOk", static (job, v) => job.SilentBreakawayOk = v.SilentBreakawayOk, static (ref l, in v) => l.SilentBreakawayOk = v.SilentBreakawayOk),
        new("WorkingSetLimit", static (job, v) => job.WorkingSetLimit = v.WorkingSetLimit, static (ref l, in v) => l.WorkingSetLimit = v.WorkingSetLimit),
        new("ProcessTimeLimit", static (job, v) => job.ProcessTimeLimit = v.ProcessTimeLimit, static (ref l, in v) => l.ProcessTimeLimit = v.ProcessTimeLimit),
        new("JobTimeLimit", static (job, v) => job.JobTimeLimit = v.JobTimeLimit, static (ref l, in v) => l.JobTimeLimit = v.JobTimeLimit),
        new("EndOfJobTimeAction", static (job, v) => job.EndOfJobTimeAction = v.EndOfJobTimeAction, static (ref l, in v) => l.EndOfJobTimeAction = v.EndOfJobTimeAction),
        new("ActiveProcessLimit", static (job, v) => job.ActiveProcessLimit = v.ActiveProcessLimit, static (ref l, in v) => l.ActiveProcessLimit = v.ActiveProcessLimit),
        new("SchedulingClassLimit", static (job, v) => job.SchedulingClassLimit = v.SchedulingClassLimit, static (ref l, in v) => l.SchedulingClassLimit = v.SchedulingClassLimit),
        new("PriorityClassLimit", static (job, v) => job.PriorityClassLimit = v.PriorityClassLimit, static (ref l, in v) => l.PriorityClassLimit = v.PriorityClassLimit),
        new("ProcessMemoryLimit", static (job, v) => job.ProcessMemoryLimit = v.ProcessMemoryLimit, static (ref l, in v) => l.ProcessMemoryLimit = v.ProcessMemoryLimit),
        new("JobMemoryLimit", static (job, v) => job.JobMemoryLimit = v.JobMemoryLimit, static (ref l, in v) => l.JobMemoryLimit = v.JobMemoryLimit),
        new("UIRestrictions", static (job, v) => job.UIRestrictions = v.UIRestrictions, static (ref l, in v) => l.UIRestrictions = v.UIRestrictions),
        new("CpuRateControl", static (job, v) => job.CpuRateControl = v.CpuRateControl, static (ref l, in v) => l.CpuRateControl = v.CpuRateControl),
        new("NetRateControl", static (job, v) => job.NetRateControl = v.NetRateControl, static (ref l, in v) => l.NetRateControl = v.NetRateControl),
        new("IoRateControl", static (job, v) => job.IoRateControl = v.IoRateControl, static (ref l, in v) => l.IoRateControl = v.IoRateControl),
        new("NotificationLimit", static (job, v) => job.NotificationLimit = v.NotificationLimit, static (ref l, in v) => l.NotificationLimit = v.NotificationLimit),
        new("AffinityLimit", SetMask, static (ref l, in v) => (l.AffinityLimit, l.GroupAffinity) = (v.AffinityLimit, v.AffinityLimit is null ? l.GroupAffinity : null)),
        new("GroupAffinity", SetGroups, static (ref l, in v) => (l.GroupAffinity, l.AffinityLimit) = (v.GroupAffinity, v.GroupAffinity is null ? l.AffinityLimit : null)),
    ];

    public string Name { get; }

    public Action<EveryLimit, EveryLimit.Limits> Set { get; }

    public Edit Change { get; }

    public EveryLimit.Limits Apply(EveryLimit.Limits limits, in EveryLimit.Limits from)
    {
        Change(ref limits, in from);
        return limits;
    }

    public override string ToString() => Name;

    // A mask and groups exclude each other in the kernel: the one is switched off for the other.
    private static void SetMask(EveryLimit job, EveryLimit.Limits values)
    {
        if (values.AffinityLimit is not null)
        {
            job.GroupAffinity = null;
        }

        job.AffinityLimit = values.AffinityLimit;
    }

    private static void SetGroups(EveryLimit job, EveryLimit.Limits values)
    {
        if (values.GroupAffinity is not null)
        {
            job.AffinityLimit = null;
        }

        job.GroupAffinity = values.GroupAffinity;
    }
}
