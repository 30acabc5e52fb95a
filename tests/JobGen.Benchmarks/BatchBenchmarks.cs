using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;

namespace JobGen.Benchmarks;

/// <summary>Messages read in batches from one port: beside a loop that finds each job in a dictionary.</summary>
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory, BenchmarkLogicalGroupRule.ByParams)]
[CategoriesColumn]
public class BatchBenchmarks : IDisposable
{
    private const int Messages = 4096;
    private const string Category = "a message by batch";

    private readonly JobNotification[] _batch = new JobNotification[256];
    private readonly PortByHand.Entry[] _entries = new PortByHand.Entry[64];
    private readonly PortByHand.Message[] _messages = new PortByHand.Message[64];
    private readonly Dictionary<nint, OneFlag> _dictionary = [];
    private readonly List<OneFlag> _jobs = [];
    private JobCompletionPort _port = null!;

    [Params(1, 100, 10_000)]
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

        foreach ((nint key, OneFlag job) in PortByHand.ReadKeys(Jobs).Zip(_jobs))
        {
            _dictionary[key] = job;
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Messages, Description = "loop with a dictionary"), BenchmarkCategory(Category)]
    public long ByHand()
    {
        NullKernel.Deliver(Messages);
        long sum = 0;
        for (int read = 0; read < Messages;)
        {
            int removed = PortByHand.Read(_entries);
            for (int i = 0; i < removed; i++)
            {
                if (_dictionary.TryGetValue(_entries[i].Key, out OneFlag? job))
                {
                    _messages[i] = new(job, _entries[i].Bytes, (int)_entries[i].Overlapped);
                }
            }

            for (int i = 0; i < removed; i++)
            {
                sum += _messages[i].ProcessId;
            }

            read += removed;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Messages, Description = "JobCompletionPort.Read"), BenchmarkCategory(Category)]
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

    [Benchmark(OperationsPerInvoke = Messages, Description = "GetQueuedCompletionStatusEx alone"), BenchmarkCategory(Category)]
    public long Alone()
    {
        NullKernel.Deliver(Messages);
        long sum = 0;
        for (int read = 0; read < Messages;)
        {
            int removed = PortByHand.Read(_entries);
            for (int i = 0; i < removed; i++)
            {
                sum += (long)_entries[i].Overlapped;
            }

            read += removed;
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
