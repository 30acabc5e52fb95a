using System.Diagnostics.Metrics;
using JobGen.Model;
using JobGen.Tests.Running;
using Xunit;

namespace JobGen.Tests.Observation;

/// <summary>What a listener of the meter hears, and what it costs Windows and the program.</summary>
public sealed class MetricsTests : RunTest
{
    private const string Policy = "JobGen.Tests.Running.RunJob";

    [Fact]
    public void Each_instrument_has_the_name_and_the_unit_that_are_promised()
    {
        using MetricsListener listener = new();
        using RunJob job = RunJob.Create();
        Assert.Equal(
            [
                "jobgen.cpu.time s", "jobgen.io By", "jobgen.io.operations {operation}", "jobgen.job.count {job}",
                "jobgen.limit.hits {hit}", "jobgen.memory.peak By", "jobgen.memory.usage By", "jobgen.network.io By",
                "jobgen.notifications.dropped {notification}", "jobgen.process.count {process}", "jobgen.run.duration s",
            ],
            listener.Instruments.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Jobs_of_a_policy_are_summed()
    {
        using MetricsListener listener = new();
        using MeasuredJob one = MeasuredJob.Create();
        using MeasuredJob two = MeasuredJob.Create();
        using NamedRunJob other = NamedRunJob.Create();
        StartIn(one).UseCpu(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));
        ModelProcess second = StartIn(two);
        second.UseCpu(TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(4));
        second.DoIo(readBytes: 10, writeBytes: 20, otherBytes: 30);
        second.UseNetwork(bytesIn: 5, bytesOut: 6);
        second.Commit(8192);
        StartIn(one).Commit(4096);
        Dictionary<string, double> seen = listener.Collect(typeof(MeasuredJob).FullName!);
        Assert.Equal(2, seen["jobgen.job.count"]);
        Assert.Equal(3, seen["jobgen.process.count"]);
        Assert.Equal((4, 6), (seen["jobgen.cpu.time user"], seen["jobgen.cpu.time system"]));
        Assert.Equal((10, 20, 30), (seen["jobgen.io read"], seen["jobgen.io write"], seen["jobgen.io other"]));
        Assert.Equal(1, seen["jobgen.io.operations read"]);
        Assert.Equal((5, 6), (seen["jobgen.network.io receive"], seen["jobgen.network.io transmit"]));
        Assert.Equal((8192, 12288), (seen["jobgen.memory.peak"], seen["jobgen.memory.usage"]));
        Assert.Equal(1, listener.Collect(typeof(NamedRunJob).FullName!)["jobgen.job.count"]);
    }

    [Fact]
    public void A_collection_makes_one_call_for_each_job_and_class()
    {
        using MetricsListener listener = new();
        using RunJob one = RunJob.Create();
        using RunJob two = RunJob.Create();
        for (int round = 0; round < 2; round++)
        {
            Kernel.ClearCalls();
            listener.Collect(Policy);
            Assert.Equal([8, 9, 28, 51], QueriesOf(one).Order());
            Assert.Equal([8, 9, 28, 51], QueriesOf(two).Order());
        }
    }

    [Fact]
    public void Sums_keep_what_closed_jobs_had_used()
    {
        using MetricsListener listener = new();
        double before = listener.Collect(Policy).GetValueOrDefault("jobgen.cpu.time user");
        RunJob job = RunJob.Create();
        ModelProcess process = StartIn(job);
        process.UseCpu(TimeSpan.FromSeconds(7));
        process.UseNetwork(bytesIn: 9, bytesOut: 0);
        job.Dispose();
        Dictionary<string, double> seen = listener.Collect(Policy);
        Assert.Equal(before + 7, seen["jobgen.cpu.time user"]);
        Assert.True(seen["jobgen.network.io receive"] >= 9);
        Assert.Equal(0, seen["jobgen.process.count"]);
        Assert.False(seen.ContainsKey("jobgen.job.count"));
    }

    [Fact]
    public void What_Windows_does_not_tell_is_left_out()
    {
        Kernel.Options.MissingClasses.Add(28);
        Kernel.Options.MissingClasses.Add(51);
        using MetricsListener listener = new();
        using QuietJob job = QuietJob.Create();
        Dictionary<string, double> seen = listener.Collect(typeof(QuietJob).FullName!);
        Assert.Equal(1, seen["jobgen.job.count"]);
        Assert.False(seen.ContainsKey("jobgen.memory.usage"));
        Assert.False(seen.ContainsKey("jobgen.network.io receive"));
    }

    [Fact]
    public void Jobs_that_were_opened_are_somebody_elses()
    {
        using MetricsListener listener = new();
        using NamedRunJob job = NamedRunJob.Create();
        using NamedRunJob opened = NamedRunJob.Open(job.Name!);
        Assert.Equal(1, listener.Collect(typeof(NamedRunJob).FullName!)["jobgen.job.count"]);
    }

    [Fact]
    public void Names_are_tags_where_that_is_asked_for()
    {
        using MetricsListener listener = new();
        using NamedRunJob job = NamedRunJob.Create();
        listener.Collect(typeof(NamedRunJob).FullName!);
        Assert.DoesNotContain("jobgen.job.name", listener.Tags.Keys);
        JobTelemetry.TagsJobNames = true;
        try
        {
            listener.Collect(typeof(NamedRunJob).FullName!);
            Assert.Equal(job.Name, listener.Tags["jobgen.job.name"]);
        }
        finally
        {
            JobTelemetry.TagsJobNames = false;
        }
    }

    [Fact]
    public async Task Runs_and_limits_that_were_hit_are_counted()
    {
        using MetricsListener listener = new();
        Program(static process =>
        {
            Assert.False(process.Commit(8192));
            process.Exit(1);
        });
        await RunJob.RunAsync(RunJob.DeclaredLimits with { JobMemoryLimit = 4096 }, Tool);
        Program(static process => process.UseCpu(TimeSpan.FromSeconds(9)));
        await RunJob.RunAsync(RunJob.DeclaredLimits with { JobTimeLimit = TimeSpan.FromSeconds(2) }, Tool);
        Assert.Equal(1, listener.Counted["jobgen.limit.hits JobMemoryLimit"]);
        Assert.Equal(1, listener.Counted["jobgen.limit.hits JobTimeLimit"]);
        Assert.True(listener.Counted.ContainsKey("jobgen.run.duration JobMemoryLimit"));
        Assert.True(listener.Counted.ContainsKey("jobgen.run.duration JobTimeLimit"));
    }

    [Fact]
    public async Task A_listener_that_throws_takes_neither_messages_nor_a_result()
    {
        using MeterListener listener = new();
        listener.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Meter.Name == JobTelemetry.MeterName && !instrument.IsObservable)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>(static (_, _, _, _) => throw new InvalidOperationException("a listener's own"));
        listener.SetMeasurementEventCallback<double>(static (_, _, _, _) => throw new InvalidOperationException("a listener's own"));
        listener.Start();
        Program(static process =>
        {
            Assert.False(process.Commit(8192));
            process.Exit(1);
        });
        JobRunResult run = await RunJob.RunAsync(RunJob.DeclaredLimits with { JobMemoryLimit = 4096 }, Tool);
        Assert.Equal(JobEndReason.JobMemoryLimit, run.EndReason);
    }

