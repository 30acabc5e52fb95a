namespace JobGen.Generator.Diagnostics;

/// <content>Values that are right and do not go together, or not everywhere.</content>
internal static partial class Rules
{
    /// <summary>An affinity and a group affinity.</summary>
    public static readonly DiagnosticDescriptor AffinityWithGroups = Create(
        "JOBGEN050", "A job has an affinity or a group affinity", Combinations, DiagnosticSeverity.Error,
        "A job cannot have both an affinity mask and a group affinity, and Windows answers 87. Keep '[GroupAffinity]', which "
        + "can name group 0 as well.");

    /// <summary>Subset without an affinity.</summary>
    public static readonly DiagnosticDescriptor SubsetWithoutMask = Create(
        "JOBGEN051", "Subset needs an affinity mask", Combinations, DiagnosticSeverity.Warning,
        "'Subset' lets processes choose among the processors of a mask, and none is written, so that it does nothing. Write "
        + "'[AffinityLimit(0xF, Subset = true)]'.");

    /// <summary>Breakaway on demand where every child breaks away.</summary>
    public static readonly DiagnosticDescriptor BothBreakaways = Create(
        "JOBGEN052", "Silent breakaway makes breakaway redundant", Combinations, DiagnosticSeverity.Warning,
        "With '[SilentBreakawayOk]' every child leaves the job without asking, so that '[BreakawayOk]' does nothing. Keep the "
        + "one that is meant; '[BreakawayOk]' holds children that do not ask.");

    /// <summary>Silent breakaway of a job with limits, which hold nobody that breaks away.</summary>
    public static readonly DiagnosticDescriptor SilentBreakawayWithLimit = Create(
        "JOBGEN053", "Children escape a job with silent breakaway", Combinations, DiagnosticSeverity.Warning,
        "With '[SilentBreakawayOk]' " + CombinationWords.OutOfReach + "'[BreakawayOk]' to let only those go that ask.");

    /// <summary>A limit of the whole job below that of one process.</summary>
    public static readonly DiagnosticDescriptor JobBelowProcess = Create(
        "JOBGEN054", "The limit of the job is not below that of a process", Combinations, DiagnosticSeverity.Warning,
        CombinationWords.JobBelowProcess);

    /// <summary>A notification that never comes.</summary>
    public static readonly DiagnosticDescriptor ThresholdNeverReached = Create(
        "JOBGEN055", "A notification threshold can be reached", Combinations, DiagnosticSeverity.Warning,
        CombinationWords.ThresholdNeverReached);

    /// <summary>A notification limit without a threshold.</summary>
    public static readonly DiagnosticDescriptor NothingToNotify = Create(
        "JOBGEN056", "A notification limit has a threshold", Combinations, DiagnosticSeverity.Info,
        "No threshold is declared, so that nothing is reported until one is set at run time. Add one, such as 'JobMemory = 400 * "
        + "ByteSize.MiB', where that is not what is meant.");

    /// <summary>A limit that needs a privilege.</summary>
    public static readonly DiagnosticDescriptor NeedsPrivilege = Create(
        "JOBGEN057", "The limit needs a privilege", Combinations, DiagnosticSeverity.Warning,
        CombinationWords.NeedsPrivilege);

    /// <summary>I/O rate control.</summary>
    public static readonly DiagnosticDescriptor IoRateIgnored = Create(
        "JOBGEN058", "Windows 10 1607 and later ignore I/O rate control", Combinations, DiagnosticSeverity.Warning,
        CombinationWords.IoRateIgnored + "'[NotificationLimit(IoReadBytes = …)]' to learn of heavy I/O.");

    /// <summary>A UI restriction that older versions of Windows refuse.</summary>
    public static readonly DiagnosticDescriptor RestrictionNeedsNewWindows = Create(
        "JOBGEN059", "The UI restriction needs a newer Windows", Combinations, DiagnosticSeverity.Info,
        CombinationWords.RestrictionNeedsNewWindows + "set it at run time where 'OperatingSystem.IsWindowsVersionAtLeast(10, 0, {1})'.");

    /// <summary>A tolerance of a rate that is not declared.</summary>
    public static readonly DiagnosticDescriptor ToleranceWithoutRate = Create(
        "JOBGEN060", "A tolerance needs its rate control", Combinations, DiagnosticSeverity.Warning,
        CombinationWords.ToleranceWithoutRate);

    /// <summary>The interval of a tolerance that is not written.</summary>
    public static readonly DiagnosticDescriptor IntervalWithoutTolerance = Create(
        "JOBGEN061", "An interval needs its tolerance", Combinations, DiagnosticSeverity.Warning,
        "'{0}' is the interval of '{1}', which is not written, so that it does nothing. Add '{1}'.");

    /// <summary>A low memory threshold that other values of memory keep the job below.</summary>
    public static readonly DiagnosticDescriptor LowAboveHigh = Create(
        "JOBGEN062", "JobMemoryLow is at most JobMemory and below JobMemoryLimit", Combinations, DiagnosticSeverity.Warning,
        CombinationWords.LowAboveHigh);

    /// <summary>Two policies of one object name.</summary>
    public static readonly DiagnosticDescriptor SharedObjectName = Create(
        "JOBGEN063", "Each policy has an object name of its own", Combinations, DiagnosticSeverity.Warning,
        "'{0}' has the object name '{1}' too, so that the one created second opens the job of the first and applies none of "
        + "its own limits. Give each policy a name of its own.",
        WellKnownDiagnosticTags.CompilationEnd);

    /// <summary>A limit of the job that its processes cannot reach together.</summary>
    public static readonly DiagnosticDescriptor JobLimitNotReached = Create(
        "JOBGEN064", "The processes of a job can reach its limit", Combinations, DiagnosticSeverity.Warning,
        CombinationWords.JobLimitNotReached);

    /// <summary>The largest number as both bounds of a working set.</summary>
    public static readonly DiagnosticDescriptor WorkingSetOfAll = Create(
        "JOBGEN065", "A working set has bounds", Combinations, DiagnosticSeverity.Warning,
        LimitWords.WorkingSetOfAll + ", or '[WorkingSetLimit]' to leave it off.");

    /// <summary>A policy without a limit.</summary>
    public static readonly DiagnosticDescriptor EmptyPolicy = Create(
        "JOBGEN066", "A policy declares a limit", Combinations, DiagnosticSeverity.Info,
        "This policy declares no limit, so that its jobs limit nothing and end nothing. Add what the job is for, such as "
        + "'[KillOnJobClose]'.");
}
