namespace JobGen.Generator.Diagnostics;

/// <content>Object names and counters.</content>
internal static partial class Rules
{
    /// <summary>An object name that Windows refuses.</summary>
    public static readonly DiagnosticDescriptor ObjectNameInvalid = Create(
        "JOBGEN044", "An object name is one that Windows accepts", Values, DiagnosticSeverity.Error,
        "'{0}' {1}. Write a name without a backslash but the one after 'Local' or 'Global', of at most 260 characters, as "
        + "'@\"Local\\build\"'.");

    /// <summary>An empty object name.</summary>
    public static readonly DiagnosticDescriptor ObjectNameEmpty = Create(
        "JOBGEN045", "An object name is not empty", Values, DiagnosticSeverity.Warning,
        "An empty name is no name, so that the job is unnamed as it is without. Write a name or leave 'Name' out.");

    /// <summary>No counter group, or bits that are none.</summary>
    public static readonly DiagnosticDescriptor CounterGroupsUnknown = Create(
        "JOBGEN046", "Counters are of the groups that exist", Values, DiagnosticSeverity.Warning,
        "0x{0:X} {1}. Write members of JobCounterGroups, joined by '|', or leave the attribute out for Basic, Io and Memory.");
}
