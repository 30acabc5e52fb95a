namespace JobGen.JobRun.Commands;

/// <summary>What Windows does with each limit, in one sentence or two.</summary>
internal static class LimitEffects
{
    private const string Since8 = " Windows 8 and later.";
    private const string Since10 = " Windows 10 and later.";

    /// <summary>By the names of the limits; a test compares them with those of the library.</summary>
    internal static readonly Dictionary<string, string> All = new(StringComparer.Ordinal)
    {
        ["KillOnJobClose"] = "When jobrun ends, however it ends, Windows ends all processes of the job.",
        ["DieOnUnhandledException"] = "A crash ends the process at once, without a dialog of Windows Error Reporting.",
        ["BreakawayOk"] = "A process that asks for it (CREATE_BREAKAWAY_FROM_JOB) starts another one outside of the job and its limits.",
        ["SilentBreakawayOk"] = "Whatever the command starts is outside of the job: neither limited nor ended.",
        ["ActiveProcessLimit"] = "Starting one process more fails; the command sees error 1816.",
        ["ProcessMemoryLimit"] = "An allocation beyond it fails in the process; nothing is ended. It counts committed memory.",
        ["JobMemoryLimit"] = "An allocation beyond it fails, in whichever process it is; nothing is ended. It counts committed memory.",
        ["WorkingSetLimit"] = "Each process keeps at least and at most so much in physical memory; the rest is paged out.",
        ["ProcessTimeLimit"] = "A process with more user-mode CPU time is ended.",
        ["JobTimeLimit"] = "When all processes together have used more user-mode CPU time, all of them are ended (exit code 1816).",
        ["EndOfJobTimeAction"] = "What happens at the end of the job time.",
        ["PriorityClassLimit"] = "All processes have this priority class, and cannot change it.",
        ["SchedulingClassLimit"] = "Longer or shorter time slices; 5 is the default, and longer ones need a privilege.",
        ["AffinityLimit"] = "The processes run on these processors only, of those that an outer job leaves.",
        ["GroupAffinity"] = "The processes run on these processors only, by processor group." + Since8,
        ["UIRestrictions"] = "Calls of these kinds fail, for the windows and the desktop of others.",
        ["CpuRateControl"] = "The processes get so much CPU time of the machine, or of the outer job's share." + Since8,
        ["NetRateControl"] = "What is sent waits; what is received does not. One job in a nest can have it." + Since10,
        ["IoRateControl"] = "I/O of the volume waits.",
        ["NotificationLimit"] = "Nothing is limited: passing a threshold is told at the end, and in --json." + Since8,
    };
}
