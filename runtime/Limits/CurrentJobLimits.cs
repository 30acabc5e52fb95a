using System.Diagnostics;

namespace JobGen;

/// <summary>The limits of the job that the calling process runs in. A limit that is off is <see langword="null"/>.</summary>
/// <remarks>
/// Windows 2000.
/// Source: <see href="https://learn.microsoft.com/windows/win32/api/winnt/ns-winnt-jobobject_extended_limit_information"/>.
/// </remarks>
[DebuggerDisplay("JobMemoryLimit = {JobMemoryLimit}, ActiveProcessLimit = {ActiveProcessLimit}, KillOnJobClose = {KillOnJobClose}")]
public readonly struct CurrentJobLimits
{
    private readonly JOBOBJECT_EXTENDED_LIMIT_INFORMATION _wire;

    internal CurrentJobLimits(in JOBOBJECT_EXTENDED_LIMIT_INFORMATION wire) => _wire = wire;

    /// <summary>Whether the processes end when the job's last handle is closed.</summary>
    public bool KillOnJobClose => _wire[WinNT.JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE];

    /// <summary>Whether an unhandled exception ends a process without a dialog.</summary>
    public bool DieOnUnhandledException => _wire[WinNT.JOB_OBJECT_LIMIT_DIE_ON_UNHANDLED_EXCEPTION];

    /// <summary>Whether a child may leave the job by CREATE_BREAKAWAY_FROM_JOB.</summary>
    public bool BreakawayOk => _wire[WinNT.JOB_OBJECT_LIMIT_BREAKAWAY_OK];

    /// <summary>Whether every child leaves the job.</summary>
    public bool SilentBreakawayOk => _wire[WinNT.JOB_OBJECT_LIMIT_SILENT_BREAKAWAY_OK];

    /// <summary>The bounds of each process's working set.</summary>
    public WorkingSetRange? WorkingSetLimit => _wire[WinNT.JOB_OBJECT_LIMIT_WORKINGSET]
        ? WorkingSetRange.FromWire(_wire.BasicLimitInformation.MinimumWorkingSetSize, _wire.BasicLimitInformation.MaximumWorkingSetSize)
        : null;

    /// <summary>User-mode CPU time of each process.</summary>
    public TimeSpan? ProcessTimeLimit =>
        _wire[WinNT.JOB_OBJECT_LIMIT_PROCESS_TIME] ? TimeSpan.FromTicks(_wire.BasicLimitInformation.PerProcessUserTimeLimit) : null;

    /// <summary>User-mode CPU time of all processes together.</summary>
    public TimeSpan? JobTimeLimit =>
        _wire[WinNT.JOB_OBJECT_LIMIT_JOB_TIME] ? TimeSpan.FromTicks(_wire.BasicLimitInformation.PerJobUserTimeLimit) : null;

    /// <summary>Processes at the same time.</summary>
    public uint? ActiveProcessLimit => _wire[WinNT.JOB_OBJECT_LIMIT_ACTIVE_PROCESS] ? _wire.BasicLimitInformation.ActiveProcessLimit : null;

    /// <summary>The processors that the processes may run on.</summary>
    public ProcessorAffinity? AffinityLimit => _wire[WinNT.JOB_OBJECT_LIMIT_AFFINITY]
        ? ProcessorAffinity.FromWire(_wire.BasicLimitInformation.Affinity, _wire[WinNT.JOB_OBJECT_LIMIT_SUBSET_AFFINITY])
        : null;

    /// <summary>The priority class of all processes.</summary>
    public ProcessPriorityClass? PriorityClassLimit =>
        _wire[WinNT.JOB_OBJECT_LIMIT_PRIORITY_CLASS] ? (ProcessPriorityClass)_wire.BasicLimitInformation.PriorityClass : null;

    /// <summary>The scheduling class, 0 to 9.</summary>
    public uint? SchedulingClassLimit =>
        _wire[WinNT.JOB_OBJECT_LIMIT_SCHEDULING_CLASS] ? _wire.BasicLimitInformation.SchedulingClass : null;

    /// <summary>Bytes that each process can commit.</summary>
    public ulong? ProcessMemoryLimit => _wire[WinNT.JOB_OBJECT_LIMIT_PROCESS_MEMORY] ? _wire.ProcessMemoryLimit : null;

    /// <summary>Bytes that all processes together can commit.</summary>
    public ulong? JobMemoryLimit => _wire[WinNT.JOB_OBJECT_LIMIT_JOB_MEMORY] ? _wire.JobMemoryLimit : null;

    /// <summary>The most bytes that a process has committed.</summary>
    public ulong PeakProcessMemoryUsed => _wire.PeakProcessMemoryUsed;

    /// <summary>The most bytes that all processes together have committed.</summary>
    public ulong PeakJobMemoryUsed => _wire.PeakJobMemoryUsed;
}
