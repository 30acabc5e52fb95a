using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using JobGen.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace JobGen.Benchmarks;

/// <summary>
/// The generator in an editor: the first run, an edit in another file, an edit of one policy; beside the smallest generator.
/// </summary>
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory, BenchmarkLogicalGroupRule.ByParams)]
[CategoriesColumn, WarmupCount(4), IterationCount(10)]
public class GeneratorBenchmarks
{
    private GeneratorRun _ours = null!;
    private GeneratorRun _smallest = null!;

    [Params(1, 100, 1000)]
    public int Policies { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        CSharpCompilation compilation = GeneratorRun.Compilation(Policies);
        _ours = new GeneratorRun(new JobPolicyGenerator(), compilation);
        _smallest = new GeneratorRun(new SmallestGenerator(), compilation);
    }

    [Benchmark(Baseline = true, Description = "smallest generator"), BenchmarkCategory("generator, first run")]
    public GeneratorDriver FirstOfSmallest() => _smallest.First();

    [Benchmark(Description = "JobGen"), BenchmarkCategory("generator, first run")]
    public GeneratorDriver First() => _ours.First();

    [Benchmark(Baseline = true, Description = "smallest generator"), BenchmarkCategory("generator, edit elsewhere")]
    public GeneratorDriver EditElsewhereOfSmallest() => _smallest.EditElsewhere();

    [Benchmark(Description = "JobGen"), BenchmarkCategory("generator, edit elsewhere")]
    public GeneratorDriver EditElsewhere() => _ours.EditElsewhere();

    [Benchmark(Baseline = true, Description = "smallest generator"), BenchmarkCategory("generator, edit of a policy")]
    public GeneratorDriver EditPolicyOfSmallest() => _smallest.EditPolicy();

    [Benchmark(Description = "JobGen"), BenchmarkCategory("generator, edit of a policy")]
    public GeneratorDriver EditPolicy() => _ours.EditPolicy();
}
