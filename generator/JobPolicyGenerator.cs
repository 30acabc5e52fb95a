using JobGen.Generator.Emission;
using JobGen.Generator.Limits;
using JobGen.Generator.Model;
using JobGen.Generator.Validation;

namespace JobGen.Generator;

/// <summary>
/// Writes one file for each class that carries <c>[JobPolicy]</c>, and one for the native types of all of them. Analyzers report;
/// the generator stays silent.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class JobPolicyGenerator : IIncrementalGenerator
{
    /// <summary>The tracked step that holds the models.</summary>
    public const string PoliciesStep = "Policies";

    /// <summary>The tracked step that holds the structures that all policies together need.</summary>
    public const string StructsStep = "Structs";

    // JobGen.targets says so where the build leaves analyzers out. Analyzers are the better place: a pragma silences them, and
    // they are asked for less often. But without them a policy of wrong structure would get no code and no word.
    private const string AnalyzersAreOff = "build_property.JobGenAnalyzersAreOff";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<CheckedPolicy> all = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                LimitFamilies.PolicyAttribute,
                static (node, _) => node is TypeDeclarationSyntax,
                static (attribute, cancellationToken) => CheckedPolicy.Of(attribute, cancellationToken))
            .Where(static policy => policy is not null)
            .Select(static (policy, _) => policy!);
        IncrementalValuesProvider<PolicyModel> policies = all
            .Where(static policy => policy.Model is not null)
            .Select(static (policy, _) => policy.Model!)
            .WithTrackingName(PoliciesStep);
        IncrementalValueProvider<bool> isReporter = context.AnalyzerConfigOptionsProvider.Select(
            static (options, _) => options.GlobalOptions.TryGetValue(AnalyzersAreOff, out string? value) && value == "true");

        context.RegisterSourceOutput(
            policies,
            static (output, policy) => output.AddSource(policy.HintName, PolicyEmitter.Emit(policy)));
        context.RegisterSourceOutput(
            all.SelectMany(static (policy, _) => policy.Faults).Combine(isReporter).Where(static entry => entry.Right),
            static (output, entry) => output.ReportDiagnostic(entry.Left.ToDiagnostic()));

        // A changed policy that needs no other structure leaves their file alone.
        context.RegisterSourceOutput(
            policies
                .Select(static (policy, _) => NativeFile.StructsOf(policy))
                .Collect()
                .Select(static (structs, _) => NativeFile.Union(structs))
                .WithTrackingName(StructsStep),
            static (output, structs) =>
            {
                if (structs.Count != 0)
                {
                    output.AddSource(NativeFile.HintName, NativeFile.Emit(structs));
                }
            });
    }
}
