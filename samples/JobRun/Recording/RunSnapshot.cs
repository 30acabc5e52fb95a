namespace JobGen.JobRun.Recording;

/// <summary>A run at one moment, for those who look on.</summary>
internal sealed record RunSnapshot
{
    public required string CommandLine { get; init; }

    public required AdjustableJob.Limits Limits { get; init; }

    public required int ProcessorCount { get; init; }

    public required TimeSpan Elapsed { get; init; }

    public required Sample Latest { get; init; }

    /// <summary>The sample that rates are taken from, about a second before the latest.</summary>
    public required Sample Earlier { get; init; }

    public required long PeakMemory { get; init; }

    /// <summary>The processes that live, in the order of their start.</summary>
    public required IReadOnlyList<RecordedProcess> Processes { get; init; }

    /// <summary>The last events, the newest at the end.</summary>
    public required IReadOnlyList<RecordedEvent> Events { get; init; }

    /// <summary>How busy all processors of the machine were with the run, in percent.</summary>
    public double CpuPercent => 100 * Latest.ProcessorsSince(Earlier) / ProcessorCount;
}
