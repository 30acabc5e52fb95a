using Microsoft.CodeAnalysis;

namespace JobGen.Generator.Diagnostics;

/// <content>Values that are right and do not go together, or not everywhere.</content>
internal static partial class Rules
{
    /// <summary>An affinity and a group affinity.</summary>
    public static readonly DiagnosticDescriptor AffinityWithGroups = new(
        "JOBGEN050",
        "A job has an affinity or a group affinity",
        "A job cannot have both an affinity mask and a group affinity, and Windows answers 87. Keep '[GroupAffinity]', which "
        + "can name group 0 as well.",
        Combinations, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "JOBGEN050.md");

    /// <summary>Subset without an affinity.</summary>
    public static readonly DiagnosticDescriptor SubsetWithoutMask = new(
        "JOBGEN051",
        "Subset needs an affinity mask",
        "'Subset' lets processes choose among the processors of a mask, and none is written, so that it does nothing. Write "
        + "'[AffinityLimit(0xF, Subset = true)]'.",
        Combinations, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Pages + "JOBGEN051.md");

    /// <summary>Breakaway on demand where every child breaks away.</summary>
    public static readonly DiagnosticDescriptor BothBreakaways = new(
        "JOBGEN052",
        "Silent breakaway makes breakaway redundant",
        "With '[SilentBreakawayOk]' every child leaves the job without asking, so that '[BreakawayOk]' does nothing. Keep the "
        + "one that is meant; '[BreakawayOk]' holds children that do not ask.",
        Combinations, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Pages + "JOBGEN052.md");

    /// <summary>Silent breakaway of a job with limits, which hold nobody that breaks away.</summary>
    public static readonly DiagnosticDescriptor SilentBreakawayWithLimit = new(
        "JOBGEN053",
        "Children escape a job with silent breakaway",
        "With '[SilentBreakawayOk]' every child leaves the job, out of reach of {0}. Write '[BreakawayOk]' to let only "
        + "those go that ask.",
        Combinations, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Pages + "JOBGEN053.md");

    /// <summary>A limit of the whole job below that of one process.</summary>
    public static readonly DiagnosticDescriptor JobBelowProcess = new(
        "JOBGEN054",
        "The limit of the job is not below that of a process",
        "'{0}' ({1}) is below '{2}' ({3}), so that the job's limit is reached first and the other one does nothing. Give the "
        + "larger value to the job.",
        Combinations, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Pages + "JOBGEN054.md");

    /// <summary>A notification that never comes.</summary>
    public static readonly DiagnosticDescriptor ThresholdNeverReached = new(
        "JOBGEN055",
        "A notification threshold can be reached",
        "'{0}' is never reported, because {1}. Write {2} instead.",
        Combinations, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Pages + "JOBGEN055.md");

    /// <summary>A notification limit without a threshold.</summary>
    public static readonly DiagnosticDescriptor NothingToNotify = new(
        "JOBGEN056",
        "A notification limit has a threshold",
        "No threshold is declared, so that nothing is reported until one is set at run time. Add one, as 'JobMemory = 400 * "
        + "ByteSize.MiB', where that is not what is meant.",
        Combinations, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: Pages + "JOBGEN056.md");

    /// <summary>A limit that needs a privilege.</summary>
    public static readonly DiagnosticDescriptor NeedsPrivilege = new(
        "JOBGEN057",
        "The limit needs a privilege",
        "'{0}' needs SeIncreaseBasePriorityPrivilege. JobGen enables it for the call where the account holds it, as "
        + "administrators do; for others Windows answers 1314, also when another limit of the job is changed. Run "
        + "elevated, or leave the limit off.",
        Combinations, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Pages + "JOBGEN057.md");

    /// <summary>IO rate control.</summary>
    public static readonly DiagnosticDescriptor IoRateIgnored = new(
        "JOBGEN058",
        "Windows 10 1607 and later ignore IO rate control",
        "Microsoft documents IO rate control as not supported from Windows 10 version 1607 on, where it may succeed and limit "
        + "nothing. Leave it out, or use '[NotificationLimit(IoReadBytes = …)]' to learn of heavy IO.",
        Combinations, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Pages + "JOBGEN058.md");

    /// <summary>A UI restriction that older versions of Windows refuse.</summary>
    public static readonly DiagnosticDescriptor RestrictionNeedsNewWindows = new(
        "JOBGEN059",
        "The UI restriction needs a newer Windows",
        "'{0}' is known from Windows build {1} on, and below it Windows refuses all of the restrictions with 87. Leave "
        + "it out, or set it at run time where 'OperatingSystem.IsWindowsVersionAtLeast(10, 0, {1})'.",
        Combinations, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: Pages + "JOBGEN059.md");

    /// <summary>A tolerance of a rate that is not declared.</summary>
    public static readonly DiagnosticDescriptor ToleranceWithoutRate = new(
        "JOBGEN060",
        "A tolerance needs its rate control",
        "'{0}' reports that a rate control is exceeded, and {1}, so that nothing is reported. Add '{2}'.",
        Combinations, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Pages + "JOBGEN060.md");

    /// <summary>The interval of a tolerance that is not written.</summary>
    public static readonly DiagnosticDescriptor IntervalWithoutTolerance = new(
        "JOBGEN061",
        "An interval needs its tolerance",
        "'{0}' is the interval of '{1}', which is not written, so that it does nothing. Add '{1}'.",
        Combinations, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Pages + "JOBGEN061.md");

    /// <summary>A low memory threshold that other values of memory keep the job below.</summary>
    public static readonly DiagnosticDescriptor LowAboveHigh = new(
        "JOBGEN062",
        "JobMemoryLow is at most JobMemory and below JobMemoryLimit",
        "'JobMemoryLow' ({0} bytes) is {1} ({2} bytes), so that {3}. Write the smaller one as 'JobMemoryLow'.",
        Combinations, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Pages + "JOBGEN062.md");

    /// <summary>Two policies of one object name.</summary>
    public static readonly DiagnosticDescriptor SharedObjectName = new(
        "JOBGEN063",
        "Each policy has an object name of its own",
        "'{0}' has the object name '{1}' too, so that the one created second opens the job of the first and applies none of "
        + "its own limits. Give each policy a name of its own.",
        Combinations, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Pages + "JOBGEN063.md",
        customTags: [WellKnownDiagnosticTags.CompilationEnd]);

    /// <summary>A limit of the job that its processes cannot reach together.</summary>
    public static readonly DiagnosticDescriptor JobLimitNotReached = new(
        "JOBGEN064",
        "The processes of a job can reach its limit",
        "'{0}' ({1} bytes) is never reached, since {2} processes of {3} bytes have {4} bytes at most. Give the job less "
        + "than that, or leave '{0}' out.",
        Combinations, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Pages + "JOBGEN064.md");

    /// <summary>The largest number as both bounds of a working set.</summary>
    public static readonly DiagnosticDescriptor WorkingSetOfAll = new(
        "JOBGEN065",
        "A working set has bounds",
        LimitWords.WorkingSetOfAll + ", or '[WorkingSetLimit]' to leave it off.",
        Combinations, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Pages + "JOBGEN065.md");

    /// <summary>A policy without a limit.</summary>
    public static readonly DiagnosticDescriptor EmptyPolicy = new(
        "JOBGEN066",
        "A policy declares a limit",
        "This policy declares no limit, so that its jobs limit nothing and end nothing. Add what the job is for, such as "
        + "'[KillOnJobClose]'.",
        Combinations, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: Pages + "JOBGEN066.md");
}
