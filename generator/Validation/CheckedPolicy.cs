using JobGen.Generator.Diagnostics;
using JobGen.Generator.Limits;
using JobGen.Generator.Model;
using JobGen.Generator.Parsing;
using Microsoft.CodeAnalysis.Text;

namespace JobGen.Generator.Validation;

/// <summary>A policy with its code to come, or the reasons why there is none.</summary>
internal sealed record CheckedPolicy(PolicyModel? Model, EquatableArray<StructureFault> Faults)
{
    /// <summary>The policy of a declaration, or <see langword="null"/> where another declaration, or none, stands for it.</summary>
    public static CheckedPolicy? Of(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        if (context.TargetSymbol is not INamedTypeSymbol type
            || context.SemanticModel.Compilation is not CSharpCompilation compilation
            || !PolicyParser.IsFirstDeclaration(context)
            || !PolicyStructure.CanBePolicy(type))
        {
            return null;
        }

        PolicyModel model = PolicyParser.Parse(type, PolicyAttributes.Of(type));
        FindingList findings = new(cancellationToken);
        PolicyStructure.Check(type, model, compilation, findings, cancellationToken);
        return findings.Count == 0 ? new(model, default) : new(null, new(findings.Select(StructureFault.Of)));
    }
}

/// <summary>A finding as the generator keeps it between two runs: by value, and with nothing of a compilation.</summary>
internal sealed record StructureFault(
    DiagnosticDescriptor Rule, string Path, TextSpan Span, LinePositionSpan Lines, EquatableArray<string> Arguments)
{
    public static StructureFault Of(Finding finding)
    {
        FileLinePositionSpan place = finding.Location.GetLineSpan();
        return new(
            finding.Rule,
            place.Path,
            finding.Location.SourceSpan,
            place.Span,
            new(finding.Arguments.Select(argument => argument.ToString())));
    }

    public Diagnostic ToDiagnostic() => Diagnostic.Create(Rule, Location.Create(Path, Span, Lines), [.. Arguments]);
}
