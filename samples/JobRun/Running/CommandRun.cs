using System.Diagnostics;
using JobGen.JobRun.Options;
using JobGen.JobRun.Outcome;

namespace JobGen.JobRun.Running;

/// <summary>One run of a command: its job, its processes, and what is told of it.</summary>
internal sealed class CommandRun
{
    private readonly RunSettings _settings;
    private readonly string[] _command;
    private readonly EventLog? _log;

    private CommandRun(RunSettings settings, string[] command, EventLog? log)
    {
        _settings = settings;
        _command = command;
        _log = log;
    }

    /// <returns>The exit code of jobrun.</returns>
    internal static async Task<int> RunAsync(RunSettings settings, string[] command)
    {
        using EventLog? log = OpenLog(settings.Json);
        try
        {
            return await new CommandRun(settings, command, log).RunAsync();
        }
        catch (Exception exception) when (IsFailure(exception))
        {
            int exitCode = ExitCodes.Of(exception);
            string message = FailureTexts.Of(exception, command[0], settings.BestEffort);
            Console.Error.WriteLine($"jobrun: {message}");
            log?.Failed(message, exitCode);
            return exitCode;
        }
    }

    private static bool IsFailure(Exception exception) => exception is JobException or ArgumentException or InvalidOperationException
        or IOException or UnauthorizedAccessException;

    private static EventLog? OpenLog(string? file)
    {
        try
        {
            return file is null ? null : EventLog.Open(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new OptionError(RunOptions.Json.LongForm, file!, exception.Message);
        }
    }

    private async Task<int> RunAsync()
    {
        using RunJob job = RunJob.Create(_settings);
        if (!job.Refused.Equals(AdjustableJob.Limits.None) && !_settings.Quiet)
        {
            Console.Error.WriteLine($"jobrun: this system does not know, and does not limit: {job.Refused}");
        }

        _log?.Start(_command, job.InForce, job.Refused, _settings.Name, job.HasJoined);
        using Interruption interruption = new(job.Job, _settings.KillAfter, Grace > TimeSpan.Zero);
        JobRunResult result;
        await using (RunObserver observer = RunObserver.Start(job, _settings, _command, _log))
        {
            result = await job.Job.RunAsync(StartInfo(), Options(job, interruption, observer));
            await observer.CompleteAsync(result);
        }

        RunSummary summary = RunSummary.Of(result, _command, job.InForce, _settings.ExitCodeOnLimit, interruption.WasRequested);
        Tell(summary);
        return summary.ExitCode;
    }

    // Without a timeout the command stays in the process group of the console, so that Ctrl+C reaches it as it is.
    private TimeSpan Grace => _settings.Timeout is null ? TimeSpan.Zero : _settings.KillAfter ?? TimeSpan.Zero;

    private JobRunOptions Options(RunJob job, Interruption interruption, RunObserver observer) => new()
    {
        Timeout = _settings.Timeout,
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

        foreach ((string name, string value) in _settings.Environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private void Tell(RunSummary summary)
    {
        _log?.Summary(summary);
        if (CiReport.Service(_settings.Ci, Environment.GetEnvironmentVariable) is { } service)
        {
            CiReport.Write(service, summary, Console.Out, Environment.GetEnvironmentVariable);
        }

        if (!_settings.Quiet)
        {
            WhyBlock.Write(Console.Error, summary);
        }
    }
}
