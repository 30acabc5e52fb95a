namespace JobGen;

/// <summary>Why a run ended, as far as messages of the job and exit codes tell. Nothing is guessed.</summary>
/// <example><code>
/// JobRunResult run = await job.RunAsync("dotnet", "build");
/// if (run.EndReason == JobEndReason.JobMemoryLimit)
/// {
///     Console.Error.WriteLine("Give the build more memory.");
/// }
/// </code></example>
public enum JobEndReason
{
    /// <summary>The command ended by itself, or nothing else is known: <see cref="JobRunResult.ExitCode"/> says how.</summary>
    Exited = 0,

    /// <summary><see cref="JobRunOptions.Timeout"/> was over, and the processes were ended.</summary>
    TimedOut = 1,

    /// <summary>An allocation failed for the process memory limit, and the command ended with a failure.</summary>
    ProcessMemoryLimit = 2,

    /// <summary>An allocation failed for the job memory limit, and the command ended with a failure.</summary>
    JobMemoryLimit = 3,

    /// <summary>A process was refused for the active process limit, and the command ended with a failure.</summary>
    ActiveProcessLimit = 4,

    /// <summary>The process time limit ended the command, or a process of it, and the command ended with a failure.</summary>
    ProcessTimeLimit = 5,

    /// <summary>The job time limit ended all processes (1816, ERROR_NOT_ENOUGH_QUOTA).</summary>
    JobTimeLimit = 6,

    /// <summary>
    /// The command crashed: its exit code is that of an exception that nobody handled, such as 0xC0000005 (access violation),
    /// 0xE0434352 (.NET) or 0xE06D7363 (C++).
    /// </summary>
    UnhandledException = 7,

    /// <summary>
    /// The job was terminated, by <see cref="JobObject.Terminate"/> or from elsewhere, or Windows ended the command for a limit
    /// that it did not tell of, or that is another job's (1816).
    /// </summary>
    Terminated = 8,
}
