using System.Collections.Immutable;
using System.Reflection;

namespace JobGen.Generator.Diagnostics;

/// <summary>
/// The descriptors of all rules. What Windows or the compiler would refuse is an error, what does nothing or not what it says
/// a warning, and what depends on the machine or its privileges a hint.
/// </summary>
/// <remarks>
/// Ids are never used again: 001 to 019 for the shape of a policy, 020 to 049 for single values, 050 to 079 for values that
/// do not go together, 080 and up for code that uses jobs.
/// </remarks>
internal static partial class Rules
{
    private const string Structure = "JobGen.Structure";
    private const string Values = "JobGen.Values";
    private const string Combinations = "JobGen.Combinations";
    private const string Usage = "JobGen.Usage";
    private const string Pages = RepositoryAddress.Value + "/blob/main/docs/rules/";

    /// <summary>All but the rules about code that uses jobs, so that one analyzer reports each rule as soon as it is written.</summary>
    public static ImmutableArray<DiagnosticDescriptor> AboutDeclarations() => Where(rule => rule.Category != Usage);

    /// <summary>The rules about code that uses jobs.</summary>
    public static ImmutableArray<DiagnosticDescriptor> AboutUse() => Where(rule => rule.Category == Usage);

    private static DiagnosticDescriptor Create(
        string id, string title, string category, DiagnosticSeverity defaultSeverity, string messageFormat, params string[] customTags) =>
        new(
            id,
            title,
            messageFormat,
            category,
            defaultSeverity,
            isEnabledByDefault: true,
            helpLinkUri: $"{Pages}{id}.md",
            customTags: customTags);

    private static ImmutableArray<DiagnosticDescriptor> Where(Func<DiagnosticDescriptor, bool> condition) =>
    [
        .. typeof(Rules).GetFields(BindingFlags.Static | BindingFlags.Public)
            .Select(field => field.GetValue(null))
            .OfType<DiagnosticDescriptor>()
            .Where(condition)
            .OrderBy(rule => rule.Id, StringComparer.Ordinal),
    ];
}
