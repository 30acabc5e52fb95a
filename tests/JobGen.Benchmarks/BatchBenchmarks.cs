using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;

namespace JobGen.Benchmarks;

/// <summary>Messages read in batches from one port: beside a loop that finds each job in a dictionary.</summary>
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class BatchBenchmarks : IDisposable
{
    private const int Messages = 4096;

    private readonly JobNotification[] _batch = new JobNotification[256];
    private readonly PortByHand.Entry[] _entries = new PortByHand.Entry[64];
    private readonly Dictionary<nint, OneFlag> _dictionary = [];
    private readonly List<OneFlag> _jobs = [];
    private JobCompletionPort _port = null!;

    [Params(1, 10_000)]
    public int Jobs { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        NullKernel.ForgetJobs();
        _port = new JobCompletionPort();
        for (int i = 0; i < Jobs; i++)
        {
            OneFlag job = OneFlag.Create();
            _port.Add(job);
            _jobs.Add(job);
        }

        // By hand the keys are those that were just given to the port.
        NullKernel.Deliver((ulong)Jobs);
        for (int read = 0; read < Jobs;)
        {
            int removed = PortByHand.Read(_entries);
            for (int i = 0; i < removed; i++)
            {
                _dictionary[_entries[i].Key] = _jobs[read++];
            }
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Messages, Description = "loop with a dictionary")]
    public long ByHand()
    {
        NullKernel.Deliver(Messages);
        long sum = 0;
        for (int read = 0; read < Messages;)
        {
            int removed = PortByHand.Read(_entries);
            for (int i = 0; i < removed; i++)
            {
                if (_dictionary.ContainsKey(_entries[i].Key))
                {
                    sum += (long)_entries[i].Overlapped;
                }
            }

            read += removed;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Messages, Description = "JobCompletionPort.Read")]
    public long Read()
    {
        NullKernel.Deliver(Messages);
        long sum = 0;
        for (int read = 0; read < Messages;)
        {
            int count = _port.Read(_batch, TimeSpan.Zero);
            for (int i = 0; i < count; i++)
            {
                sum += _batch[i].ProcessId;
            }

            read += count;
        }

        return sum;
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _jobs.ForEach(job => job.Dispose());
        _port.Dispose();
        GC.SuppressFinalize(this);
    }
}
