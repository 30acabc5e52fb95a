using System.Threading.Channels;
using BenchmarkDotNet.Attributes;

namespace JobGen.Benchmarks;

/// <summary>Messages as an asynchronous stream: beside a thread of one's own that writes them to a channel.</summary>
public class StreamBenchmarks
{
    private const int Messages = 4096;

    private readonly List<OneFlag> _jobs = [];
    private readonly List<JobSubscription> _subscriptions = [];
    private readonly List<IAsyncEnumerator<JobNotification>> _readers = [];
    private readonly List<JobCompletionPort> _ports = [];
    private readonly PortByHand.Entry[] _entries = new PortByHand.Entry[64];
    private readonly Channel<int> _channel = Channel.CreateUnbounded<int>(new() { SingleReader = true, SingleWriter = true });

    [Params(1, 100)]
    public int Jobs { get; set; }

    [GlobalSetup(Target = nameof(ByChannel))]
    public void Associate()
    {
        NullKernel.ForgetJobs();
        OneFlag job = OneFlag.Create();
        JobCompletionPort port = new();
        port.Add(job);
        _jobs.Add(job);
        _ports.Add(port);
    }

    [GlobalSetup(Target = nameof(ByStream))]
    public void Subscribe()
    {
        NullKernel.ForgetJobs();
        for (int i = 0; i < Jobs; i++)
        {
            OneFlag job = OneFlag.Create();
            JobSubscription subscription = job.Subscribe();
            _jobs.Add(job);
            _subscriptions.Add(subscription);
            _readers.Add(subscription.GetAsyncEnumerator());
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Messages, Description = "thread with a channel")]
    public async Task<long> ByChannel()
    {
        NullKernel.Deliver(Messages);
        Task writer = Task.Run(() =>
        {
            for (int read = 0; read < Messages;)
            {
                int removed = PortByHand.Read(_entries);
                for (int i = 0; i < removed; i++)
                {
                    _channel.Writer.TryWrite((int)_entries[i].Overlapped);
                }

                read += removed;
            }
        });
        long sum = 0;
        for (int read = 0; read < Messages; read++)
        {
            sum += await _channel.Reader.ReadAsync();
        }

        await writer;
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Messages, Description = "Subscribe")]
    public async Task<long> ByStream()
    {
        int each = Messages / Jobs;
        NullKernel.Deliver((ulong)(each * Jobs));
        long sum = 0;
        foreach (IAsyncEnumerator<JobNotification> reader in _readers)
        {
            for (int read = 0; read < each; read++)
            {
                await reader.MoveNextAsync();
                sum += reader.Current.ProcessId;
            }
        }

        return sum;
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        _subscriptions.ForEach(subscription => subscription.Dispose());
        _ports.ForEach(port => port.Dispose());
        _jobs.ForEach(job => job.Dispose());
    }
}
