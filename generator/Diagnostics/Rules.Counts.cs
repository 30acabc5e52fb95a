using Microsoft.CodeAnalysis;

namespace JobGen.Generator.Diagnostics;

/// <content>Times, counts, classes and masks.</content>
internal static partial class Rules
{
    /// <summary>A time that is zero, negative, not a number or beyond 64 bits.</summary>
    public static readonly DiagnosticDescriptor TimeRange = new(
        "JOBGEN024",
        "A time is above zero and fits 64 bits",
        LimitWords.TimeRange + "the seconds of CPU time, or leave '{0}' out to leave the limit off.",
        Values, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "JOBGEN024.md");

    /// <summary>An active process limit of zero.</summary>
    public static readonly DiagnosticDescriptor ActiveProcessRange = new(
        "JOBGEN025",
        "An active process limit is at least 1",
        LimitWords.ActiveProcessRange + ", or '[ActiveProcessLimit]' to leave it off.",
        Values, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "JOBGEN025.md");

    /// <summary>A scheduling class above 9.</summary>
    public static readonly DiagnosticDescriptor SchedulingClassRange = new(
        "JOBGEN026",
        "A scheduling class is 0 to 9",
        LimitWords.SchedulingClassRange,
        Values, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "JOBGEN026.md");

    /// <summary>A priority class that is none of the six.</summary>
    public static readonly DiagnosticDescriptor PriorityClassUnknown = new(
        "JOBGEN027",
        "A priority class is one of the six",
        LimitWords.PriorityClassUnknown,
        Values, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "JOBGEN027.md");

    /// <summary>An affinity without a processor.</summary>
    public static readonly DiagnosticDescriptor AffinityEmpty = new(
        "JOBGEN028",
        "An affinity names a processor",
        LimitWords.AffinityEmpty + "one bit a processor, as '0xF' for the first four, or '[{0}]' to leave it off.",
        Values, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "JOBGEN028.md");

    /// <summary>A processor group above 31, or one that is named twice.</summary>
    public static readonly DiagnosticDescriptor ProcessorGroupRange = new(
        "JOBGEN029",
        "A processor group is 0 to 31, each once",
        LimitWords.ProcessorGroupRange + "mask.",
        Values, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "JOBGEN029.md");

    /// <summary>Bits that are no UI restriction.</summary>
    public static readonly DiagnosticDescriptor UIRestrictionsUnknown = new(
        "JOBGEN030",
        "A UI restriction is one that Windows knows",
        "The bits 0x{0:X} are no UI restriction, and Windows answers 87. Write members of UIRestrictions, joined by '|'.",
        Values, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "JOBGEN030.md");

    /// <summary>An action at the end of the job time that is neither of the two.</summary>
    public static readonly DiagnosticDescriptor EndOfJobTimeUnknown = new(
        "JOBGEN031",
        "The action at the end of the job time is one of two",
        LimitWords.EndOfJobTimeUnknown + "'EndOfJobTimeAction.Terminate' or 'EndOfJobTimeAction.Post'.",
        Values, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "JOBGEN031.md");
}
