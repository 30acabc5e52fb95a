namespace JobGen;

/// <summary>What JobGen tells by metrics and activities, for OpenTelemetry or any other listener of .NET.</summary>
/// <remarks>
/// <para>
/// There is one activity for each run of a command, with program, process id, exit code and reason; arguments only where
/// <see cref="JobRunOptions.RecordArguments"/> asks for them.
/// </para>
/// <para>
/// Metrics are over the jobs that this process has created and holds open, by policy (tag <c>jobgen.policy</c>, the full name of the
/// class). The gauges are <c>jobgen.job.count</c>, <c>jobgen.process.count</c>, <c>jobgen.memory.usage</c> (bytes of all jobs, where
/// Windows tells) and <c>jobgen.memory.peak</c> (bytes of the job that had most). The sums are <c>jobgen.cpu.time</c> in seconds by
/// <c>cpu.mode</c> (user, system), <c>jobgen.io</c> in bytes and <c>jobgen.io.operations</c> by <c>jobgen.io.direction</c> (read,
/// write, other), and from Windows 11 on <c>jobgen.network.io</c> in bytes by <c>network.io.direction</c> (receive, transmit).
/// As it happens are counted <c>jobgen.limit.hits</c> by <c>jobgen.limit</c>, of jobs that are subscribed to, run a command or are
/// on a port; <c>jobgen.notifications.dropped</c>; and <c>jobgen.run.duration</c> in seconds by <c>jobgen.run.end_reason</c>.
/// </para>
/// <para>
/// While nobody listens, Windows is asked nothing and nothing is allocated. A collection makes one kernel call for each job and
/// information class. What a closed job had used stays in the sums where somebody listened when it was closed. What runs in a job
/// within another one counts in both. A program that is built with MeterSupport off has no metrics.
/// </para>
/// </remarks>
/// <example><code>
/// using System.Diagnostics.Metrics.MeterListener listener = new()
/// {
///     InstrumentPublished = static (instrument, listener) =>
///     {
///         if (instrument.Meter.Name == JobTelemetry.MeterName)
///         {
///             listener.EnableMeasurementEvents(instrument);
///         }
///     },
/// };
/// listener.SetMeasurementEventCallback&lt;long&gt;(
///     static (instrument, value, tags, state) => Console.WriteLine($"{instrument.Name} {value}"));
/// listener.Start();
/// listener.RecordObservableInstruments();
/// </code></example>
public static class JobTelemetry
{
    /// <summary>The name of the meter.</summary>
    public const string MeterName = "JobGen";

    /// <summary>The name of the source of activities.</summary>
    public const string ActivitySourceName = "JobGen";

    internal const string PolicyTag = "jobgen.policy";
    internal const string JobNameTag = "jobgen.job.name";
    internal const string EndReasonTag = "jobgen.run.end_reason";

    /// <summary>
    /// Whether metrics of named jobs carry the name too (tag <c>jobgen.job.name</c>), so that each has numbers of its own. Off by
    /// default: names that are made up for each job would be more series than a database can keep.
    /// </summary>
    public static bool TagsJobNames { get; set; }
}
