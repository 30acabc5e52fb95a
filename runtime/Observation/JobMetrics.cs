using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Diagnostics.Metrics;

namespace JobGen;

/// <summary>The meter and its instruments. What they mean is said with <see cref="JobTelemetry"/>.</summary>
internal static class JobMetrics
{
    private const int ProcessCount = 1, CpuTime = 2, Io = 4, IoOperations = 8;
    private const string Mode = "cpu.mode", Direction = "jobgen.io.direction", Limit = "jobgen.limit";

    private static readonly Meter s_meter = new(JobTelemetry.MeterName);
    private static readonly UsageCollector s_usage = new(TimeProvider.System);
    private static readonly ObservableCounter<double> s_cpuTime = s_meter.CreateObservableCounter(
        "jobgen.cpu.time", ReadCpuTime, "s", "CPU time of the processes of jobs.");

    private static readonly ObservableCounter<long> s_io = s_meter.CreateObservableCounter(
        "jobgen.io", ReadIo, "By", "Bytes of I/O of the processes of jobs.");

    private static readonly ObservableCounter<long> s_ioOperations = s_meter.CreateObservableCounter(
        "jobgen.io.operations", ReadIoOperations, "{operation}", "I/O operations of the processes of jobs.");

    private static readonly ObservableCounter<long> s_networkIo = NetworkMetrics.AddTo(s_meter);
    private static readonly Counter<long> s_limitHits = s_meter.CreateCounter<long>(
        "jobgen.limit.hits", "{hit}", "Limits that were hit, as the messages of jobs tell.");

    private static readonly Counter<long> s_dropped = s_meter.CreateCounter<long>(
        "jobgen.notifications.dropped", "{notification}", "Notifications that gave way because a subscription was full.");

    private static readonly Histogram<double> s_runDuration = s_meter.CreateHistogram<double>(
        "jobgen.run.duration", "s", "Time from the launch of a command until its last process had ended.");

    static JobMetrics()
    {
        s_meter.CreateObservableUpDownCounter("jobgen.job.count", ReadJobCount, "{job}", "Jobs that this process holds open.");
        s_meter.CreateObservableUpDownCounter("jobgen.process.count", ReadProcessCount, "{process}", "Processes that are in jobs.");
        MemoryMetrics.AddTo(s_meter);
    }

    /// <summary>Off where the program was built without support of metrics, which trims them away.</summary>
    [FeatureSwitchDefinition("System.Diagnostics.Metrics.Meter.IsSupported")]
    internal static bool IsSupported { get; } =
        !AppContext.TryGetSwitch("System.Diagnostics.Metrics.Meter.IsSupported", out bool isSupported) || isSupported;

    /// <summary>
    /// A job is about to be closed: what it has used stays in the sums that somebody listens to. Under the registry's lock.
    /// </summary>
    internal static void OnClosing(in JobRegistry.Entry entry)
    {
        if (s_cpuTime.Enabled || s_io.Enabled || s_ioOperations.Enabled)
        {
            s_usage.OnClosing(in entry);
        }

        if (s_networkIo.Enabled)
        {
            NetworkMetrics.OnClosing(in entry);
        }
    }

    /// <summary>A message has come; most are about no limit.</summary>
    internal static void OnMessage(JobObject job, JobNotificationKind kind)
    {
        if (!IsSupported || !s_limitHits.Enabled)
        {
            return;
        }

        string? limit = kind switch
        {
            JobNotificationKind.EndOfJobTime => "JobTimeLimit",
            JobNotificationKind.EndOfProcessTime => "ProcessTimeLimit",
            JobNotificationKind.ActiveProcessLimit => "ActiveProcessLimit",
            JobNotificationKind.ProcessMemoryLimit => "ProcessMemoryLimit",
            JobNotificationKind.JobMemoryLimit => "JobMemoryLimit",
            JobNotificationKind.NotificationLimit => "NotificationLimit",
            _ => null,
        };
        if (limit is not null)
        {
            Add(s_limitHits, JobSeries.Of(job).Tags(Limit, limit));
        }
    }

    internal static void OnDropped(JobObject job)
    {
        if (IsSupported && s_dropped.Enabled)
        {
            Add(s_dropped, JobSeries.Of(job).Tags());
        }
    }

    internal static void OnRunEnded(JobObject job, JobRunResult result)
    {
        if (result.EndReason == JobEndReason.JobTimeLimit)
        {
            // Windows tells of it by a message only where it ends nothing.
            OnMessage(job, JobNotificationKind.EndOfJobTime);
        }

        if (IsSupported && s_runDuration.Enabled)
        {
            TagList tags = JobSeries.Of(job).Tags(JobTelemetry.EndReasonTag, result.EndReason.ToString());
            try
            {
                s_runDuration.Record(result.Duration.TotalSeconds, tags);
            }
            catch (Exception)
            {
                // As in Add: a run that has ended has a result.
            }
        }
    }

    // Listeners are somebody's code, and are called on the thread that reads the messages of all jobs. What they throw must not
    // take these messages from others.
    private static void Add(Counter<long> counter, TagList tags)
    {
        try
        {
            counter.Add(1, tags);
        }
        catch (Exception)
        {
            // It is the listener's.
        }
    }

    private static IEnumerable<Measurement<long>> ReadJobCount()
    {
        Dictionary<JobSeries, long> counts = [];
        JobRegistry.ForEach(entry => counts[entry.Series] = counts.GetValueOrDefault(entry.Series) + 1);
        return JobSeries.Measurements(counts);
    }

    private static List<Measurement<long>> ReadProcessCount() =>
        [.. s_usage.Collect(ProcessCount).Select(static usage => new Measurement<long>(usage.Value.Processes, usage.Key.Tags()))];

    private static List<Measurement<double>> ReadCpuTime()
    {
        List<Measurement<double>> measurements = [];
        foreach ((JobSeries series, JobUsage usage) in s_usage.Collect(CpuTime))
        {
            measurements.Add(new Measurement<double>(usage.UserSeconds, series.Tags(Mode, "user")));
            measurements.Add(new Measurement<double>(usage.KernelSeconds, series.Tags(Mode, "system")));
        }

        return measurements;
    }

    private static List<Measurement<long>> ReadIo() => ByDirection(
        Io,
        static io => io.ReadTransferCount,
        static io => io.WriteTransferCount,
        static io => io.OtherTransferCount);

    private static List<Measurement<long>> ReadIoOperations() => ByDirection(
        IoOperations,
        static io => io.ReadOperationCount,
        static io => io.WriteOperationCount,
        static io => io.OtherOperationCount);

    private static List<Measurement<long>> ByDirection(
        int instrument, Func<IO_COUNTERS, ulong> read, Func<IO_COUNTERS, ulong> write, Func<IO_COUNTERS, ulong> other)
    {
        List<Measurement<long>> measurements = [];
        foreach ((JobSeries series, JobUsage usage) in s_usage.Collect(instrument))
        {
            measurements.Add(new Measurement<long>((long)read(usage.Io), series.Tags(Direction, "read")));
            measurements.Add(new Measurement<long>((long)write(usage.Io), series.Tags(Direction, "write")));
            measurements.Add(new Measurement<long>((long)other(usage.Io), series.Tags(Direction, "other")));
        }

        return measurements;
    }
}
