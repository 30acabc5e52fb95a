namespace JobGen.JobRun.Recording;

/// <summary>How a run ended and what it used.</summary>
internal sealed record RunOutcome
{
    /// <summary>One line that says it all.</summary>
    public required string Summary { get; init; }

    /// <summary>What the command returned, or <see langword="null"/> where the run was given up before.</summary>
    public int? ExitCode { get; init; }

    public JobEndReason EndReason { get; init; }

    public JobLimitsHit LimitsHit { get; init; }

    public required TimeSpan Duration { get; init; }

    public JobAccounting Accounting { get; init; }

    /// <summary>Whether the command ended by itself, and with success.</summary>
    public bool IsSuccess => ExitCode == 0 && EndReason == JobEndReason.Exited;

    public static RunOutcome Of(JobRunResult result) => new()
    {
        Summary = result.ToString(),
        ExitCode = result.ExitCode,
        EndReason = result.EndReason,
        LimitsHit = result.LimitsHit,
        Duration = result.Duration,
        Accounting = result.Accounting,
    };
}
