using System.Diagnostics;
using JobGen.Launching;

namespace JobGen;

/// <summary>One run of a command in a job, from its launch until the job is empty again.</summary>
internal sealed class JobRun
{
    private readonly JobObject _job;
    private readonly ProcessStartInfo _startInfo;
    private readonly JobRunOptions _options;
    private readonly LaunchRequest _request;
    private readonly RunStop _stop;
    private readonly RunMessages _messages;

    private JobRun(JobObject job, ProcessStartInfo startInfo, JobRunOptions options, LaunchRequest request, RunStop stop)
    {
        _job = job;
        _startInfo = startInfo;
        _options = options;
        _request = request;
        _stop = stop;
        _messages = new RunMessages(StopIfDisposed);
    }

    internal static async Task<JobRunResult> RunAsync(
        JobObject job, ProcessStartInfo startInfo, JobRunOptions options, CancellationToken cancellationToken)
    {
        options.Validate();
        cancellationToken.ThrowIfCancellationRequested();
        LaunchRequest request = RequestOf(startInfo, options);
        using Activity? activity = RunActivity.Start(job, NameOf(startInfo), startInfo, options.RecordArguments);
        try
        {
            JobRunResult result = await RunAloneAsync(job, startInfo, options, request, cancellationToken).ConfigureAwait(false);
            RunActivity.SetResult(activity, result);
            JobMetrics.OnRunEnded(job, result);
            return result;
        }
        catch (Exception exception)
        {
            RunActivity.SetFailure(activity, exception);
            throw;
        }
    }

    private static async Task<JobRunResult> RunAloneAsync(
        JobObject job, ProcessStartInfo startInfo, JobRunOptions options, LaunchRequest request, CancellationToken cancellationToken)
    {
        job.Launches.BeginRun();
        try
        {
            using RunStop stop = new(options, cancellationToken);
            JobRunResult result = await new JobRun(job, startInfo, options, request, stop).RunAsync().ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            job.ThrowIfDisposed();
            return result;
        }
        finally
        {
            job.Launches.EndRun();
        }
    }

    // As the caller names it: the file that is found has the capitals of PATHEXT.
    private static string NameOf(ProcessStartInfo startInfo) => startInfo.FileName[(startInfo.FileName.LastIndexOfAny(['\\', '/']) + 1)..];

    private static LaunchRequest RequestOf(ProcessStartInfo startInfo, JobRunOptions options)
    {
        bool hasGrace = options.GracePeriod > TimeSpan.Zero;
        JobStartOptions start = hasGrace ? options.Start with { CreateNewProcessGroup = true } : options.Start;
        LaunchRequest request = LaunchRequests.From(
            startInfo, start, NewStartInfoMembers.Present, RunStreams.Needed(startInfo, options));
        if (request.IsSuspended)
        {
            throw RunErrors.Suspended();
        }

        const uint OtherConsole = CreationFlags.DETACHED_PROCESS | CreationFlags.CREATE_NO_WINDOW;
        return hasGrace && (request.CreationFlags & OtherConsole) != 0 ? throw RunErrors.NoConsoleToShare() : request;
    }

