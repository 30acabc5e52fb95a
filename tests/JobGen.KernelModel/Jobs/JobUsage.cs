namespace JobGen.Model;

/// <summary>What the processes of a job used, those included that have ended.</summary>
public record struct JobUsage
{
    /// <summary>100 ns ticks.</summary>
    public long UserTime { get; set; }

    /// <summary>100 ns ticks.</summary>
    public long KernelTime { get; set; }

    /// <summary>The user time at which the present period of the job time limit began.</summary>
    public long PeriodUserTimeStart { get; set; }

    public long PeriodKernelTimeStart { get; set; }

    public uint PageFaults { get; set; }

    /// <summary>Processes that ever were in the job, those refused by a limit included.</summary>
    public uint TotalProcesses { get; set; }

    /// <summary>Processes ended because of a limit.</summary>
    public uint TerminatedProcesses { get; set; }

    public IoUsage Io { get; set; }

    /// <summary>Committed bytes of all processes together.</summary>
    public ulong JobMemory { get; set; }

    public ulong PeakJobMemory { get; set; }

    public ulong PeakProcessMemory { get; set; }

    public ulong NetworkBytesIn { get; set; }

    public ulong NetworkBytesOut { get; set; }
}
