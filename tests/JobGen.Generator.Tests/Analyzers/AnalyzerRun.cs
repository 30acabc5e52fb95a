using System.Collections.Immutable;
using JobGen.Generator.Analyzers;
using JobGen.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace JobGen.Generator.Tests.Analyzers;

/// <summary>All analyzers over a compilation, with what the generator adds to it, as in a build.</summary>
internal static class AnalyzerRun
{
    public static ImmutableArray<DiagnosticAnalyzer> All { get; } =
    [
        .. typeof(PolicyAnalyzer).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>The compilation with the generated part, and what the analyzers say, in the order of the source.</summary>
    public static async Task<(CSharpCompilation Output, Diagnostic[] Diagnostics)> Over(CSharpCompilation compilation)
    {
        (PolicyRun run, Diagnostic[] diagnostics) = await Generate(compilation);
        return (run.Output, diagnostics);
    }

    /// <summary>What the generator did, and what the analyzers say to it.</summary>
    public static async Task<(PolicyRun Run, Diagnostic[] Diagnostics)> Generate(CSharpCompilation compilation)
    {
        PolicyRun run = PolicyDriver.RunUnchecked(compilation);
        return (run, await Analyze(run.Output));
    }

    public static async Task<Diagnostic[]> Analyze(Compilation compilation)
    {
        CompilationWithAnalyzersOptions options = new(
            new AnalyzerOptions([]),
            (exception, analyzer, _) => Assert.Fail($"{analyzer} threw: {exception}"),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        ImmutableArray<Diagnostic> diagnostics = await compilation.WithAnalyzers(All, options)
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).ThenBy(diagnostic => diagnostic.Id)];
    }

    /// <summary>The errors of the compiler.</summary>
    public static string[] Errors(CSharpCompilation output) =>
    [
        .. output.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(diagnostic => diagnostic.ToString()),
    ];

    public static string Text(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan);
}
