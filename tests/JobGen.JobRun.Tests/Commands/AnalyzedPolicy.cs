using JobGen.Generator.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace JobGen.JobRun.Tests.Commands;

/// <summary>What the analyzer says to a policy with attributes.</summary>
internal static class AnalyzedPolicy
{
    private static readonly MetadataReference[] s_references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(static file => MetadataReference.CreateFromFile(file)),
    ];

    /// <summary>The rules about values that do not go together, by their ids.</summary>
    internal static IEnumerable<string> CombinationRules =>
        new PolicyAnalyzer().SupportedDiagnostics.Where(IsCombination).Select(static rule => rule.Id);

    internal static async Task<Diagnostic[]> FindAsync(string attributes, CancellationToken cancellationToken)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Policies",
            [CSharpSyntaxTree.ParseText($"using JobGen; [JobPolicy, {attributes}] partial class P;", cancellationToken: cancellationToken)],
            s_references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        IEnumerable<Diagnostic> all = await compilation.WithAnalyzers([new PolicyAnalyzer()]).GetAnalyzerDiagnosticsAsync(cancellationToken);
        return [.. all.Where(static found => IsCombination(found.Descriptor))];
    }

    private static bool IsCombination(DiagnosticDescriptor rule) => rule.Category == "JobGen.Combinations";
}
