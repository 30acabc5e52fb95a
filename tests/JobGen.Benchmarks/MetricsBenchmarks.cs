using System.Diagnostics.Metrics;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;

namespace JobGen.Benchmarks;

/// <summary>What it costs that somebody listens to the metrics: for messages, runs and jobs, and for a collection.</summary>
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class MetricsBenchmarks : IDisposable
{
    private const int Messages = 4096;
    private const int Jobs = 100;
    private const string Message = "a message, with metrics", LimitMessage = "a message about a limit, with metrics";
    private const string Run = "run, with metrics", CreateAndDispose = "create and dispose, with metrics";
    private const string Collection = "collect the CPU time of 100 jobs";
    private const string Nobody = "nobody listens", Somebody = "somebody listens";

    private static readonly string[] s_arguments = ["/d", "/c", "exit"];

    private readonly JobNotification[] _batch = new JobNotification[256];
    private readonly List<OneFlag> _jobs = [];
    private readonly List<ByHand> _byHand = [];
    private JobCompletionPort? _port;
    private MeterListener? _listener;
    private double _seconds;

    [GlobalSetup(Targets = [nameof(CreateHeard), nameof(RunHeard)])]
    public void Listen() => _listener = StartListener();

    [GlobalSetup(Target = nameof(Read))]
    public void AddJob() => AddJob(JobNotificationKind.NewProcess);

    [GlobalSetup(Target = nameof(ReadHeard))]
    public void AddJobHeard()
    {
        Listen();
        AddJob(JobNotificationKind.NewProcess);
    }

    [GlobalSetup(Target = nameof(ReadLimits))]
    public void AddLimitedJob() => AddJob(JobNotificationKind.JobMemoryLimit);

    [GlobalSetup(Target = nameof(ReadLimitsHeard))]
    public void AddLimitedJobHeard()
    {
        Listen();
        AddJob(JobNotificationKind.JobMemoryLimit);
    }

    [GlobalSetup(Target = nameof(Collect))]
    public void CreateJobs()
    {
        Listen();
        _jobs.AddRange(Enumerable.Range(0, Jobs).Select(_ => OneFlag.Create()));
    }

    [GlobalSetup(Target = nameof(CollectByHand))]
    public void CreateByHand() => _byHand.AddRange(Enumerable.Range(0, Jobs).Select(_ => ByHand.Create(default)));

    [GlobalCleanup]
    public void Dispose()
    {
        _port?.Dispose();
        _port = null;
        _jobs.ForEach(job => job.Dispose());
        _jobs.Clear();
        _byHand.ForEach(job => job.Dispose());
        _byHand.Clear();
        _listener?.Dispose();
        _listener = null;
        GC.SuppressFinalize(this);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Messages, Description = Nobody), BenchmarkCategory(Message)]
    public long Read()
    {
        NullKernel.Deliver(Messages);
        long sum = 0;
        for (int read = 0; read < Messages;)
        {
            int count = _port!.Read(_batch, TimeSpan.Zero);
            for (int i = 0; i < count; i++)
            {
                sum += _batch[i].ProcessId;
            }

            read += count;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Messages, Description = Somebody), BenchmarkCategory(Message)]
    public long ReadHeard() => Read();

    [Benchmark(Baseline = true, OperationsPerInvoke = Messages, Description = Nobody), BenchmarkCategory(LimitMessage)]
    public long ReadLimits() => Read();

    [Benchmark(OperationsPerInvoke = Messages, Description = Somebody), BenchmarkCategory(LimitMessage)]
    public long ReadLimitsHeard() => Read();

    [Benchmark(Baseline = true, Description = Nobody), BenchmarkCategory(Run)]
    public async Task<int> RunUnheard() => (await OneFlag.RunAsync(@"C:\Windows\System32\cmd.exe", s_arguments)).ExitCode;

    [Benchmark(Description = Somebody), BenchmarkCategory(Run)]
    public Task<int> RunHeard() => RunUnheard();

    [Benchmark(Baseline = true, Description = Nobody), BenchmarkCategory(CreateAndDispose)]
    public void Create() => OneFlag.Create().Dispose();

    [Benchmark(Description = Somebody), BenchmarkCategory(CreateAndDispose)]
    public void CreateHeard() => OneFlag.Create().Dispose();

    [Benchmark(Baseline = true, Description = "by hand"), BenchmarkCategory(Collection)]
    public double CollectByHand()
    {
        double seconds = 0;
        foreach (ByHand job in _byHand)
        {
            job.Query(Accounting.Class, out Accounting accounting);
            seconds += (accounting.TotalUserTime + accounting.TotalKernelTime) * 1e-7;
        }

        return seconds;
    }

    [Benchmark(Description = "JobGen"), BenchmarkCategory(Collection)]
    public double Collect()
    {
        _seconds = 0;
        _listener!.RecordObservableInstruments();
        return _seconds;
    }

    private void AddJob(JobNotificationKind kind)
    {
        NullKernel.ForgetJobs();
        NullKernel.DeliverKind(kind);
        OneFlag job = OneFlag.Create();
        _jobs.Add(job);
        _port = new JobCompletionPort();
        _port.Add(job);
    }

    /// <summary>To what is counted as it happens, and of what is collected to the CPU time alone.</summary>
    private MeterListener StartListener()
    {
        MeterListener listener = new()
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Meter.Name == JobTelemetry.MeterName && (!instrument.IsObservable || instrument.Name == "jobgen.cpu.time"))
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<double>((_, value, _, _) => _seconds += value);
        listener.SetMeasurementEventCallback<long>((_, value, _, _) => _seconds += value);
        listener.Start();
        return listener;
    }
}
