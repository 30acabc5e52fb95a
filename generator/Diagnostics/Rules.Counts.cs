using Microsoft.CodeAnalysis;

namespace JobGen.Generator.Diagnostics;

/// <content>Times, counts, classes and masks.</content>
internal static partial class Rules
{
    /// <summary>A time that is zero, negative, not a number or beyond 64 bits.</summary>
    public static readonly DiagnosticDescriptor TimeRange = new(
        "JOBGEN024",
        "A time is above zero and fits 64 bits",
        "'{0}' is {1} seconds, and Windows counts from one unit of 100 ns (1E-07) to 2^63 - 1 of them (about 29,000 years). "
        + "Write the seconds of CPU time, or leave '{0}' out to leave the limit off.",
        Values, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "JOBGEN024.md");

    /// <summary>An active process limit of zero.</summary>
    public static readonly DiagnosticDescriptor ActiveProcessRange = new(
        "JOBGEN025",
        "An active process limit is at least 1",
        "A limit of 0 processes is refused by Windows with 87. Write 1 or more, or '[ActiveProcessLimit]' to leave it off.",
        Values, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "JOBGEN025.md");

    /// <summary>A scheduling class above 9.</summary>
    public static readonly DiagnosticDescriptor SchedulingClassRange = new(
        "JOBGEN026",
        "A scheduling class is 0 to 9",
        "The scheduling class is {0}, and Windows answers 87 above 9. Write 0 to 9; 5 is the default of Windows.",
        Values, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "JOBGEN026.md");

    /// <summary>A priority class that is none of the six.</summary>
    public static readonly DiagnosticDescriptor PriorityClassUnknown = new(
        "JOBGEN027",
        "A priority class is one of the six",
        "0x{0:X} is no priority class, and Windows takes it for the normal one. " +
        "Write one of Idle, BelowNormal, Normal, AboveNormal, High and RealTime.",
        Values, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "JOBGEN027.md");

    /// <summary>An affinity without a processor.</summary>
    public static readonly DiagnosticDescriptor AffinityEmpty = new(
        "JOBGEN028",
        "An affinity names a processor",
        "The mask of '{0}' is zero and names no processor, which Windows answers with 87. Write one bit a processor, as '0xF' "
        + "for the first four, or '[{0}]' to leave it off.",
        Values, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "JOBGEN028.md");

    /// <summary>A processor group above 31, or one that is named twice.</summary>
    public static readonly DiagnosticDescriptor ProcessorGroupRange = new(
        "JOBGEN029",
        "A processor group is 0 to 31, each once",
        "Group {0} {1}. Write each group once, 0 to 31, with all of its processors in one mask.",
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
        "{0} is no action, and Windows answers 87. Write 'EndOfJobTimeAction.Terminate' or 'EndOfJobTimeAction.Post'.",
        Values, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "JOBGEN031.md");
}
