using Microsoft.CodeAnalysis;

namespace JobGen.Generator.Diagnostics;

/// <content>Object names and counters.</content>
internal static partial class Rules
{
    /// <summary>An object name that Windows refuses.</summary>
    public static readonly DiagnosticDescriptor ObjectNameInvalid = new(
        "JOBGEN044",
        "An object name is one that Windows accepts",
        "'{0}' {1}. Write a name without a backslash but the one after 'Local' or 'Global', of at most 260 characters, as "
        + "'@\"Local\\build\"'.",
        Values, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "JOBGEN044.md");

    /// <summary>An empty object name.</summary>
    public static readonly DiagnosticDescriptor ObjectNameEmpty = new(
        "JOBGEN045",
        "An object name is not empty",
        "An empty name is no name, so that the job is unnamed as it is without. Write a name or leave 'Name' out.",
        Values, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Pages + "JOBGEN045.md");

    /// <summary>No counter group, or bits that are none.</summary>
    public static readonly DiagnosticDescriptor CounterGroupsUnknown = new(
        "JOBGEN046",
        "Counters are of the groups that exist",
        "0x{0:X} {1}. Write members of JobCounterGroups, joined by '|', or leave the attribute out for Basic, Io and Memory.",
        Values, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Pages + "JOBGEN046.md");
}
