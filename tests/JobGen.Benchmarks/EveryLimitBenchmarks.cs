using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;

namespace JobGen.Benchmarks;

/// <summary>Policies of five and of all eight information classes beside the same calls by hand.</summary>
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class EveryLimitBenchmarks : IDisposable
{
    private readonly FiveClasses _five = FiveClasses.Create();
    private readonly EveryLimit _job = EveryLimit.Create();
    private readonly ByHand _byHand = ByHand.Create(Extended.OfOneClass);
    private EveryClass _limits = EveryClass.OfEveryLimit;

    public EveryLimitBenchmarks() => ApplyByHand();

    [Benchmark(Baseline = true, Description = "by hand"), BenchmarkCategory("apply five classes")]
    public void ApplyFiveByHand() => EveryClass.SetFive(_byHand, in _limits);

    [Benchmark(Description = "JobGen"), BenchmarkCategory("apply five classes")]
    public void ApplyFive() => _five.Apply();

    [Benchmark(Baseline = true, Description = "by hand"), BenchmarkCategory("query five classes")]
    public ulong QueryFiveByHand()
    {
        EveryClass.QueryFive(_byHand, out EveryClass limits);
        return limits.Extended.JobMemoryLimit;
    }

    [Benchmark(Description = "JobGen"), BenchmarkCategory("query five classes")]
    public ulong? QueryFive()
    {
        _five.QueryLimits(out FiveClasses.Limits limits);
        return limits.JobMemoryLimit;
    }

    [Benchmark(Baseline = true, Description = "by hand"), BenchmarkCategory("apply every class")]
    public void ApplyByHand() => EveryClass.Set(_byHand, in _limits);

    [Benchmark(Description = "JobGen"), BenchmarkCategory("apply every class")]
    public void Apply() => _job.Apply();

    [Benchmark(Baseline = true, Description = "by hand"), BenchmarkCategory("query every class")]
    public ulong QueryByHand()
    {
        EveryClass.Query(_byHand, out EveryClass limits);
        return limits.Extended.JobMemoryLimit;
    }

    [Benchmark(Description = "JobGen"), BenchmarkCategory("query every class")]
    public ulong? Query()
    {
        _job.QueryLimits(out EveryLimit.Limits limits);
        return limits.JobMemoryLimit;
    }

    [Benchmark(Description = "JobGen, by value"), BenchmarkCategory("query every class")]
    public ulong? QueryByValue() => _job.QueryLimits().JobMemoryLimit;

    [Benchmark(Baseline = true, Description = "by hand"), BenchmarkCategory("set one of every limit")]
    public void SetByHand() => _byHand.SetJobMemory(1 << 29);

    [Benchmark(Description = "JobGen"), BenchmarkCategory("set one of every limit")]
    public void Set() => _job.JobMemoryLimit = 1 << 29;

    [Benchmark(Baseline = true, Description = "by hand"), BenchmarkCategory("get one of every limit")]
    public ulong GetByHand()
    {
        _byHand.Query(ByHand.ExtendedLimits, out Extended limits);
        return limits.JobMemoryLimit;
    }

    [Benchmark(Description = "JobGen"), BenchmarkCategory("get one of every limit")]
    public ulong? Get() => _job.JobMemoryLimit;

    [Benchmark(Baseline = true, Description = "by hand"), BenchmarkCategory("create, every class")]
    public void CreateByHand()
    {
        using ByHand job = ByHand.Create(in _limits.Extended);
        EveryClass.SetAllButExtended(job, in _limits);
    }

    [Benchmark(Description = "JobGen"), BenchmarkCategory("create, every class")]
    public void Create()
    {
        using EveryLimit job = EveryLimit.Create();
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _five.Dispose();
        _job.Dispose();
        _byHand.Dispose();
        GC.SuppressFinalize(this);
    }
}
