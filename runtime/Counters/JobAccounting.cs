namespace JobGen;

/// <summary>What the processes of a job have used: times, process counts and I/O. The members carry Windows' names.</summary>
/// <remarks>
/// Everything counts the processes that have ended too. Windows 2000. Source: JOBOBJECT_BASIC_AND_IO_ACCOUNTING_INFORMATION
/// (Microsoft Learn).
/// </remarks>
public readonly record struct JobAccounting
{
    internal JobAccounting(in JOBOBJECT_BASIC_AND_IO_ACCOUNTING_INFORMATION wire)
    {
        TotalUserTime = TimeSpan.FromTicks(wire.BasicInfo.TotalUserTime);
        TotalKernelTime = TimeSpan.FromTicks(wire.BasicInfo.TotalKernelTime);
        ThisPeriodTotalUserTime = TimeSpan.FromTicks(wire.BasicInfo.ThisPeriodTotalUserTime);
        ThisPeriodTotalKernelTime = TimeSpan.FromTicks(wire.BasicInfo.ThisPeriodTotalKernelTime);
        TotalPageFaultCount = wire.BasicInfo.TotalPageFaultCount;
        TotalProcesses = wire.BasicInfo.TotalProcesses;
        ActiveProcesses = wire.BasicInfo.ActiveProcesses;
        TotalTerminatedProcesses = wire.BasicInfo.TotalTerminatedProcesses;
        ReadOperationCount = wire.IoInfo.ReadOperationCount;
        WriteOperationCount = wire.IoInfo.WriteOperationCount;
        OtherOperationCount = wire.IoInfo.OtherOperationCount;
        ReadTransferCount = wire.IoInfo.ReadTransferCount;
        WriteTransferCount = wire.IoInfo.WriteTransferCount;
        OtherTransferCount = wire.IoInfo.OtherTransferCount;
    }

    /// <summary>User-mode CPU time.</summary>
    public TimeSpan TotalUserTime { get; init; }

    /// <summary>Kernel-mode CPU time.</summary>
    public TimeSpan TotalKernelTime { get; init; }

    /// <summary>User-mode CPU time since the job time limit was last set.</summary>
    public TimeSpan ThisPeriodTotalUserTime { get; init; }

    /// <summary>Kernel-mode CPU time since the job time limit was last set.</summary>
    public TimeSpan ThisPeriodTotalKernelTime { get; init; }

    /// <summary>Page faults.</summary>
    public uint TotalPageFaultCount { get; init; }

    /// <summary>Processes that were ever in the job.</summary>
    public uint TotalProcesses { get; init; }

    /// <summary>Processes that are in the job now.</summary>
    public uint ActiveProcesses { get; init; }

    /// <summary>Processes that were ended by a limit.</summary>
    public uint TotalTerminatedProcesses { get; init; }

    /// <summary>Read operations.</summary>
    public ulong ReadOperationCount { get; init; }

    /// <summary>Write operations.</summary>
    public ulong WriteOperationCount { get; init; }

    /// <summary>I/O operations that are neither reads nor writes.</summary>
    public ulong OtherOperationCount { get; init; }

    /// <summary>Bytes read.</summary>
    public ulong ReadTransferCount { get; init; }

    /// <summary>Bytes written.</summary>
    public ulong WriteTransferCount { get; init; }

    /// <summary>Bytes of other I/O operations.</summary>
    public ulong OtherTransferCount { get; init; }
}
