using System.Runtime.CompilerServices;
using JobGen.Generator.Diagnostics;
using JobGen.Generator.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace JobGen.Generator.Validation;

/// <summary>All that is wrong with one class, for all rules that look at declarations.</summary>
internal sealed class PolicyReport
{
    private static readonly PolicyReport Empty = new([]);

    // A symbol belongs to one compilation, and the table lets go of the report with it.
    private static readonly ConditionalWeakTable<INamedTypeSymbol, PolicyReport> Reports = new();

    private PolicyReport(IReadOnlyCollection<Finding> findings) => Findings = findings;

    public IReadOnlyCollection<Finding> Findings { get; }

    /// <summary>The report on a class, made once for all analyzers.</summary>
    public static PolicyReport Of(INamedTypeSymbol type, CSharpCompilation compilation, CancellationToken cancellationToken) =>
        Reports.TryGetValue(type, out PolicyReport? report)
            ? report
            : Reports.GetValue(type, key => Make(key, compilation, cancellationToken));

    private static PolicyReport Make(INamedTypeSymbol type, CSharpCompilation compilation, CancellationToken cancellationToken)
    {
        PolicyAttributes attributes = PolicyAttributes.Of(type);
        FindingList findings = new(cancellationToken);
        if (attributes.Policy is not null)
        {
            PolicyStructure.Check(type, PolicyParser.Parse(type, attributes), compilation, findings, cancellationToken);
            PolicyValues.Check(attributes, compilation, findings);
        }
        else
        {
            foreach (AttributeReader attribute in attributes.Declarations)
            {
                findings.At(attribute, Rules.NotAPolicy, attribute.Name, type.Name);
            }
        }

        return findings.Count == 0 ? Empty : new PolicyReport(findings);
    }
}
