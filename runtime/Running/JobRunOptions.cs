using System.Diagnostics;

namespace JobGen;

/// <summary>How a command is run in a job: its time, its streams, what becomes of what it leaves behind.</summary>
/// <remarks>One object can serve any number of runs, also at once.</remarks>
/// <example><code>
/// JobRunOptions options = new()
/// {
///     Timeout = TimeSpan.FromMinutes(5),
///     GracePeriod = TimeSpan.FromSeconds(10),
///     OutputLine = Console.WriteLine,
/// };
/// JobRunResult run = await job.RunAsync("dotnet", ["build"], options);
/// </code></example>
[DebuggerDisplay("Timeout = {Timeout}, CaptureOutput = {CaptureOutput}, Survivors = {Survivors}")]
public sealed class JobRunOptions
{
    private const ulong DefaultMaxCapturedBytes = 16 * ByteSize.MiB;

    // A string holds 0x3FFFFFDF characters, and a byte may be one.
    private const ulong LargestMaxCapturedBytes = 1_000_000_000;

    /// <summary>
    /// How long the run may take, above zero and below 49 days; <see langword="null"/> (the default) or
    /// <see cref="Timeout.InfiniteTimeSpan"/> for any time. After that its processes are ended.
    /// </summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>
    /// How long the processes may take to end by themselves, after a timeout or a cancellation, before they are ended; below
    /// 49 days. With zero (the default) they are ended at once.
    /// </summary>
    /// <remarks>
    /// The command is told by Ctrl+Break, and started in a process group of its own for that, which Ctrl+C does not reach. What it
    /// starts is told too, unless it has a group or a console of its own, and is waited for in any case. A command that does not share
    /// the caller's console cannot be told: NoConsole and CreateNoWindow are refused, and where the caller has no console the
    /// processes are ended at once.
    /// Source: <see href="https://learn.microsoft.com/windows/console/generateconsolectrlevent"/>.
    /// </remarks>
    public TimeSpan GracePeriod { get; init; }

    /// <summary>Keeps what the command and its children write to standard output and standard error, for the result.</summary>
    /// <remarks>Without it, and without <see cref="OutputLine"/> and <see cref="ErrorLine"/>, they write to the caller's console.</remarks>
    public bool CaptureOutput { get; init; }

    /// <summary>
    /// How many bytes of each stream are kept at most, up to 1,000,000,000, by default 16 MiB. Of more than that the beginning and the
    /// end are kept, half of it each, with a line between them that says how much is missing.
    /// </summary>
    public ulong MaxCapturedBytes { get; init; } = DefaultMaxCapturedBytes;

    /// <summary>Takes each line of standard output as it comes, without its end.</summary>
    /// <remarks>
    /// Called by a thread of the stream's own: never twice at once, but perhaps beside <see cref="ErrorLine"/>. The command waits
    /// where it is too slow. An exception out of it ends the run, which throws it then. After the timeout, or a cancellation, it has
    /// 2 seconds to take what is left; lines that come later are lost. A line of more than a million characters comes in pieces.
    /// </remarks>
    public Action<string>? OutputLine { get; init; }

    /// <summary>Takes each line of standard error as it comes, without its end.</summary>
    /// <inheritdoc cref="OutputLine" path="/remarks"/>
    public Action<string>? ErrorLine { get; init; }

    /// <summary>Called once when the command has been started, with its process: for its id or its priority.</summary>
    /// <remarks>
    /// Called by the thread that called <c>RunAsync</c>, before that returns: until it has returned itself, neither the timeout nor a
    /// cancellation ends the run. The command runs meanwhile, may have written lines, and may have ended. The process is the run's,
    /// which disposes it at its end. An exception ends the run, which throws it then.
    /// </remarks>
    public Action<JobProcess>? Started { get; init; }

    /// <summary>
    /// What the command reads from its standard input, which ends with it; empty for no input. With <see langword="null"/> (the
    /// default) it reads the caller's.
    /// </summary>
    public string? StandardInput { get; init; }

    /// <summary>What becomes of processes that the command leaves behind. They are ended by default.</summary>
    public JobRunSurvivors Survivors { get; init; }

    /// <summary>Outer jobs, inherited handles, breakaway, console. <see cref="JobStartOptions.StartSuspended"/> is refused.</summary>
    public JobStartOptions Start { get; init; }

    /// <summary>The clock behind times and timeouts; the system's by default.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Puts the arguments into the run's activity. They may hold secrets, so that they are left out by default.</summary>
    public bool RecordArguments { get; init; }

    internal static JobRunOptions Default { get; } = new();

    /// <exception cref="ArgumentException">Something is out of its range, or does not go together.</exception>
    internal void Validate()
    {
        if (Timeout is { } timeout && timeout != System.Threading.Timeout.InfiniteTimeSpan)
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(timeout, TimeSpan.Zero, nameof(Timeout));
            ThrowIfTooLong(timeout, nameof(Timeout));
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(GracePeriod, TimeSpan.Zero, nameof(GracePeriod));
        ThrowIfTooLong(GracePeriod, nameof(GracePeriod));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MaxCapturedBytes, LargestMaxCapturedBytes, nameof(MaxCapturedBytes));
        ArgumentNullException.ThrowIfNull(TimeProvider, nameof(TimeProvider));
        if (Survivors is not (JobRunSurvivors.Terminate or JobRunSurvivors.Wait))
        {
            throw new ArgumentOutOfRangeException(nameof(Survivors), Survivors, "Use Terminate or Wait.");
        }
    }

    private static void ThrowIfTooLong(TimeSpan time, string name) =>
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(time.TotalMilliseconds, uint.MaxValue - 1, name);
}
