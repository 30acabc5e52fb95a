using JobGen.JobRun.Running;

namespace JobGen.JobRun.Outcome;

/// <summary>How a run ended, for whoever tells of it.</summary>
internal sealed record RunSummary
{
    /// <summary>The command and its arguments.</summary>
    public required IReadOnlyList<string> Command { get; init; }

    /// <summary>One line on how and why the command ended.</summary>
    public required string Sentence { get; init; }

    public required int ProcessId { get; init; }

    /// <summary>What the command returned.</summary>
    public required int CommandExitCode { get; init; }

    /// <summary>What jobrun returns.</summary>
    public required int ExitCode { get; init; }

    public required JobEndReason EndReason { get; init; }

    /// <summary>Whether Ctrl+C or Ctrl+Break came before the end.</summary>
    public bool WasCancelled { get; init; }

    public required IReadOnlyList<LimitHit> LimitsHit { get; init; }

    public required DateTimeOffset StartTime { get; init; }

    public required TimeSpan Duration { get; init; }

    /// <summary>What the processes used; all zero where the system does not tell.</summary>
    public required JobAccounting Used { get; init; }

    /// <summary>Whether the command ended by itself, and with success.</summary>
    public bool IsSuccess => CommandExitCode == 0 && EndReason == JobEndReason.Exited && !WasCancelled;

    /// <summary>The sentence, and which limits were hit.</summary>
    public string SentenceWithLimits => Sentence + string.Concat(LimitsHit.Select(static hit => $"; {hit}"));

    /// <summary>Whether a limit is why the command ended.</summary>
    public bool EndedByLimit => EndReason is JobEndReason.ProcessMemoryLimit or JobEndReason.JobMemoryLimit
        or JobEndReason.ActiveProcessLimit or JobEndReason.ProcessTimeLimit or JobEndReason.JobTimeLimit;

    internal static RunSummary Of(
        JobRunResult run, IReadOnlyList<string> command, in AdjustableJob.Limits limits, int? exitCodeOnLimit, bool wasCancelled) => new()
        {
            Command = command,
            Sentence = run.ToString().Split("; limits hit: ", 2)[0] + (wasCancelled ? "; cancelled from the console" : ""),
            ProcessId = run.ProcessId,
            CommandExitCode = run.ExitCode,
            ExitCode = ExitCodes.Of(run.EndReason, run.ExitCode, exitCodeOnLimit),
            EndReason = run.EndReason,
            WasCancelled = wasCancelled,
            LimitsHit = LimitHit.Of(run.LimitsHit, run.Violations, run.Accounting, in limits),
            StartTime = run.StartTime,
            Duration = run.Duration,
            Used = run.Accounting,
        };
}
