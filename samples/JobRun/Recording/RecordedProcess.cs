namespace JobGen.JobRun.Recording;

/// <summary>One process of a run.</summary>
/// <param name="Id">Its id, which Windows may have given to a later process again.</param>
/// <param name="ParentId">The id of the process that started it, also where that is outside of the job; 0 where it is not known.</param>
/// <param name="Name">The name of its file, empty where it could not be asked for.</param>
/// <param name="Start">When it started, after the start of the run; negative for one that was there before.</param>
/// <param name="End">When it ended, or <see langword="null"/> while it lives.</param>
/// <param name="ExitCode">What it returned, where that is known.</param>
/// <param name="CpuTime">User and kernel time.</param>
/// <param name="Memory">Bytes that it has committed, and at its end none.</param>
/// <param name="PeakMemory">The most bytes that it has committed.</param>
internal sealed record RecordedProcess(
    int Id,
    int ParentId,
    string Name,
    TimeSpan Start,
    TimeSpan? End,
    uint? ExitCode,
    TimeSpan CpuTime,
    long Memory,
    long PeakMemory)
{
    /// <summary>What it is called where people read it.</summary>
    public string DisplayName => Name.Length == 0 ? "(unknown)" : Name;
}
