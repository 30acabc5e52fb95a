using JobGen.JobRun.Options;
using JobGen.JobRun.Outcome;
using JobGen.JobRun.Recording;
using JobGen.JobRun.Report;
using JobGen.JobRun.Watch;

namespace JobGen.JobRun.Running;

/// <summary>
/// Follows a run for those who want its events, a live view or its report. In force when it is there: the command is started later.
/// </summary>
internal sealed class RunObserver : IAsyncDisposable
{
    private readonly EventReader? _events;
    private readonly RunRecorder? _recorder;
    private readonly WatchSession? _watch;
    private readonly string? _report;

    private RunObserver(RunJob job, RunSettings settings, IEnumerable<string> command, EventLog? log)
    {
        _report = settings.Report;
        _events = log is null ? null : new EventReader(job.Job, log);
        if (settings.Watch || _report is not null)
        {
            RunRecorderOptions options = new() { CommandLine = string.Join(' ', command), Limits = job.InForce };
            _recorder = RunRecorder.Start(job.Job, options);
        }

        _watch = settings.Watch ? WatchSession.Start(_recorder!, WatchTerminal.Detect(), TimeProvider.System) : null;
    }

    /// <summary>What takes the command's output, where that goes through the view.</summary>
    internal Action<string>? OutputLine => _watch?.OutputLine;

    /// <summary>What takes the command's errors, where they go through the view.</summary>
    internal Action<string>? ErrorLine => _watch?.ErrorLine;

    internal static RunObserver Start(RunJob job, RunSettings settings, IEnumerable<string> command, EventLog? log) =>
        new(job, settings, command, log);

    /// <summary>The run has ended: takes the view away, and writes the report.</summary>
    internal async Task CompleteAsync(JobRunResult result)
    {
        await EndWatchAsync();
        if (_report is not null)
        {
            HtmlReport.WriteFile(_report, await _recorder!.CompleteAsync(RunOutcome.Of(result)));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await EndWatchAsync();
        if (_events is not null)
        {
            await _events.DisposeAsync();
        }

        if (_recorder is not null)
        {
            await _recorder.DisposeAsync();
        }
    }

    private ValueTask EndWatchAsync() => _watch?.DisposeAsync() ?? ValueTask.CompletedTask;
}
