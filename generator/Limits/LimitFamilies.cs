namespace JobGen.Generator.Limits;

/// <summary>Which attribute declares which limit, in the order in which generated code lists them. A new family adds a row.</summary>
internal static class LimitFamilies
{
    /// <summary>The attributes' namespace and the policy attribute.</summary>
    public const string Namespace = "JobGen";
    public const string PolicyAttribute = "JobGen.JobPolicyAttribute";
    public const string CountersAttribute = "JobCountersAttribute";

    public static readonly IReadOnlyList<LimitFamily> All =
    [
        LimitFamily.Once("KillOnJobCloseAttribute", KillOnJobClose.Parse),
        LimitFamily.Once("DieOnUnhandledExceptionAttribute", DieOnUnhandledException.Parse),
        LimitFamily.Once("BreakawayOkAttribute", BreakawayOk.Parse),
        LimitFamily.Once("SilentBreakawayOkAttribute", SilentBreakawayOk.Parse),
        LimitFamily.Once("ActiveProcessLimitAttribute", ActiveProcessLimit.Parse, ActiveProcessLimit.Check),
        LimitFamily.Once("ProcessMemoryLimitAttribute", ProcessMemoryLimit.Parse, MemoryLimit.Check),
        LimitFamily.Once("JobMemoryLimitAttribute", JobMemoryLimit.Parse, MemoryLimit.Check),
        LimitFamily.Once("WorkingSetLimitAttribute", WorkingSetLimit.Parse, WorkingSetLimit.Check),
        LimitFamily.Once("ProcessTimeLimitAttribute", ProcessTimeLimit.Parse, TimeLimit.Check),
        LimitFamily.Once("JobTimeLimitAttribute", JobTimeLimit.Parse, TimeLimit.Check),
        LimitFamily.Once("JobTimeLimitAttribute", EndOfJobTime.Parse, EndOfJobTime.Check),
        LimitFamily.Once("PriorityClassLimitAttribute", PriorityClassLimit.Parse, PriorityClassLimit.Check),
        LimitFamily.Once("SchedulingClassLimitAttribute", SchedulingClassLimit.Parse, SchedulingClassLimit.Check),
        LimitFamily.Once("AffinityLimitAttribute", AffinityLimit.Parse, AffinityLimit.Check),
        new("GroupAffinityAttribute", GroupAffinity.Parse, GroupAffinity.Check),
        LimitFamily.Once("UIRestrictionsAttribute", UIRestrictions.Parse, UIRestrictions.Check),
        LimitFamily.Once("CpuRateControlAttribute", CpuRateControl.Parse, CpuRateControl.Check),
        LimitFamily.Once("NetRateControlAttribute", NetRateControl.Parse, NetRateControl.Check),
        new("IoRateControlAttribute", IoRateControl.Parse, IoRateControl.Check),
        LimitFamily.Once("NotificationLimitAttribute", NotificationLimit.Parse, NotificationLimit.Check),
    ];
}
