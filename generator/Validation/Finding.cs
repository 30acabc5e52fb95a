using Microsoft.CodeAnalysis;

namespace JobGen.Generator.Validation;

/// <summary>Something wrong with a policy: which rule it breaks, where, and the words that complete the rule's message.</summary>
internal sealed class Finding(DiagnosticDescriptor rule, Location location, object[] arguments)
{
    public DiagnosticDescriptor Rule { get; } = rule;

    public Diagnostic ToDiagnostic() => Diagnostic.Create(Rule, location, arguments);
}
