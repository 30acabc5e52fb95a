using JobGen.JobRun.Options;
using JobGen.JobRun.Outcome;
using JobGen.JobRun.Recording;
using JobGen.JobRun.Report;

namespace JobGen.JobRun.Running;

/// <summary>Follows a run for those who want its events or its report. In force when it is there: the command is started later.</summary>
internal sealed class RunObserver : IAsyncDisposable
{
    private readonly EventReader? _events;
    private RunRecorder? _recorder;
    private readonly string? _report;

    private RunObserver(EventReader? events, RunRecorder? recorder, string? report)
    {
        _events = events;
        _recorder = recorder;
        _report = report;
    }

    internal static RunObserver Start(RunJob job, RunSettings settings, IEnumerable<string> command, EventLog? log)
    {
        RunRecorderOptions options = new() { CommandLine = string.Join(' ', command), Limits = job.InForce };
        return new RunObserver(
            log is null ? null : new EventReader(job.Job, log),
            settings.Report is null ? null : RunRecorder.Start(job.Job, options),
            settings.Report);
    }

    /// <summary>The run has ended: writes the report.</summary>
    internal async Task CompleteAsync(JobRunResult result)
    {
        if (_recorder is not null && _report is not null)
        {
            RunRecord record = await _recorder.CompleteAsync(RunOutcome.Of(result));
            _recorder = null;
            HtmlReport.WriteFile(_report, record);
        }
    }

    public async ValueTask DisposeAsync()
    {
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
