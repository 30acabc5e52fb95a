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
        LimitFamily.Once("ActiveProcessLimitAttribute", ActiveProcessLimit.Parse),
        LimitFamily.Once("ProcessMemoryLimitAttribute", ProcessMemoryLimit.Parse),
        LimitFamily.Once("JobMemoryLimitAttribute", JobMemoryLimit.Parse),
        LimitFamily.Once("WorkingSetLimitAttribute", WorkingSetLimit.Parse),
        LimitFamily.Once("ProcessTimeLimitAttribute", ProcessTimeLimit.Parse),
        LimitFamily.Once("JobTimeLimitAttribute", JobTimeLimit.Parse),
        LimitFamily.Once("JobTimeLimitAttribute", EndOfJobTime.Parse),
        LimitFamily.Once("PriorityClassLimitAttribute", PriorityClassLimit.Parse),
        LimitFamily.Once("SchedulingClassLimitAttribute", SchedulingClassLimit.Parse),
        LimitFamily.Once("AffinityLimitAttribute", AffinityLimit.Parse),
        LimitFamily.Repeated("GroupAffinityAttribute", GroupAffinity.Parse),
        LimitFamily.Once("UIRestrictionsAttribute", UIRestrictions.Parse),
        LimitFamily.Once("CpuRateControlAttribute", CpuRateControl.Parse),
        LimitFamily.Once("NetRateControlAttribute", NetRateControl.Parse),
        LimitFamily.Repeated("IoRateControlAttribute", IoRateControl.Parse),
        LimitFamily.Once("NotificationLimitAttribute", NotificationLimit.Parse),
    ];
}
