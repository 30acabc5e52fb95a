using JobGen.Generator.Limits;
using JobGen.Generator.Model;
using JobGen.Generator.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

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
