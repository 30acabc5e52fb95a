using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using JobGen.Generator.Analyzers;
using JobGen.Generator.Analyzers.Usage;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace JobGen.Benchmarks;

/// <summary>What the analyzers add to a compilation: of large bodies full of jobs, and of files that only reference the package.</summary>
[CategoriesColumn, WarmupCount(2), IterationCount(6)]
public class AnalyzerBenchmarks
{
    private const string Category = "compile with analyzers";

    private static readonly ImmutableArray<DiagnosticAnalyzer> s_analyzers = [new PolicyAnalyzer(), new JobUsageAnalyzer()];
    private static readonly ImmutableArray<DiagnosticAnalyzer> s_empty = [new EmptyAnalyzer()];

    private CSharpCompilation _compilation = null!;

    [Params("800 subscriptions", "800 jobs", "2,400 calls", "100 other files")]
    public string Code { get; set; } = "";

    [GlobalSetup]
    public void Setup() => _compilation = Code switch
    {
        "800 subscriptions" => LargeCode.Body(800, "using JobSubscription s{0} = job.Subscribe();"),
        "800 jobs" => LargeCode.Body(800, "using Sandbox j{0} = Sandbox.Create(); j{0}.Start(\"a\").Dispose();"),
        "2,400 calls" => LargeCode.Body(2400, "job.Start(\"a\", \"{0}\").Dispose();"),
        _ => LargeCode.OtherFiles(100),
    };

    // A clone has nothing bound yet.
    [Benchmark(Baseline = true, Description = "the compiler alone"), BenchmarkCategory(Category)]
    public int Compiler() => _compilation.Clone().GetDiagnostics().Length;

    [Benchmark(Description = "with an empty analyzer"), BenchmarkCategory(Category)]
    public Task<int> WithEmptyAnalyzer() => CompileAsync(s_empty);

    [Benchmark(Description = "with JobGen's analyzers"), BenchmarkCategory(Category)]
    public Task<int> WithAnalyzers() => CompileAsync(s_analyzers);

    private async Task<int> CompileAsync(ImmutableArray<DiagnosticAnalyzer> analyzers) =>
        (await _compilation.Clone().WithAnalyzers(analyzers).GetAllDiagnosticsAsync()).Length;
}
