using JobGen.JobRun.Outcome;

namespace JobGen.JobRun.Recording;

/// <summary>What happened in a run, from its first process to its last: all that a report is made of.</summary>
internal sealed record RunRecord
{
    public required string CommandLine { get; init; }

    /// <summary>The limits that were in force.</summary>
    public required AdjustableJob.Limits Limits { get; init; }

    public required DateTimeOffset StartTime { get; init; }

    /// <summary>The processors that percentages of CPU time refer to.</summary>
    public required int ProcessorCount { get; init; }

    /// <summary>Each number since the start of the run, evenly spaced.</summary>
    public required IReadOnlyList<Sample> Samples { get; init; }

    /// <summary>The processes in the order of their start.</summary>
    public required IReadOnlyList<RecordedProcess> Processes { get; init; }

    /// <summary>Processes of which nothing but their number was kept.</summary>
    public required int OmittedProcesses { get; init; }

    public required IReadOnlyList<RecordedEvent> Events { get; init; }

    public required long OmittedEvents { get; init; }

    public required RunSummary Outcome { get; init; }
}
