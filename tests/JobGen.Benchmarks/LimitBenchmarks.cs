using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;

namespace JobGen.Benchmarks;

/// <summary>Setting and reading limits: the generated code beside the same calls by hand, and beside the usual wrapper.</summary>
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class LimitBenchmarks : IDisposable
{
    private readonly OneClass _job = OneClass.Create();
    private readonly ByHand _byHand = ByHand.Create(Extended.OfOneClass);
    private readonly UsualWrapper _usual = new();
    private Extended _limits = Extended.OfOneClass;

    [Benchmark(Baseline = true, Description = "by hand"), BenchmarkCategory("apply one class")]
    public void ApplyByHand() => _byHand.Set(ByHand.ExtendedLimits, in _limits);

    [Benchmark(Description = "JobGen"), BenchmarkCategory("apply one class")]
    public void Apply() => _job.Apply();

    [Benchmark(Description = "usual wrapper"), BenchmarkCategory("apply one class")]
    public void ApplyUsually() => _usual.Set(_limits);

    [Benchmark(Baseline = true, Description = "by hand"), BenchmarkCategory("query one class")]
    public ulong QueryByHand()
    {
        _byHand.Query(ByHand.ExtendedLimits, out Extended limits);
        return limits.JobMemoryLimit;
    }

    [Benchmark(Description = "JobGen"), BenchmarkCategory("query one class")]
    public ulong? Query()
    {
        _job.QueryLimits(out OneClass.Limits limits);
        return limits.JobMemoryLimit;
    }

    [Benchmark(Description = "usual wrapper"), BenchmarkCategory("query one class")]
    public ulong QueryUsually() => _usual.Query().JobMemoryLimit;

    [Benchmark(Baseline = true, Description = "by hand"), BenchmarkCategory("set one limit")]
    public void SetByHand() => _byHand.SetJobMemory(1 << 29);

    [Benchmark(Description = "JobGen"), BenchmarkCategory("set one limit")]
    public void Set() => _job.JobMemoryLimit = 1 << 29;

    [Benchmark(Description = "usual wrapper"), BenchmarkCategory("set one limit")]
    public void SetUsually() => _usual.SetJobMemory(1 << 29);

    [Benchmark(Baseline = true, Description = "by hand"), BenchmarkCategory("get one limit")]
    public ulong GetByHand() => QueryByHand();

    [Benchmark(Description = "JobGen"), BenchmarkCategory("get one limit")]
    public ulong? Get() => _job.JobMemoryLimit;

    [Benchmark(Baseline = true, Description = "by hand"), BenchmarkCategory("update two limits")]
    public void UpdateByHand()
    {
        _byHand.Query(ByHand.ExtendedLimits, out Extended limits);
        limits.JobMemoryLimit = 1 << 29;
        limits.ActiveProcessLimit = 16;
        _byHand.Set(ByHand.ExtendedLimits, in limits);
    }

    [Benchmark(Description = "JobGen"), BenchmarkCategory("update two limits")]
    public void Update() => _job.Update(static (ref OneClass.Limits limits) =>
    {
        limits.JobMemoryLimit = 1 << 29;
        limits.ActiveProcessLimit = 16;
    });

    [Benchmark(Baseline = true, Description = "by hand"), BenchmarkCategory("read counters")]
    public long ReadCountersByHand()
    {
        _byHand.Query(Accounting.Class, out Accounting counters);
        return counters.TotalUserTime;
    }

    [Benchmark(Description = "JobGen"), BenchmarkCategory("read counters")]
    public TimeSpan ReadCounters()
    {
        _job.ReadCounters(out OneClass.Counters counters);
        return counters.TotalUserTime;
    }

    [Benchmark(Baseline = true, Description = "by hand"), BenchmarkCategory("create, one flag")]
    public void CreateByHand()
    {
        using ByHand job = ByHand.Create(new Extended { LimitFlags = 0x2000 });
    }

    [Benchmark(Description = "JobGen"), BenchmarkCategory("create, one flag")]
    public void Create()
    {
        using OneFlag job = OneFlag.Create();
    }

    [Benchmark(Description = "usual wrapper"), BenchmarkCategory("create, one flag")]
    public void CreateUsually()
    {
        using UsualWrapper job = new();
        job.Set(new Extended { LimitFlags = 0x2000 });
    }

    [Benchmark(Baseline = true, Description = "by hand"), BenchmarkCategory("create, five limits")]
    public void CreateFiveByHand()
    {
        using ByHand job = ByHand.Create(in _limits);
    }

    [Benchmark(Description = "JobGen"), BenchmarkCategory("create, five limits")]
    public void CreateFive()
    {
        using OneClass job = OneClass.Create();
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _job.Dispose();
        _byHand.Dispose();
        _usual.Dispose();
        GC.SuppressFinalize(this);
    }
}
