using System.Globalization;
using System.Text;

namespace JobGen;

/// <summary>How a run ended, what it wrote and what it used.</summary>
/// <example><code>
/// JobRunResult run = await job.RunAsync("dotnet", ["build"], new JobRunOptions { CaptureOutput = true });
/// Console.WriteLine(run.StandardOutput);
/// Console.WriteLine(run);                             // dotnet (4711) exited with 0 after 12.3 s
/// </code></example>
public sealed class JobRunResult
{
    private const int LargestPlainExitCode = 0xFFFF;

    private readonly string _program;

    internal JobRunResult(string program) => _program = program;

    /// <summary>The process id that the command had. Windows may have given it to another process since.</summary>
    public required int ProcessId { get; init; }

    /// <summary>What the command returned, or what it was ended with: 1 where the run ended it.</summary>
    /// <remarks>NTSTATUS values, such as 0xC0000005 for an access violation, come as negative numbers.</remarks>
    public required int ExitCode { get; init; }

    /// <summary>Why the run ended.</summary>
    public required JobEndReason EndReason { get; init; }

    /// <summary>The limits that were hit, also where the command could live with that.</summary>
    public required JobLimitsHit LimitsHit { get; init; }

    /// <summary>
    /// What the last message about a notification limit said, or <see langword="null"/> where none came. It is that of the job, and
    /// empty where only jobs within it sent one. What was passed before the run is not told.
    /// </summary>
    public required LimitViolations? Violations { get; init; }

    /// <summary>What was written to standard output; empty where it was not captured.</summary>
    /// <remarks>Of more than <see cref="JobRunOptions.MaxCapturedBytes"/> the middle is missing, and a line says so in its place.</remarks>
    public required string StandardOutput { get; init; }

    /// <summary>What was written to standard error; empty where it was not captured.</summary>
    /// <inheritdoc cref="StandardOutput" path="/remarks"/>
    public required string StandardError { get; init; }

    /// <summary>How many bytes are missing in <see cref="StandardOutput"/>.</summary>
    public required long OmittedOutputBytes { get; init; }

    /// <summary>How many bytes are missing in <see cref="StandardError"/>.</summary>
    public required long OmittedErrorBytes { get; init; }

    /// <summary>When the command was launched, in UTC, by <see cref="JobRunOptions.TimeProvider"/>.</summary>
    public required DateTimeOffset StartTime { get; init; }

    /// <summary>How long the run took, from the launch until the last process had ended.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>What the job had used when the run had ended, earlier runs in it included; all zero where Windows did not tell.</summary>
    public required JobAccounting Accounting { get; init; }

    /// <summary>One line, such as <c>tool.exe (4711) exited with 3 after 1.2 s for the job memory limit</c>.</summary>
    /// <returns>The program, how and why it ended, the time that it took, and the limits that were hit.</returns>
    public override string ToString()
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"{_program} ({ProcessId}) {Verb} {Format(ExitCode)}");
        text.Append(CultureInfo.InvariantCulture, $" after {Duration.TotalSeconds:0.0##} s");
        if (Cause is { } cause)
        {
            text.Append(" for ").Append(cause);
        }

        if (LimitsHit != JobLimitsHit.None)
        {
            text.Append("; limits hit: ").Append(LimitsHit);
        }

        if (OmittedOutputBytes + OmittedErrorBytes is > 0 and long omitted)
        {
            text.Append(CultureInfo.InvariantCulture, $"; {omitted} bytes of output omitted");
        }

        return text.ToString();
    }

    private string Verb => EndReason switch
    {
        JobEndReason.TimedOut => "timed out and ended with",
        JobEndReason.UnhandledException => "crashed with",
        JobEndReason.Terminated => "was terminated with",
        _ => "exited with",
    };

    private string? Cause => EndReason switch
    {
        JobEndReason.ProcessMemoryLimit => "the process memory limit",
        JobEndReason.JobMemoryLimit => "the job memory limit",
        JobEndReason.ActiveProcessLimit => "the active process limit",
        JobEndReason.ProcessTimeLimit => "the process time limit",
        JobEndReason.JobTimeLimit => "the job time limit",
        _ => null,
    };

    // A status code is known by its hexadecimal form.
    private static string Format(int exitCode) => exitCode is >= 0 and <= LargestPlainExitCode
        ? exitCode.ToString(CultureInfo.InvariantCulture)
        : "0x" + exitCode.ToString("X8", CultureInfo.InvariantCulture);
}
