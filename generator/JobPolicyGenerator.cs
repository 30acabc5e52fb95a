using JobGen.Generator.Emission;
using JobGen.Generator.Limits;
using JobGen.Generator.Model;
using JobGen.Generator.Parsing;
using JobGen.Generator.Validation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace JobGen.Generator;

/// <summary>Writes one file for each class that carries <c>[JobPolicy]</c>. Analyzers report; the generator stays silent.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class JobPolicyGenerator : IIncrementalGenerator
{
    /// <summary>The tracked step that holds the models.</summary>
    public const string PoliciesStep = "Policies";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<PolicyModel> policies = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                LimitFamilies.PolicyAttribute,
                static (node, _) => node is TypeDeclarationSyntax,
                static (attribute, cancellationToken) => SoundPolicy(attribute, cancellationToken))
            .Where(static policy => policy is not null)
            .Select(static (policy, _) => policy!)
            .WithTrackingName(PoliciesStep);

        context.RegisterSourceOutput(
            policies,
            static (output, policy) => output.AddSource(policy.HintName, PolicyEmitter.Emit(policy)));
    }

    /// <summary>The model, or <see langword="null"/> where no code can be generated: an analyzer says why.</summary>
    private static PolicyModel? SoundPolicy(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        if (context.TargetSymbol is not INamedTypeSymbol type
            || context.SemanticModel.Compilation is not CSharpCompilation compilation
            || !PolicyParser.IsFirstDeclaration(context))
        {
            return null;
        }

        PolicyModel model = PolicyParser.Parse(type, PolicyAttributes.Of(type));
        return PolicyStructure.IsSound(type, model, compilation, cancellationToken) ? model : null;
    }
}
