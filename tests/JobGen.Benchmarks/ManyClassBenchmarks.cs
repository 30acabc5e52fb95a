using System.Runtime.CompilerServices;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;

namespace JobGen.Benchmarks;

/// <summary>A policy of five information classes beside its five calls by hand.</summary>
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class ManyClassBenchmarks : IDisposable
{
    private readonly ManyClasses _job = ManyClasses.Create();
    private readonly ByHand _byHand = ByHand.Create(Extended.OfOneClass);
    private Extended _limits = Extended.OfOneClass;
    private uint _ui = 1;
    private Two _cpu = new() { Flags = 5, Value = 5000 };
    private Network _network = new() { MaxBandwidth = 10 << 20, Flags = 3, DscpTag = 8 };
    private Thresholds _thresholds;

    [Benchmark(Baseline = true, Description = "by hand"), BenchmarkCategory("apply five classes")]
    public void ApplyByHand()
    {
        _byHand.Set(9, in _limits);
        _byHand.Set(4, in _ui);
        _byHand.Set(15, in _cpu);
        _byHand.Set(32, in _network);
        _byHand.Set(33, in _thresholds);
    }

    [Benchmark(Description = "JobGen"), BenchmarkCategory("apply five classes")]
    public void Apply() => _job.Apply();

    [Benchmark(Baseline = true, Description = "by hand"), BenchmarkCategory("query five classes")]
    public ulong QueryByHand()
    {
        _byHand.Query(9, out _limits);
        _byHand.Query(4, out _ui);
        _byHand.Query(15, out _cpu);
        _byHand.Query(32, out _network);
        _byHand.Query(33, out _thresholds);
        return _limits.JobMemoryLimit;
    }

    [Benchmark(Description = "JobGen"), BenchmarkCategory("query five classes")]
    public ulong? Query()
    {
        _job.QueryLimits(out ManyClasses.Limits limits);
        return limits.JobMemoryLimit;
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _job.Dispose();
        _byHand.Dispose();
        GC.SuppressFinalize(this);
    }

    private struct Two
    {
        public uint Flags;
        public uint Value;
    }

    private struct Network
    {
        public ulong MaxBandwidth;
        public uint Flags;
        public byte DscpTag;
    }

    [InlineArray(12)]
    private struct Thresholds
    {
        private ulong _first;
    }
}
