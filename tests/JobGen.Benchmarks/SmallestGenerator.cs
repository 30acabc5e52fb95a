using Microsoft.CodeAnalysis;

namespace JobGen.Benchmarks;

/// <summary>What any generator of this kind costs: it finds the attribute and emits one line a class.</summary>
#pragma warning disable RS1035, RS1036, RS1041, RS1042 // It is measured here and used nowhere.
internal sealed class SmallestGenerator : IIncrementalGenerator
#pragma warning restore RS1035, RS1036, RS1041, RS1042
{
    public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(
        context.SyntaxProvider.ForAttributeWithMetadataName(
            "JobGen.JobPolicyAttribute",
            static (_, _) => true,
            static (match, _) => match.TargetSymbol.ToDisplayString()),
        static (output, name) => output.AddSource($"{name}.g.cs", $"// {name}"));
}
