using System.Diagnostics;
using JobGen.Interop;

namespace JobGen;

/// <summary>The limits of the job that the calling process runs in. A limit that is off is <see langword="null"/>.</summary>
/// <remarks>Windows 2000. Source: JOBOBJECT_EXTENDED_LIMIT_INFORMATION (Microsoft Learn).</remarks>
public readonly struct CurrentJobLimits
{
    private readonly JOBOBJECT_EXTENDED_LIMIT_INFORMATION _wire;

    internal CurrentJobLimits(in JOBOBJECT_EXTENDED_LIMIT_INFORMATION wire) => _wire = wire;

    /// <summary>Whether the processes end when the job's last handle is closed.</summary>
    public bool KillOnJobClose => Has(ExtendedLimitFlags.KillOnJobClose);

    /// <summary>Whether an unhandled exception ends a process without a dialog.</summary>
    public bool DieOnUnhandledException => Has(ExtendedLimitFlags.DieOnUnhandledException);

    /// <summary>Whether a child may leave the job by CREATE_BREAKAWAY_FROM_JOB.</summary>
    public bool BreakawayOk => Has(ExtendedLimitFlags.BreakawayOk);

    /// <summary>Whether every child leaves the job.</summary>
    public bool SilentBreakawayOk => Has(ExtendedLimitFlags.SilentBreakawayOk);

    /// <summary>The bounds of each process's working set.</summary>
    public WorkingSetRange? WorkingSetLimit => Has(ExtendedLimitFlags.WorkingSet)
        ? WorkingSetRange.FromWire(_wire.MinimumWorkingSetSize, _wire.MaximumWorkingSetSize)
        : null;

    /// <summary>User-mode CPU time of each process.</summary>
    public TimeSpan? ProcessTimeLimit =>
        Has(ExtendedLimitFlags.ProcessTime) ? TimeSpan.FromTicks(_wire.PerProcessUserTimeLimit) : null;

    /// <summary>User-mode CPU time of all processes together.</summary>
    public TimeSpan? JobTimeLimit => Has(ExtendedLimitFlags.JobTime) ? TimeSpan.FromTicks(_wire.PerJobUserTimeLimit) : null;

    /// <summary>Processes at the same time.</summary>
    public uint? ActiveProcessLimit => Has(ExtendedLimitFlags.ActiveProcess) ? _wire.ActiveProcessLimit : null;

    /// <summary>The processors that the processes may run on.</summary>
    public ProcessorAffinity? AffinityLimit => Has(ExtendedLimitFlags.Affinity)
        ? ProcessorAffinity.FromWire(_wire.Affinity, Has(ExtendedLimitFlags.SubsetAffinity))
        : null;

    /// <summary>The priority class of all processes.</summary>
    public ProcessPriorityClass? PriorityClassLimit =>
        Has(ExtendedLimitFlags.PriorityClass) ? (ProcessPriorityClass)_wire.PriorityClass : null;

    /// <summary>The scheduling class, 0 to 9.</summary>
    public uint? SchedulingClassLimit => Has(ExtendedLimitFlags.SchedulingClass) ? _wire.SchedulingClass : null;

    /// <summary>Bytes that each process can commit.</summary>
    public ulong? ProcessMemoryLimit => Has(ExtendedLimitFlags.ProcessMemory) ? _wire.ProcessMemoryLimit : null;

    /// <summary>Bytes that all processes together can commit.</summary>
    public ulong? JobMemoryLimit => Has(ExtendedLimitFlags.JobMemory) ? _wire.JobMemoryLimit : null;

    /// <summary>The most bytes that a process has committed.</summary>
    public ulong PeakProcessMemoryUsed => _wire.PeakProcessMemoryUsed;

    /// <summary>The most bytes that all processes together have committed.</summary>
    public ulong PeakJobMemoryUsed => _wire.PeakJobMemoryUsed;

    private bool Has(uint flag) => (_wire.LimitFlags & flag) != 0;
}
