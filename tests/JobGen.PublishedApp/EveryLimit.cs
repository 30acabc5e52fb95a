using System.Diagnostics;

namespace JobGen.PublishedApp;

/// <summary>Every limit there is, so that all of the generated code and what it calls is in the program.</summary>
[JobPolicy]
[KillOnJobClose, DieOnUnhandledException(false), BreakawayOk(false), SilentBreakawayOk(false)]
[ActiveProcessLimit, ProcessMemoryLimit, JobMemoryLimit, WorkingSetLimit, ProcessTimeLimit]
[JobTimeLimit(AtLimit = EndOfJobTimeAction.Terminate)]
[PriorityClassLimit, SchedulingClassLimit, AffinityLimit, UIRestrictions]
[CpuRateControl, NetRateControl, NotificationLimit, IoRateControl]
[JobCounters(JobCounterGroups.Basic | JobCounterGroups.Io | JobCounterGroups.Memory | JobCounterGroups.Network)]
internal sealed partial class EveryLimit
{
    /// <summary>Sets each limit by itself; what a system refuses is told apart from what it takes.</summary>
    internal static IEnumerable<string> SetEach()
    {
        yield return Set(nameof(ActiveProcessLimit), static job => job.ActiveProcessLimit = 32, static job => job.ActiveProcessLimit);
        yield return Set(
            nameof(ProcessMemoryLimit), static job => job.ProcessMemoryLimit = ByteSize.GiB, static job => job.ProcessMemoryLimit);
        yield return Set(nameof(JobMemoryLimit), static job => job.JobMemoryLimit = 2 * ByteSize.GiB, static job => job.JobMemoryLimit);
        yield return Set(
            nameof(WorkingSetLimit),
            static job => job.WorkingSetLimit = new(ByteSize.MiB, 64 * ByteSize.MiB),
            static job => job.WorkingSetLimit);
        yield return Set(
            nameof(ProcessTimeLimit), static job => job.ProcessTimeLimit = TimeSpan.FromMinutes(1), static job => job.ProcessTimeLimit);
        yield return Set(nameof(JobTimeLimit), static job => job.JobTimeLimit = TimeSpan.FromMinutes(5), static job => job.JobTimeLimit);
        yield return Set(
            nameof(EndOfJobTimeAction),
            static job => job.EndOfJobTimeAction = EndOfJobTimeAction.Post,
            static job => job.EndOfJobTimeAction);
        yield return Set(
            nameof(PriorityClassLimit),
            static job => job.PriorityClassLimit = ProcessPriorityClass.BelowNormal,
            static job => job.PriorityClassLimit);
        yield return Set(nameof(SchedulingClassLimit), static job => job.SchedulingClassLimit = 4, static job => job.SchedulingClassLimit);
        yield return Set(nameof(AffinityLimit), static job => job.AffinityLimit = new(1), static job => job.AffinityLimit);
        yield return Set(
            nameof(UIRestrictions),
            static job => job.UIRestrictions = JobGen.UIRestrictions.ReadClipboard,
            static job => job.UIRestrictions);
        yield return Set(nameof(CpuRateControl), static job => job.CpuRateControl = CpuRate.HardCap(50), static job => job.CpuRateControl);
        yield return Set(
            nameof(NetRateControl),
            static job => job.NetRateControl = new() { MaxBandwidth = ByteSize.MiB },
            static job => job.NetRateControl);
        yield return Set(
            nameof(NotificationLimit),
            static job => job.NotificationLimit = new() { JobMemory = ByteSize.GiB },
            static job => job.NotificationLimit);
        yield return Set(nameof(IoRateControl), static job => { }, static job => job.IoRateControl);
        yield return Set(nameof(Counters), static job => { }, static job => job.ReadCounters().TotalProcesses);
        yield return Set(nameof(Limits), static job => { }, static job => job.QueryLimits() == DeclaredLimits);
    }

    private static string Set(string limit, Action<EveryLimit> set, Func<EveryLimit, object?> read)
    {
        try
        {
            using EveryLimit job = Create();
            set(job);
            return $"{limit}: {read(job)}";
        }
        catch (JobException exception)
        {
            return $"{limit}: {exception.Message}";
        }
    }
}
