namespace JobGen.Model;

/// <summary>
/// What may be one way or the other: the machine, the caller's privileges, the Windows version, and what Microsoft does not
/// document. Defaults are the newest Windows, every privilege, and the likelier answer. A reset makes a new one.
/// </summary>
public sealed class ModelOptions
{
    /// <summary>The emulated Windows: a build number as of <see cref="WindowsBuilds"/>.</summary>
    public int WindowsBuild { get; set; } = WindowsBuilds.Windows11Version24H2;

    /// <summary>Information classes that are missing whatever the build says: 87 for every size.</summary>
    public ISet<int> MissingClasses { get; } = new HashSet<int>();

    /// <summary>
    /// SeIncreaseBasePriorityPrivilege of the process's token; where it is not held and enabled, working sets, priorities above
    /// normal and scheduling classes above 5 give 1314. An administrator's token holds it disabled.
    /// </summary>
    public ModelPrivilege IncreaseBasePriority { get; } = new();

    /// <summary>The processors of the machine: one mask a group.</summary>
    public IReadOnlyList<ulong> ProcessorGroups { get; set; } = [ulong.MaxValue, ulong.MaxValue];

    /// <summary>Dynamic fair-share scheduling is on (remote desktop hosts): CPU rates give 50.</summary>
    public bool DynamicFairShareScheduling { get; set; }

    /// <summary>The caller has a console; without one it has no standard handles and no code pages.</summary>
    public bool HasConsole { get; set; } = true;

    /// <summary>
    /// Known from BuildXL: a console program that does not share its creator's console brings a conhost.exe into its job. Off, since
    /// most tests count processes.
    /// </summary>
    public bool ConsoleHostsJoinJobs { get; set; }

    /// <summary>Undocumented: the active process limit keeps a conhost.exe out as any other process.</summary>
    public bool ConsoleHostsAreLimited { get; set; } = true;

    /// <summary>Known from BuildXL: a crash brings a WerFault.exe into the job, unless it dies on unhandled exceptions.</summary>
    public bool CrashReportersJoinJobs { get; set; }

    /// <summary>The code page of the caller's console, both ways.</summary>
    public uint ConsoleCodePage { get; set; } = 65001;

    /// <summary>
    /// Undocumented: what becomes of UI restrictions in a nest. The documentation refuses them all; Chromium and others start children
    /// in a job with UI restrictions whatever job they run in themselves.
    /// </summary>
    public UIRestrictionNesting UIRestrictionNesting { get; set; } = UIRestrictionNesting.Innermost;

    /// <summary>
    /// I/O rate control works; documented as not supported from Windows 10 1607 on, where the functions then fail with 50.
    /// </summary>
    public bool IoRateControlSupported { get; set; } = true;

    /// <summary>Undocumented: memory limits are kept in whole pages, rounded down.</summary>
    public bool MemoryLimitsInWholePages { get; set; } = true;

    /// <summary>Undocumented: a memory limit below one page is refused with 87.</summary>
    public bool MemoryLimitBelowPageRefused { get; set; } = true;

    /// <summary>Undocumented: a limit of zero active processes is refused with 87.</summary>
    public bool ZeroActiveProcessLimitRefused { get; set; } = true;

    /// <summary>Undocumented: a tolerance or an interval of zero is refused with 87, though the pages give zero a meaning.</summary>
    public bool ToleranceOfZeroRefused { get; set; } = true;

    /// <summary>Undocumented: a priority class needs the privilege above normal only, not always as documented.</summary>
    public bool PriorityClassNeedsPrivilegeAboveNormalOnly { get; set; } = true;

    /// <summary>Undocumented: the queried job time limit includes the time used when it was set.</summary>
    public bool QueriedJobTimeIncludesTimeUsed { get; set; }

    /// <summary>Undocumented for jobs: the name can be used again once the last handle is closed, though processes remain.</summary>
    public bool NameGoesWithLastHandle { get; set; } = true;

    /// <summary>Undocumented: 234 from the process id list comes with both counts zero.</summary>
    public bool ProcessListCountsZeroOnMoreData { get; set; }

    /// <summary>Undocumented: clearing a CPU rate that was never set gives 87 (reported, not documented).</summary>
    public bool ClearingUnsetCpuRateRefused { get; set; } = true;

    /// <summary>Undocumented: the same for the net rate.</summary>
    public bool ClearingUnsetNetRateRefused { get; set; }

    /// <summary>Undocumented: the same for the first version of notification limits (class 12).</summary>
    public bool ClearingUnsetNotificationLimitsRefused { get; set; }

