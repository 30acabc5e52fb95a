using System.Threading.Channels;
using BenchmarkDotNet.Attributes;

namespace JobGen.Benchmarks;

/// <summary>
/// Messages as an asynchronous stream of each job: beside a thread of one's own that writes them to a channel of each job. All have
/// been sent when they are read, so that with one job the reader is far behind, and with many each has few.
/// </summary>
[CategoriesColumn]
public class StreamBenchmarks
{
    private const int Messages = 20_000;
    private const string Category = "a message by stream";

    private readonly List<OneFlag> _jobs = [];
    private readonly List<JobSubscription> _subscriptions = [];
    private readonly List<IAsyncEnumerator<JobNotification>> _readers = [];
    private readonly List<JobCompletionPort> _ports = [];
    private readonly PortByHand.Entry[] _entries = new PortByHand.Entry[64];
    private readonly Dictionary<nint, Route> _routes = [];

    [Params(1, 100, 10_000)]
    public int Jobs { get; set; }

    [GlobalSetup(Target = nameof(ByChannel))]
    public void Associate()
    {
        NullKernel.ForgetJobs();
        JobCompletionPort port = new();
        _ports.Add(port);
        for (int i = 0; i < Jobs; i++)
        {
            OneFlag job = OneFlag.Create();
            port.Add(job);
            _jobs.Add(job);
        }

        foreach ((nint key, OneFlag job) in PortByHand.ReadKeys(Jobs).Zip(_jobs))
        {
            _routes[key] = new(job, Channel.CreateUnbounded<PortByHand.Message>(new() { SingleReader = true, SingleWriter = true }));
        }
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

    [Benchmark(Baseline = true, OperationsPerInvoke = Messages, Description = "thread with channels"), BenchmarkCategory(Category)]
    public async Task<long> ByChannel()
    {
        NullKernel.Deliver(Messages);
        Task writer = Task.Run(WriteToChannels);
        long sum = 0;
        foreach (Route route in _routes.Values)
        {
            for (int read = 0; read < Messages / Jobs; read++)
            {
                sum += (await route.Channel.Reader.ReadAsync()).ProcessId;
            }
        }

        await writer;
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Messages, Description = "Subscribe"), BenchmarkCategory(Category)]
    public async Task<long> ByStream()
    {
        NullKernel.Deliver(Messages);
        long sum = 0;
        foreach (IAsyncEnumerator<JobNotification> reader in _readers)
        {
            for (int read = 0; read < Messages / Jobs; read++)
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

    private void WriteToChannels()
    {
        for (int read = 0; read < Messages;)
        {
            int removed = PortByHand.Read(_entries);
            for (int i = 0; i < removed; i++)
            {
                if (_routes.TryGetValue(_entries[i].Key, out Route? route))
                {
                    route.Channel.Writer.TryWrite(new(route.Job, _entries[i].Bytes, (int)_entries[i].Overlapped));
                }
            }

            read += removed;
        }
    }

    private sealed record Route(OneFlag Job, Channel<PortByHand.Message> Channel);
}
