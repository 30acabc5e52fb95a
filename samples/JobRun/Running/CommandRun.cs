using System.Diagnostics;
using JobGen.JobRun.Options;
using JobGen.JobRun.Outcome;
using JobGen.JobRun.Recording;
using JobGen.JobRun.Report;

namespace JobGen.JobRun.Running;

/// <summary>One run of a command: its job, its processes, and what is told of it.</summary>
internal sealed class CommandRun
{
    private readonly RunSettings _settings;
    private readonly string[] _command;
    private readonly RunHost _host;
    private readonly EventLog? _log;

    private CommandRun(RunSettings settings, string[] command, RunHost host, EventLog? log)
    {
        _settings = settings;
        _command = command;
        _host = host;
        _log = log;
    }

    /// <returns>The exit code of jobrun.</returns>
    /// <exception cref="OptionError">A file that the run shall write cannot be written.</exception>
    internal static async Task<int> RunAsync(RunSettings settings, string[] command, RunHost host)
    {
        OutputFiles.CheckReport(settings.Report);
        using EventLog? log = OutputFiles.OpenLog(settings.Json, host.TimeProvider);
        try
        {
            return await new CommandRun(settings, command, host, log).RunAsync();
        }
        catch (Exception exception) when (IsFailure(exception))
        {
            int exitCode = ExitCodes.Of(exception);
            string message = FailureTexts.Of(exception, command[0], settings.BestEffort);
            host.Error.WriteLine($"jobrun: {message}");
            log?.Failed(message, exitCode);
            return exitCode;
        }
    }

    private static bool IsFailure(Exception exception) => exception is JobException or ArgumentException or InvalidOperationException
        or IOException or UnauthorizedAccessException;

    private async Task<int> RunAsync()
    {
        using RunJob job = RunJob.Create(_settings);
        if (!job.Refused.Equals(AdjustableJob.Limits.None) && !_settings.Quiet)
        {
            _host.Error.WriteLine($"jobrun: this system does not know, and does not limit: {job.Refused}");
        }

        _log?.Start(_command, job.InForce, job.Refused, _settings.Name, job.HasJoined);
        using Interruption interruption = new(_host, job.Job, _settings.KillAfter, Grace > TimeSpan.Zero);
        await using RunObserver observer = RunObserver.Start(job, _settings, _host, _command, _log);
        JobRunResult result = await job.Job.RunAsync(StartInfo(), Options(job, interruption, observer));
        RunSummary summary = RunSummary.Of(result, _command, job.InForce, _settings.ExitCodeOnLimit, interruption.WasRequested);
        Tell(summary, await observer.CompleteAsync(summary));
        return summary.ExitCode;
    }

    // Without a timeout the command stays in the process group of the console, so that Ctrl+C reaches it as it is.
    private TimeSpan Grace => _settings.Timeout is null ? TimeSpan.Zero : _settings.KillAfter ?? TimeSpan.Zero;

    private JobRunOptions Options(RunJob job, Interruption interruption, RunObserver observer) => new()
    {
        Timeout = _settings.Timeout,
        TimeProvider = _host.TimeProvider,
        GracePeriod = Grace,
        Survivors = _settings.Wait ? JobRunSurvivors.Wait : JobRunSurvivors.Terminate,
        Start = job.Start,
        OutputLine = observer.OutputLine,
        ErrorLine = observer.ErrorLine,
        Started = process =>
        {
            interruption.Follow(process);
            job.Release();
            _log?.Launched(process.Id);
        },
    };

    private ProcessStartInfo StartInfo()
    {
        ProcessStartInfo start = new(_command[0], _command[1..]);
        if (_settings.Folder is { } folder)
        {
            start.WorkingDirectory = folder;
        }

        // They are options of this run, and not of one that the command may start.
        foreach (string name in start.Environment.Keys.Where(EnvironmentSettings.IsOption).ToArray())
        {
            start.Environment.Remove(name);
        }

        foreach ((string name, string value) in _settings.Environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    // The outcome comes first: whatever fails behind it hides nothing.
    private void Tell(RunSummary summary, RunRecord? record)
    {
        if (!_settings.Quiet)
        {
            WhyBlock.Write(_host.Error, summary);
        }

        _log?.Summary(summary);
        TellFailure(RunOptions.Json, _log?.Failure);
        if (CiReport.Service(_settings.Ci, _host.Variable) is { } service)
        {
            Try(RunOptions.Ci, () => CiReport.Write(service, summary, _host.Output, _host.Variable));
        }

        if (record is not null)
        {
            Try(RunOptions.Report, () => HtmlReport.WriteFile(_settings.Report!, record));
        }
    }

    private void Try(JobOption option, Action write)
    {
        try
        {
            write();
        }
        catch (Exception exception) when (OutputFiles.IsRefusal(exception))
        {
            TellFailure(option, exception);
        }
    }

    private void TellFailure(JobOption option, Exception? failure)
    {
        if (failure is not null)
        {
            _host.Error.WriteLine($"jobrun: {option.LongForm}: not written: {failure.Message.ReplaceLineEndings(" ")}");
        }
    }
}
