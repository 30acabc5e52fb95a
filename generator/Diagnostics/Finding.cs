using System.Collections.Immutable;

namespace JobGen.Generator.Diagnostics;

/// <summary>Something wrong with a policy: which rule it breaks, where, and the words that complete the rule's message.</summary>
internal sealed class Finding(DiagnosticDescriptor rule, Location location, object[] arguments)
{
    /// <summary>The property of a diagnostic that holds what a code fix writes in the place of what is underlined.</summary>
    public const string ReplacementKey = "Replacement";

    public DiagnosticDescriptor Rule { get; } = rule;

    public Location Location { get; } = location;

    public IReadOnlyList<object> Arguments { get; } = arguments;

    /// <summary>What to write instead, where one text is right for most.</summary>
    public string? Replacement { get; set; }

    public Diagnostic ToDiagnostic() => Diagnostic.Create(
        Rule,
        Location,
        Replacement is null ? null : ImmutableDictionary<string, string?>.Empty.Add(ReplacementKey, Replacement),
        [.. Arguments]);
}