    /// <summary>Undocumented: the same for their second version (class 33).</summary>
    public bool ClearingUnsetNotificationLimits2Refused { get; set; }

    /// <summary>Undocumented: the same for the I/O rate of a volume.</summary>
    public bool ClearingUnsetIoRateRefused { get; set; }

    /// <summary>Undocumented: the error of a refused clear. 87 was reported, 50 is as likely.</summary>
    public int ClearRefusal { get; set; } = Win32Error.InvalidParameter;

    /// <summary>Known from hcsshim: a job without group affinity answers a query with every active group and its whole mask.</summary>
    public bool NoGroupAffinityReadsAsAllGroups { get; set; } = true;

    /// <summary>Undocumented: a job that was given every active group with its whole mask is again one without group affinity.</summary>
    public bool AllGroupsAreNoGroupAffinity { get; set; }

    /// <summary>
    /// Class 14 with NULL and a length of 0 takes the groups away, as process-governor relies on; else it gives
    /// <see cref="EmptyGroupListRefusal"/>.
    /// </summary>
    public bool EmptyGroupListTakesGroupsAway { get; set; } = true;

    /// <summary>Undocumented: the error of an empty list of groups where it is refused, a wrong length as much as a wrong value.</summary>
    public int EmptyGroupListRefusal { get; set; } = Win32Error.BadLength;

    /// <summary>Undocumented: the same handle twice in PROC_THREAD_ATTRIBUTE_HANDLE_LIST gives 87.</summary>
    public bool RepeatedInheritedHandleRefused { get; set; } = true;

    /// <summary>Undocumented: a process that a limit kept out is in the process id list for as long as it counts.</summary>
    public bool RefusedProcessIsListed { get; set; }

    /// <summary>Undocumented: processes ended because the last handle of their job was closed report this exit code.</summary>
    public uint ExitCodeOnJobClose { get; set; }

    /// <summary>Undocumented: a process that is in the job already can be assigned again; else 5.</summary>
    public bool AssigningTwiceSucceeds { get; set; } = true;

    /// <summary>
    /// Processes that are terminated stay dying until <see cref="ModelKernel.FinishDying"/>: out of the job's count, but not
    /// signalled.
    /// </summary>
    public bool TerminationIsDeferred { get; set; }

    /// <summary>
    /// How far apart the times are that processes are stamped with: all of one tick is one time. Windows has ticks of up to 15.625 ms;
    /// with zero no two events happen at once.
    /// </summary>
    public TimeSpan ClockTick { get; set; }

    /// <summary>
    /// Undocumented, and for <see cref="JobMessage.ActiveProcessZero"/> what BuildXL and hcsshim rely on: these messages of a nested
    /// job reach its own port alone. By the documentation all messages reach the ports of the jobs around it too.
    /// </summary>
    public ISet<JobMessage> MessagesKeptFromOuterPorts { get; } = new HashSet<JobMessage>();

    /// <summary>Closing the last handle of a port wakes who waits on it with 735. Under Wine it does not.</summary>
    public bool ClosedPortWakesWaiters { get; set; } = true;

    /// <summary>
    /// A registered wait calls back once more after UnregisterWaitEx has returned. Windows rules that out; under Wine it comes when
    /// the signal and the end of the wait meet.
    /// </summary>
    public bool WaitsCallBackLate { get; set; }

    /// <summary>
    /// What a faulty kernel, or a filter on the way to it, adds to the counts that it returns of process ids, groups and messages:
    /// beyond what it wrote, and beyond the buffer.
    /// </summary>
    public uint CountsBeyondBuffer { get; set; }

    /// <summary>What a newer kernel may have: groups that a query of class 14 names after the others, as those above 31.</summary>
    public IReadOnlyList<GroupMask> ExtraGroups { get; set; } = [];

    /// <summary>A faulty kernel names each volume twice when I/O rates are queried.</summary>
    public bool VolumesAreNamedTwice { get; set; }

    /// <summary>A faulty kernel gives the count of I/O rates, and no blocks.</summary>
    public bool IoRateBlocksAreMissing { get; set; }

    /// <summary>What IsProcessInJob writes for TRUE: a BOOL has four bytes, and any of them may be the one that is not zero.</summary>
    public int True { get; set; } = 1;

    /// <summary>PROC_THREAD_ATTRIBUTE_JOB_LIST exists whatever the build says; null follows the build.</summary>
    public bool? JobListSupported { get; set; }
}