    [Fact]
    public void A_reading_lasts_a_second_at_most()
    {
        UsageCollector collector = new(Time);
        using RunJob job = RunJob.Create();
        collector.Collect(1);
        int calls = Kernel.CountOf(ModelFunction.QueryInformationJobObject);
        collector.Collect(2);
        Assert.Equal(calls, Kernel.CountOf(ModelFunction.QueryInformationJobObject));
        Time.Advance(TimeSpan.FromSeconds(2));
        collector.Collect(4);
        Assert.True(Kernel.CountOf(ModelFunction.QueryInformationJobObject) > calls);
    }

    [Fact]
    public async Task Notifications_that_are_dropped_are_counted()
    {
        using MetricsListener listener = new();
        using RunJob job = RunJob.Create();
        using JobSubscription events = job.Subscribe(new JobSubscriptionOptions { Capacity = 1 });
        ModelProcess process = StartIn(job);
        process.Exit(0);
        await UntilAsync(() => events.DroppedCount == 2);
        Assert.Equal(2, listener.Counted["jobgen.notifications.dropped"]);
    }

    [Fact]
    public void While_nobody_listens_nothing_is_asked_and_nothing_allocated()
    {
        using RunJob kept = RunJob.Create();
        Kernel.Recording = false;
        Create();
        int calls = Kernel.CountOf(ModelFunction.QueryInformationJobObject);
        nint handle = kept.Handle.DangerousGetHandle();
        JobRegistry.Remove(JobRegistry.Add(handle, kept));
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            JobRegistry.Remove(JobRegistry.Add(handle, kept));
            JobMetrics.OnMessage(kept, JobNotificationKind.JobMemoryLimit);
            JobMetrics.OnDropped(kept);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Create();
        Assert.Equal(calls, Kernel.CountOf(ModelFunction.QueryInformationJobObject));

        static void Create() => RunJob.Create().Dispose();
    }

    [Fact]
    public void The_registry_keeps_no_job_alive()
    {
        using MetricsListener listener = new();
        Drop();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        Assert.False(listener.Collect(typeof(DroppedJob).FullName!).ContainsKey("jobgen.job.count"));

        static void Drop() => DroppedJob.Create();
    }

    private IEnumerable<int> QueriesOf(JobObject job) => Kernel.Calls
        .Where(call => call.Function == ModelFunction.QueryInformationJobObject && call.Arguments[0] == job.Handle.DangerousGetHandle())
        .Select(static call => (int)call.Arguments[1]);

    private ModelProcess StartIn(JobObject job)
    {
        ModelProcess process = Kernel.StartProcess();
        job.Assign((int)process.Id);
        return process;
    }
}

/// <summary>A job that nobody disposes.</summary>
[JobPolicy]
[KillOnJobClose]
internal sealed partial class DroppedJob;

/// <summary>Jobs of which other tests make none, so that the sums are those of one test.</summary>
[JobPolicy]
[KillOnJobClose]
internal sealed partial class MeasuredJob;

/// <summary>As <see cref="MeasuredJob"/>.</summary>
[JobPolicy]
[KillOnJobClose]
internal sealed partial class QuietJob;
