using JobGen.JobRun.Outcome;
using JobGen.JobRun.Recording;
using JobGen.JobRun.Tests.Outcome;
using JobGen.Model;
using Microsoft.Extensions.Time.Testing;

namespace JobGen.JobRun.Tests.Pictures;

/// <summary>
/// A build as it could be, on the kernel model: a node after the other starts compilers, until the memory of all reaches the limit.
/// The recorder takes it for a run.
/// </summary>
internal sealed class ScriptedBuild(ModelKernel kernel)
{
    private const int Ticks = 480;
    private const int TickOfSnapshot = 330;
    private static readonly TimeSpan s_tick = TimeSpan.FromMilliseconds(100);
    private static readonly string[] s_tools = ["csc.exe", "csc.exe", "csc.exe", "cl.exe", "link.exe"];

    private readonly Random _random = new(20);
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 2, 14, 7, 31, TimeSpan.Zero));
    private readonly List<(ModelProcess Process, int End)> _tools = [];
    private readonly List<ModelProcess> _nodes = [];

    /// <summary>The run while it lasted.</summary>
    public RunSnapshot? Snapshot { get; private set; }

    public async Task<RunRecord> RunAsync(CancellationToken cancellationToken)
    {
        kernel.TimeProvider = _time;
        AdjustableJob.Limits limits = AdjustableJob.Limits.Parse(
            "KillOnJobClose, JobMemoryLimit = 3GiB, ActiveProcessLimit = 20, CpuRateControl = 75%, NotificationLimit = JobMemory 2560MiB",
            provider: null);
        using AdjustableJob job = AdjustableJob.Create(in limits);
        await using RunRecorder recorder = RunRecorder.Start(job, new RunRecorderOptions
        {
            CommandLine = "dotnet build Shop.sln -c Release -m",
            Limits = limits,
            ProcessorCount = 8,
            TimeProvider = _time,
        });
        ModelProcess root = kernel.StartProcess();
        root.ImagePath = @"C:\Program Files\dotnet\dotnet.exe";
        job.Assign((int)root.Id);
        root.Commit(90 * ByteSize.MiB);
        for (int tick = 0; tick < Ticks; tick++)
        {
            Play(root, tick);
            TimeSpan before = recorder.TakeSnapshot().Latest.Time;
            _time.Advance(s_tick);
            while (recorder.TakeSnapshot().Latest.Time == before)
            {
                await Task.Delay(1, cancellationToken);
            }

            // The recorder has its own thread for messages, which a clock that runs this fast does not wait for.
            await Task.Delay(TimeSpan.FromMilliseconds(3), cancellationToken);
            Snapshot = tick == TickOfSnapshot ? recorder.TakeSnapshot() : Snapshot;
        }

        foreach (ModelProcess process in _tools.Select(static tool => tool.Process).Concat(_nodes).Append(root))
        {
            process.Exit(1);
        }

        JobAccounting used = job.ReadAccounting();
        return await recorder.CompleteAsync(SampleSummary.OutOfMemory with
        {
            Sentence = $"dotnet ({root.Id}) exited with 1 after 48.0 s for the job memory limit",
            LimitsHit = LimitHit.Of(JobLimitsHit.JobMemoryLimit, violations: null, used, in limits),
            Duration = Ticks * s_tick,
            Used = used,
        });
    }

    private void Play(ModelProcess root, int tick)
    {
        if (tick % 90 == 8 && tick < 400)
        {
            ModelProcess node = Start(root, "MSBuild.exe", 60);
            _nodes.Add(node);
        }

        if (_nodes.Count > 0 && tick % 11 == 0 && tick < 440)
        {
            ModelProcess tool = Start(_nodes[^1], s_tools[_random.Next(s_tools.Length)], 25);
            _tools.Add((tool, tick + _random.Next(20, 85)));
        }

        foreach ((ModelProcess tool, int end) in _tools.ToArray())
        {
            Work(tool, end, tick);
        }

        foreach (ModelProcess node in _nodes)
        {
            node.UseCpu(TimeSpan.FromMilliseconds(_random.Next(4, 14)), TimeSpan.FromMilliseconds(2));
            node.Commit((ulong)_random.Next(0, 3) * ByteSize.MiB);
        }

        root.UseCpu(TimeSpan.FromMilliseconds(5));
        root.DoIo(readBytes: (ulong)_random.Next(20_000, 400_000));
        if (tick >= 444)
        {
            // The linker takes what is left, and more.
            _nodes[^1].Commit(96 * ByteSize.MiB);
        }
    }

    private void Work(ModelProcess tool, int end, int tick)
    {
        if (tick >= end)
        {
            _tools.Remove((tool, end));
            if (tick is > 290 and < 300)
            {
                tool.Crash();
            }
            else
            {
                tool.DoIo(writeBytes: (ulong)_random.Next(200_000, 2_400_000));
                tool.Exit(0);
            }

            return;
        }

        tool.UseCpu(TimeSpan.FromMilliseconds(_random.Next(20, 100)), TimeSpan.FromMilliseconds(_random.Next(0, 12)));
        tool.Commit((ulong)_random.Next(0, 9) * ByteSize.MiB);
        tool.DoIo(readBytes: (ulong)_random.Next(0, 900_000));
    }

    private static ModelProcess Start(ModelProcess parent, string name, ulong mebibytes)
    {
        ModelProcess process = parent.SpawnChild();
        process.ImagePath = @$"C:\Tools\{name}";
        process.Commit(mebibytes * ByteSize.MiB);
        return process;
    }
}
