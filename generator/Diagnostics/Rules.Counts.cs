namespace JobGen.Generator.Diagnostics;

/// <content>Times, counts, classes and masks.</content>
internal static partial class Rules
{
    /// <summary>A time that is zero, negative, not a number or beyond 64 bits.</summary>
    public static readonly DiagnosticDescriptor TimeRange = Create(
        "JOBGEN024", "A time is above zero and fits 64 bits", Values, DiagnosticSeverity.Error,
        LimitWords.TimeRange + "the seconds of CPU time, or leave '{0}' out to leave the limit off.");

    /// <summary>An active process limit of zero.</summary>
    public static readonly DiagnosticDescriptor ActiveProcessRange = Create(
        "JOBGEN025", "An active process limit is at least 1", Values, DiagnosticSeverity.Error,
        LimitWords.ActiveProcessRange + ", or '[ActiveProcessLimit]' to leave it off.");

    /// <summary>A scheduling class above 9.</summary>
    public static readonly DiagnosticDescriptor SchedulingClassRange = Create(
        "JOBGEN026", "A scheduling class is 0 to 9", Values, DiagnosticSeverity.Error,
        LimitWords.SchedulingClassRange);

    /// <summary>A priority class that is none of the six.</summary>
    public static readonly DiagnosticDescriptor PriorityClassUnknown = Create(
        "JOBGEN027", "A priority class is one of the six", Values, DiagnosticSeverity.Error,
        LimitWords.PriorityClassUnknown);

    /// <summary>An affinity without a processor.</summary>
    public static readonly DiagnosticDescriptor AffinityEmpty = Create(
        "JOBGEN028", "An affinity names a processor", Values, DiagnosticSeverity.Error,
        LimitWords.AffinityEmpty + "one bit a processor, as '0xF' for the first four, or '[{0}]' to leave it off.");

    /// <summary>A processor group above 31, or one that is named twice.</summary>
    public static readonly DiagnosticDescriptor ProcessorGroupRange = Create(
        "JOBGEN029", "A processor group is 0 to 31, each once", Values, DiagnosticSeverity.Error,
        LimitWords.ProcessorGroupRange + "mask.");

    /// <summary>Bits that are no UI restriction.</summary>
    public static readonly DiagnosticDescriptor UIRestrictionsUnknown = Create(
        "JOBGEN030", "A UI restriction is one that Windows knows", Values, DiagnosticSeverity.Error,
        "The bits 0x{0:X} are no UI restriction, and Windows answers 87. Write members of UIRestrictions, joined by '|'.");

    /// <summary>An action at the end of the job time that is neither of the two.</summary>
    public static readonly DiagnosticDescriptor EndOfJobTimeUnknown = Create(
        "JOBGEN031", "The action at the end of the job time is one of two", Values, DiagnosticSeverity.Error,
        LimitWords.EndOfJobTimeUnknown + "'EndOfJobTimeAction.Terminate' or 'EndOfJobTimeAction.Post'.");
}
