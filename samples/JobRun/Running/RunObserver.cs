using JobGen.JobRun.Options;
using JobGen.JobRun.Outcome;
using JobGen.JobRun.Recording;
using JobGen.JobRun.Watch;

namespace JobGen.JobRun.Running;

/// <summary>
/// Follows a run for those who want its events, a live view or its report. In force when it is there: the command is started later.
/// </summary>
internal sealed class RunObserver : IAsyncDisposable
{
    private readonly NotificationReader? _events;
    private readonly RunRecorder? _recorder;
    private readonly WatchSession? _watch;
    private readonly bool _hasReport;

    private RunObserver(RunJob job, RunSettings settings, RunHost host, IEnumerable<string> command, EventLog? log)
    {
        _hasReport = settings.Report is not null;
        _events = log is null ? null : new NotificationReader(job.Job, log.Notified);
        if (settings.Watch || _hasReport)
        {
            _recorder = RunRecorder.Start(job.Job, new RunRecorderOptions
            {
                CommandLine = CommandText.Of(command),
                Limits = job.InForce,
                TimeProvider = host.TimeProvider,
            });
        }

        _watch = settings.Watch ? WatchSession.Start(_recorder!, host.Terminal(), host.TimeProvider) : null;
    }

    /// <summary>What takes the command's output, where that goes through the view.</summary>
    internal Action<string>? OutputLine => _watch?.OutputLine;

    /// <summary>What takes the command's errors, where they go through the view.</summary>
    internal Action<string>? ErrorLine => _watch?.ErrorLine;

    internal static RunObserver Start(
        RunJob job, RunSettings settings, RunHost host, IEnumerable<string> command, EventLog? log) =>
        new(job, settings, host, command, log);

    /// <summary>The run has ended: what it told is read to its end, and the view taken away.</summary>
    /// <returns>What a report is made of, where one is wanted.</returns>
    internal async Task<RunRecord?> CompleteAsync(RunSummary outcome)
    {
        await DisposeAsync();
        return _hasReport ? await _recorder!.CompleteAsync(outcome) : null;
    }

    public async ValueTask DisposeAsync()
    {
        if (_watch is not null)
        {
            await _watch.DisposeAsync();
        }

        if (_events is not null)
        {
            await _events.DisposeAsync();
        }

        if (_recorder is not null)
        {
            await _recorder.DisposeAsync();
        }
    }
}