    private async Task<JobRunResult> RunAsync()
    {
        // Before the launch, so that no message is missed.
        using JobSubscription subscription = _job.Port.Subscribe(default, _messages);
        bool wasSignalled = JobQueries.IsSignalled(_job.KernelHandle);
        DateTimeOffset startTime = _options.TimeProvider.GetUtcNow();
        long start = _options.TimeProvider.GetTimestamp();
        using JobProcess process = ProcessLauncher.Launch(_job, _request);
        RunStreams streams = new();
        try
        {
            streams.Begin(process, _startInfo, _options, _stop.Break);
            _options.Started?.Invoke(process);
            CommandEnd? end = await FollowAsync(process).ConfigureAwait(false);
            TimeSpan duration = _options.TimeProvider.GetElapsedTime(start);
            await streams.CompleteAsync(_options.TimeProvider, _stop.Token).ConfigureAwait(false);
            await _messages.FlushAsync(subscription).ConfigureAwait(false);
            _messages.DropInnerLimits(_job);
            JobEndReason reason = end is { } known
                ? EndReasons.Find(process, known, _messages, wasSignalled)
                : JobEndReason.TimedOut;
            return ResultOf(process, streams, reason, startTime, duration);
        }
        catch
        {
            await EndWhatIsLeftAsync(process).ConfigureAwait(false);
            await streams.CloseAsync(_options.TimeProvider).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Waits for the end, or brings it about. No process is left in the job then.</summary>
    /// <returns>How the command has ended, or <see langword="null"/> where the time was over before.</returns>
    private async Task<CommandEnd?> FollowAsync(JobProcess process)
    {
        CommandEnd? end = null;
        try
        {
            await process.WaitForExitAsync(_stop.Token).ConfigureAwait(false);
            end = CommandEnd.Of(process);
            if (_options.Survivors == JobRunSurvivors.Wait)
            {
                await _job.WaitForEmptyAsync(_stop.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (_stop.Token.IsCancellationRequested)
        {
            // Where nothing remains but to end what the command left behind, the run has ended as the command did.
            end = _options.Survivors == JobRunSurvivors.Terminate && process.HasExited ? CommandEnd.Of(process) : null;
            if (end is null)
            {
                await AskToEndAsync(process).ConfigureAwait(false);
            }
        }

        await _job.Waits.EndProcessesAsync().ConfigureAwait(false);
        await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
        return end;
    }

    private async Task AskToEndAsync(JobProcess process)
    {
        if (_options.GracePeriod == TimeSpan.Zero)
        {
            return;
        }

        CancellationToken endOfGrace = _stop.EndOfGrace;
        try
        {
            process.SendCtrlBreak();
        }
        catch (JobException)
        {
            // There is no console that they share, or it has just ended.
            return;
        }

        await _stop.WaitInGraceAsync(_job, _options, endOfGrace).ConfigureAwait(false);
    }

    /// <summary>Something has failed, perhaps what would have ended the processes: whatever can still be done is done.</summary>
    private async Task EndWhatIsLeftAsync(JobProcess process)
    {
        try
        {
            await _job.Waits.EndProcessesAsync().ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is JobException or ObjectDisposedException or InvalidOperationException)
        {
            EndAlone(process);
        }
    }

    private static void EndAlone(JobProcess process)
    {
        try
        {
            process.Kill();
        }
        catch (JobException)
        {
            // The job's end, which its handle brings about, is what remains.
        }
    }

    private JobRunResult ResultOf(
        JobProcess process, RunStreams streams, JobEndReason reason, DateTimeOffset startTime, TimeSpan duration)
    {
        string output = streams.OutputText(out long omittedOutput);
        string error = streams.ErrorText(out long omittedError);
        return new JobRunResult(NameOf(_startInfo))
        {
            ProcessId = process.Id,
            ExitCode = process.ExitCode,
            EndReason = reason,
            LimitsHit = _messages.LimitsHit | (reason == JobEndReason.JobTimeLimit ? JobLimitsHit.JobTimeLimit : 0),
            Violations = _messages.Violations,
            StandardOutput = output,
            StandardError = error,
            OmittedOutputBytes = omittedOutput,
            OmittedErrorBytes = omittedError,
            StartTime = startTime,
            Duration = duration,
            Accounting = ReadAccounting(),
        };
    }

    // A run that has ended is not lost for want of its numbers.
    private JobAccounting ReadAccounting()
    {
        try
        {
            return _job.ReadAccounting();
        }
        catch (JobException)
        {
            return default;
        }
    }

    private void StopIfDisposed()
    {
        if (_job.IsDisposed)
        {
            _stop.Break();
        }
    }
}
