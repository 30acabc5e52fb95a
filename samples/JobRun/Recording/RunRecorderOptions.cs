namespace JobGen.JobRun.Recording;

/// <summary>What a recorder is told of a run.</summary>
internal sealed record RunRecorderOptions
{
    public required string CommandLine { get; init; }

    /// <summary>The limits that are in force.</summary>
    public required AdjustableJob.Limits Limits { get; init; }

    /// <summary>The time from one sample to the next; ten samples a second by default.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>The processors of the machine, which percentages of CPU time refer to.</summary>
    public int ProcessorCount { get; init; } = Environment.ProcessorCount;

    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
