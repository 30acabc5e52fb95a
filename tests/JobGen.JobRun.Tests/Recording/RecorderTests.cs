using JobGen.JobRun.Outcome;
using JobGen.JobRun.Recording;
using JobGen.JobRun.Tests.Outcome;
using JobGen.Model;
using Microsoft.Extensions.Time.Testing;

namespace JobGen.JobRun.Tests.Recording;

public sealed class RecorderTests : ModelTest
{
    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(100);

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 14, 9, 26, 53, TimeSpan.Zero));

    public RecorderTests() => Kernel.TimeProvider = _time;

    [Fact]
    public async Task Samples_hold_what_the_job_uses()
    {
        using AdjustableJob job = NewJob("JobMemoryLimit = 1GiB");
        await using RunRecorder recorder = Start(job);
        ModelProcess root = StartIn(job, @"C:\Tools\build.exe");
        root.Commit(64 * ByteSize.MiB);
        root.UseCpu(TimeSpan.FromMilliseconds(60), TimeSpan.FromMilliseconds(20));
        root.DoIo(readBytes: 5_000, writeBytes: 300);
        await TickAsync(recorder);

        Sample sample = recorder.TakeSnapshot().Latest;
        Assert.Equal(
            new Sample(s_interval, 64 * (long)ByteSize.MiB, 1, TimeSpan.FromMilliseconds(80), 5_000, 300), sample);
    }

    [Fact]
    public async Task Processes_have_names_parents_and_times()
    {
        using AdjustableJob job = NewJob();
        await using RunRecorder recorder = Start(job);
        ModelProcess root = StartIn(job, @"C:\Tools\build.exe");
        _time.Advance(TimeSpan.FromSeconds(2));
        ModelProcess child = root.SpawnChild();
        child.ImagePath = @"C:\Tools\cl.exe";
        child.Commit(ByteSize.MiB);
        child.UseCpu(TimeSpan.FromSeconds(0.5));
        await TickAsync(recorder);
        child.Exit(3);
        RunRecord run = await recorder.CompleteAsync(Outcome());

        Assert.Collection(
            run.Processes,
            process =>
            {
                Assert.Equal(("build.exe", (int)root.Id, 0), (process.Name, process.Id, process.ParentId));
                Assert.Null(process.End);
            },
            process =>
            {
                Assert.Equal(("cl.exe", (int)child.Id, (int)root.Id), (process.Name, process.Id, process.ParentId));
                Assert.Equal((3u, TimeSpan.FromSeconds(0.5), (long)ByteSize.MiB), (process.ExitCode, process.CpuTime, process.PeakMemory));
                Assert.Equal(2, process.Start.TotalSeconds, 0.001);
                Assert.Equal(2.1, process.End!.Value.TotalSeconds, 0.001);
            });
    }

    [Fact]
    public async Task Process_that_lives_for_less_than_an_interval_is_there()
    {
        using AdjustableJob job = NewJob();
        await using RunRecorder recorder = Start(job);
        ModelProcess root = StartIn(job, "build.exe");
        ModelProcess child = root.SpawnChild();
        await UntilAsync(() => recorder.TakeSnapshot().Processes.Count == 2);
        child.Exit(0);
        await UntilAsync(() => recorder.TakeSnapshot().Processes.Count == 1);

        RunRecord run = await recorder.CompleteAsync(Outcome());
        Assert.Equal(2, run.Processes.Count);
    }

    [Fact]
    public async Task Lost_messages_are_made_up_for_by_the_list()
    {
        using AdjustableJob job = NewJob();
        Kernel.MessageHook = static _ => MessageFate.Lose;
        await using RunRecorder recorder = Start(job);
        ModelProcess root = StartIn(job, "build.exe");
        await TickAsync(recorder);
        Assert.Single(recorder.TakeSnapshot().Processes);
        root.Exit(7);
        await TickAsync(recorder);

        Assert.Empty(recorder.TakeSnapshot().Processes);
        RunRecord run = await recorder.CompleteAsync(Outcome());
        Assert.Equal(7u, Assert.Single(run.Processes).ExitCode);
    }

    [Fact]
    public async Task Late_message_makes_no_second_process()
    {
        using AdjustableJob job = NewJob();
        Kernel.MessageHook = static _ => MessageFate.Delay;
        await using RunRecorder recorder = Start(job);
        ModelProcess root = StartIn(job, "build.exe");
        await TickAsync(recorder);
        root.Exit(0);
        await TickAsync(recorder);
        Kernel.MessageHook = null;
        Kernel.FlushMessages();
        await UntilAsync(() => recorder.TakeSnapshot().Events.Count >= 2);

        RunRecord run = await recorder.CompleteAsync(Outcome());
        Assert.Equal("build.exe", Assert.Single(run.Processes).Name);
    }

    [Fact]
    public async Task Process_that_may_not_be_opened_is_recorded_without_a_name()
    {
        using AdjustableJob job = NewJob();
        await using RunRecorder recorder = Start(job);
        Kernel.MessageHook = static _ => MessageFate.Lose;
        ModelProcess child = StartIn(job, "build.exe").SpawnChild();
        child.GrantedAccess = 0;
        await TickAsync(recorder);

        RunRecord run = await recorder.CompleteAsync(Outcome());
        Assert.Contains(run.Processes, process => process.Id == child.Id && process.Name.Length == 0);
    }

    [Theory]
    [InlineData(NtStatus.AccessViolation, "Crashed")]
    [InlineData(NtStatus.ControlCExit, "Ended by Ctrl+C")]
    public async Task Abnormal_end_is_a_crash_or_Ctrl_C(uint exitCode, string text)
    {
        using AdjustableJob job = NewJob();
        await using RunRecorder recorder = Start(job);
        ModelProcess process = StartIn(job, "build.exe");
        await TickAsync(recorder);
        process.Exit(exitCode);
        await UntilAsync(() => recorder.TakeSnapshot().Events.Any(static told => told.IsNotable));

        RunRecord run = await recorder.CompleteAsync(Outcome());
        RecordedEvent end = Assert.Single(run.Events);
        Assert.Equal((text, "build.exe"), (end.Text, end.ProcessName));
    }

    [Fact]
    public async Task Events_are_kept_and_repetitions_counted()
    {
        using AdjustableJob job = NewJob("ProcessMemoryLimit = 8MiB");
        await using RunRecorder recorder = Start(job);
        ModelProcess root = StartIn(job, @"C:\Tools\build.exe");
        for (int i = 0; i < 3; i++)
        {
            Assert.False(root.Commit(9 * ByteSize.MiB));
        }

        await UntilAsync(() => recorder.TakeSnapshot().Events is [.., { Count: 3 }]);

        RunRecord run = await recorder.CompleteAsync(Outcome());
        RecordedEvent hit = Assert.Single(run.Events);
        Assert.Equal(
            (JobNotificationKind.ProcessMemoryLimit, "build.exe", 3), (hit.Kind, hit.ProcessName, hit.Count));
    }

    [Fact]
    public async Task What_the_job_does_not_tell_is_summed_up_over_its_processes()
    {
        using AdjustableJob job = NewJob();
        const int MemoryUsage = 28;
        const int BasicAndIoAccounting = 8;
        Kernel.Options.MissingClasses.Add(MemoryUsage);
        Kernel.Options.MissingClasses.Add(BasicAndIoAccounting);
        await using RunRecorder recorder = Start(job);
        ModelProcess root = StartIn(job, "build.exe");
        ModelProcess child = root.SpawnChild();
        root.Commit(ByteSize.MiB);
        child.Commit(2 * ByteSize.MiB);
        child.UseCpu(TimeSpan.FromSeconds(1));
        await TickAsync(recorder);
        child.Exit(0);
        root.UseCpu(TimeSpan.FromSeconds(2));
        await TickAsync(recorder);

        RunRecord run = await recorder.CompleteAsync(Outcome());
        Assert.Contains(run.Samples, sample => sample.Memory == 3 * (long)ByteSize.MiB);
        Assert.Equal(TimeSpan.FromSeconds(3), run.Samples[^1].CpuTime);
    }

    [Fact]
    public async Task Many_processes_are_asked_in_turn_and_none_is_left_out()
    {
        using AdjustableJob job = NewJob();
        await using RunRecorder recorder = Start(job);
        ModelProcess root = StartIn(job, "build.exe");
        for (int i = 1; i < 100; i++)
        {
            root.SpawnChild().Commit(ByteSize.MiB);
        }

        root.Commit(ByteSize.MiB);
        await TickAsync(recorder);
        int before = Kernel.CountOf(ModelFunction.K32GetProcessMemoryInfo);
        for (int i = 0; i < 10; i++)
        {
            await TickAsync(recorder);
        }

        Assert.Equal(before + 100, Kernel.CountOf(ModelFunction.K32GetProcessMemoryInfo));
        Assert.All(recorder.TakeSnapshot().Processes, static process => Assert.Equal((long)ByteSize.MiB, process.Memory));
    }

    [Fact]
    public async Task Peak_of_memory_is_what_Windows_knows_though_no_sample_saw_it()
    {
        using AdjustableJob job = NewJob();
        await using RunRecorder recorder = Start(job);
        ModelProcess root = StartIn(job, "build.exe");
        await TickAsync(recorder);
        root.Commit(9 * ByteSize.MiB);
        root.Exit(0);
        await TickAsync(recorder);

        RunRecord run = await recorder.CompleteAsync(Outcome());
        Assert.Equal(9 * (long)ByteSize.MiB, Assert.Single(run.Processes).PeakMemory);
    }

    [Fact]
    public async Task Nothing_stays_open()
    {
        using (AdjustableJob job = NewJob())
        {
            await using RunRecorder recorder = Start(job);
            StartIn(job, "build.exe").SpawnChild();
            await TickAsync(recorder);
        }

        Assert.DoesNotContain(Kernel.DescribeLeaks(), static leak => leak.Contains("process"));

        // The port goes when its thread has noticed that nobody listens.
        await UntilAsync(() => !Kernel.DescribeLeaks().Any());
    }

    [Fact]
    public async Task Job_that_is_disposed_ends_the_record_and_no_more()
    {
        AdjustableJob job = NewJob();
        await using RunRecorder recorder = Start(job);
        StartIn(job, "build.exe");
        await TickAsync(recorder);
        job.Dispose();
        _time.Advance(s_interval);

        RunRecord run = await recorder.CompleteAsync(Outcome());
        Assert.NotEmpty(run.Samples);
    }

    private static AdjustableJob NewJob(string limits = "None")
    {
        AdjustableJob.Limits parsed = AdjustableJob.Limits.Parse(limits, provider: null);
        return AdjustableJob.Create(in parsed);
    }

    private static RunSummary Outcome() => SampleSummary.Succeeded with { Duration = TimeSpan.FromSeconds(3) };

    private static async Task UntilAsync(Func<bool> condition)
    {
        while (!condition())
        {
            await Task.Delay(1, Stop);
        }
    }

    private RunRecorder Start(AdjustableJob job) => RunRecorder.Start(job, new RunRecorderOptions
    {
        CommandLine = "build",
        Limits = AdjustableJob.Limits.None,
        Interval = s_interval,
        TimeProvider = _time,
    });

    private ModelProcess StartIn(AdjustableJob job, string image)
    {
        ModelProcess process = Kernel.StartProcess();
        process.ImagePath = image;
        job.Assign((int)process.Id);
        return process;
    }

    private async Task TickAsync(RunRecorder recorder)
    {
        TimeSpan before = recorder.TakeSnapshot().Latest.Time;
        _time.Advance(s_interval);
        await UntilAsync(() => recorder.TakeSnapshot().Latest.Time > before);
    }
}
