using JobGen.JobRun.Recording;
using JobGen.JobRun.Watch;
using JobGen.Model;
using Microsoft.Extensions.Time.Testing;
using Spectre.Console.Testing;

namespace JobGen.JobRun.Tests.Watch;

public sealed class WatchSessionTests : ModelTest, IDisposable
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 14, 9, 26, 53, TimeSpan.Zero));
    private readonly TestConsole _console = new();

    public WatchSessionTests()
    {
        Kernel.TimeProvider = _time;
        _console.Profile.Width = 100;
    }

    public void Dispose() => _console.Dispose();

    [Fact]
    public async Task Lines_come_at_an_interval_and_events_with_them()
    {
        using AdjustableJob job = NewJob();
        await using RunRecorder recorder = Start(job);
        await using WatchSession watch = WatchSession.Start(recorder, Terminal(isLive: false), _time);
        ModelProcess process = StartIn(job);
        process.Commit(ByteSize.MiB);
        await SampleAsync(recorder);
        Assert.False(process.Commit(9 * ByteSize.MiB));
        await UntilAsync(() => recorder.TakeSnapshot().Events.Any(static told => told.IsNotable));
        _time.Advance(TimeSpan.FromSeconds(5));
        await UntilAsync(() => _console.Output.Contains("memory 1 MiB"));

        Assert.Null(watch.OutputLine);
        Assert.Contains("jobrun: 100 ms: Process memory limit hit, tool.exe", _console.Output);
        Assert.DoesNotContain("Started", _console.Output);
    }

    [Fact]
    public async Task No_event_is_lost_though_all_come_at_once_and_others_behind_them()
    {
        const int Many = 120;
        using AdjustableJob job = NewJob();
        await using RunRecorder recorder = Start(job);
        await using WatchSession watch = WatchSession.Start(recorder, Terminal(isLive: false), _time);
        ModelProcess process = StartIn(job);
        for (int i = 0; i < 3; i++)
        {
            // Its exit code is known where the recorder was there before its end.
            process.SpawnChild().Crash();
            Assert.False(process.Commit(9 * ByteSize.MiB));
            Assert.False(process.Commit(9 * ByteSize.MiB));
        }

        for (int i = 0; i < Many; i++)
        {
            process.SpawnChild();
        }

        await UntilAsync(() => recorder.TakeSnapshot().Processes.Count == Many + 1);
        _time.Advance(TimeSpan.FromSeconds(5));
        await UntilAsync(() => _console.Output.Contains("memory"));
        Assert.Equal(3, _console.Lines.Count(static line => line.Contains("Crashed") || line.Contains("Ended abnormally")));
        Assert.Equal(3, _console.Lines.Count(static line => line.Contains("Process memory limit hit (2 times)")));
    }

    [Fact]
    public async Task Event_that_repeats_one_of_an_earlier_line_is_told_again()
    {
        using AdjustableJob job = NewJob();
        await using RunRecorder recorder = Start(job);
        await using WatchSession watch = WatchSession.Start(recorder, Terminal(isLive: false), _time);
        ModelProcess process = StartIn(job);
        for (int line = 1; line <= 2; line++)
        {
            Assert.False(process.Commit(9 * ByteSize.MiB));
            await UntilAsync(() => recorder.TakeSnapshot().Events.Any(told => told.IsNotable && told.Count == line));
            _time.Advance(TimeSpan.FromSeconds(5));
            await UntilAsync(() => _console.Lines.Count(static shown => shown.Contains("limit hit")) == line);
        }

        Assert.DoesNotContain("times)", _console.Output);
    }

    [Fact]
    public async Task Event_at_the_end_is_not_lost()
    {
        using AdjustableJob job = NewJob();
        await using RunRecorder recorder = Start(job);
        await using (WatchSession watch = WatchSession.Start(recorder, Terminal(isLive: false), _time))
        {
            ModelProcess process = StartIn(job);
            await SampleAsync(recorder);
            process.Crash();
            await UntilAsync(() => recorder.TakeSnapshot().Events.Any(static told => told.IsNotable));
        }

        Assert.Contains("Crashed, tool.exe", _console.Output);
    }

    [Fact]
    public async Task Output_of_the_command_stands_above_the_view()
    {
        _console.EmitAnsiSequences();
        using AdjustableJob job = NewJob();
        await using RunRecorder recorder = Start(job);
        await using (WatchSession watch = WatchSession.Start(recorder, Terminal(isLive: true), _time))
        {
            StartIn(job);
            await SampleAsync(recorder);
            _time.Advance(TimeSpan.FromMilliseconds(200));
            await UntilAsync(() => _console.Output.Contains("tool.exe"));
            watch.OutputLine!("\e[32mcompiled\e[0m app.cs\e[2J");
        }

        int line = _console.Output.IndexOf("\e[32mcompiled\e[0m app.cs\e[0m\n", StringComparison.Ordinal);
        Assert.True(line > 0);
        Assert.Contains("Processes", _console.Output[line..]);
    }

    private static AdjustableJob NewJob()
    {
        AdjustableJob.Limits limits = AdjustableJob.Limits.Parse("ProcessMemoryLimit = 8MiB", provider: null);
        return AdjustableJob.Create(in limits);
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        while (!condition())
        {
            await Task.Delay(1, Stop);
        }
    }

    private WatchTerminal Terminal(bool isLive) => new(_console, isLive, TakesOutput: isLive, TakesErrors: isLive);

    private RunRecorder Start(AdjustableJob job) => RunRecorder.Start(job, new RunRecorderOptions
    {
        CommandLine = "tool",
        Limits = AdjustableJob.Limits.None,
        TimeProvider = _time,
    });

    private ModelProcess StartIn(AdjustableJob job)
    {
        ModelProcess process = Kernel.StartProcess();
        process.ImagePath = @"C:\tool.exe";
        job.Assign((int)process.Id);
        return process;
    }

    private async Task SampleAsync(RunRecorder recorder)
    {
        _time.Advance(TimeSpan.FromMilliseconds(100));
        await UntilAsync(() => recorder.TakeSnapshot().Processes.Count == 1);
    }
}
