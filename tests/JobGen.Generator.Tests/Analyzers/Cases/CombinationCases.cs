using JobGen.Generator.Tests.Driver;

namespace JobGen.Generator.Tests.Analyzers.Cases;

/// <summary>Values that do not go together, or not everywhere.</summary>
internal static class CombinationCases
{
    public static IReadOnlyList<RuleCase> All { get; } =
    [
        new(
            "JOBGEN050",
            Policy("[|AffinityLimit(0xF)|], GroupAffinity(0, 1)"),
            Policy("AffinityLimit, GroupAffinity(0, 1)"),
            "A job cannot have both an affinity mask and a group affinity, and Windows answers 87. Keep '[GroupAffinity]', "
            + "which can name group 0 as well."),
        new(
            "JOBGEN051",
            Policy("AffinityLimit(Subset = [|true|])"),
            Policy("AffinityLimit(0xF, Subset = true)"),
            "'Subset' lets processes choose among the processors of a mask, and none is written, so that it does nothing. "
            + "Write '[AffinityLimit(0xF, Subset = true)]'."),
        new(
            "JOBGEN052",
            Policy("[|BreakawayOk|], SilentBreakawayOk"),
            Policy("BreakawayOk, SilentBreakawayOk(false)"),
            "With '[SilentBreakawayOk]' every child leaves the job without asking, so that '[BreakawayOk]' does nothing. "
            + "Keep the one that is meant; '[BreakawayOk]' holds children that do not ask."),
        new(
            "JOBGEN052",
            Policy("SilentBreakawayOk, [|BreakawayOk(true)|]"),
            Policy("SilentBreakawayOk(true), BreakawayOk(false)"),
            "With '[SilentBreakawayOk]' every child leaves the job without asking, so that '[BreakawayOk]' does nothing. "
            + "Keep the one that is meant; '[BreakawayOk]' holds children that do not ask."),
        new(
            "JOBGEN053",
            Policy("KillOnJobClose, [|SilentBreakawayOk|]"),
            Policy("KillOnJobClose, BreakawayOk"),
            "With '[SilentBreakawayOk]' every child leaves the job, out of reach of '[KillOnJobClose]'. Write '[BreakawayOk]' to "
            + "let only those go that ask."),
        new(
            "JOBGEN054",
            Policy("JobMemoryLimit([|ByteSize.MiB|]), ProcessMemoryLimit(2 * ByteSize.MiB)"),
            Policy("JobMemoryLimit(2 * ByteSize.MiB), ProcessMemoryLimit(2 * ByteSize.MiB)"),
            "'JobMemoryLimit' (1048576 bytes) is below 'ProcessMemoryLimit' (2097152 bytes), so that the job's limit is "
            + "reached first and the other one does nothing. Give the larger value to the job.")
        {
            Also = ["JOBGEN048"],
        },
        new(
            "JOBGEN054",
            Policy("ProcessTimeLimit(Seconds = 10), JobTimeLimit(Seconds = [|9.5|])"),
            Policy("ProcessTimeLimit(Seconds = 10), JobTimeLimit"),
            "'JobTimeLimit' (9.5 s) is below 'ProcessTimeLimit' (10 s), so that the job's limit is reached first and the "
            + "other one does nothing. Give the larger value to the job."),
        new(
            "JOBGEN054",
            Policy("JobMemoryLimit([|4096|]), ProcessMemoryLimit(8193)"),
            Policy("JobMemoryLimit(4096), ProcessMemoryLimit(4097)"),
            "'JobMemoryLimit' (4096 bytes) is below 'ProcessMemoryLimit' (8193 bytes), so that the job's limit is reached "
            + "first and the other one does nothing. Give the larger value to the job.")
        {
            Also = ["JOBGEN048", "JOBGEN021"],
        },
        new(
            "JOBGEN055",
            Policy("JobMemoryLimit(8193), NotificationLimit(JobMemory = [|8192|])"),
            Policy("JobMemoryLimit(8193), NotificationLimit(JobMemory = 8191)"),
            "'JobMemory' is never reported, because an allocation above the JobMemoryLimit of 8193 bytes fails, so that "
            + "8192 bytes are not exceeded. Write less than the limit instead.")
        {
            Also = ["JOBGEN048", "JOBGEN021"],
        },
        new(
            "JOBGEN055",
            Policy("JobMemoryLimit(ByteSize.MiB), NotificationLimit(JobMemory = [|ByteSize.MiB|])"),
            Policy("JobMemoryLimit(ByteSize.MiB), NotificationLimit(JobMemory = ByteSize.MiB - 1)"),
            "'JobMemory' is never reported, because an allocation above the JobMemoryLimit of 1048576 bytes fails, so that "
            + "1048576 bytes are not exceeded. Write less than the limit instead.")
        {
            Also = ["JOBGEN048"],
        },
        new(
            "JOBGEN055",
            Policy("JobTimeLimit(Seconds = 10), NotificationLimit(JobUserTimeSeconds = [|10.5|])"),
            Policy("JobTimeLimit(Seconds = 10), NotificationLimit(JobUserTimeSeconds = 9)"),
            "'JobUserTimeSeconds' is never reported, because the JobTimeLimit is reached first. Write less than the limit "
            + "instead."),
        new(
            "JOBGEN055",
            Policy("NotificationLimit(JobMemoryLow = [|0|])"),
            Policy("NotificationLimit(JobMemoryLow = 1)"),
            "'JobMemoryLow' is never reported, because memory does not fall below 0 bytes. Write a threshold above zero "
            + "instead."),
        new(
            "JOBGEN056",
            Policy("[|NotificationLimit|]"),
            Policy("NotificationLimit(IoReadBytes = 1)"),
            "No threshold is declared, so that nothing is reported until one is set at run time. Add one, such as 'JobMemory = "
            + "400 * ByteSize.MiB', where that is not what is meant."),
        new(
            "JOBGEN057",
            Policy("[|WorkingSetLimit(4096, 8192)|]"),
            Policy("WorkingSetLimit"),
            "'WorkingSetLimit' needs SeIncreaseBasePriorityPrivilege. JobGen enables it for the call where the account "
            + "holds it, as administrators do; for others Windows answers 1314, also when another limit of the job is changed. Run "
            + "elevated, "
            + "or leave the limit off."),
        new(
            "JOBGEN057",
            Policy("PriorityClassLimit([|ProcessPriorityClass.High|])"),
            Policy("PriorityClassLimit(ProcessPriorityClass.BelowNormal)"),
            "'PriorityClassLimit above Normal' needs SeIncreaseBasePriorityPrivilege. JobGen enables it for the call where the account "
            + "holds it, as administrators do; for others Windows answers 1314, also when another limit of the job is changed. Run "
            + "elevated, "
            + "or leave the limit off."),
        new(
            "JOBGEN057",
            Policy("PriorityClassLimit([|ProcessPriorityClass.AboveNormal|])"),
            Policy("PriorityClassLimit(ProcessPriorityClass.Normal)"),
            "'PriorityClassLimit above Normal' needs SeIncreaseBasePriorityPrivilege. JobGen enables it for the call where the account "
            + "holds it, as administrators do; for others Windows answers 1314, also when another limit of the job is changed. Run "
            + "elevated, "
            + "or leave the limit off."),
        new(
            "JOBGEN057",
            Policy("PriorityClassLimit([|ProcessPriorityClass.RealTime|])"),
            Policy("PriorityClassLimit(ProcessPriorityClass.Idle)"),
            "'PriorityClassLimit above Normal' needs SeIncreaseBasePriorityPrivilege. JobGen enables it for the call where the account "
            + "holds it, as administrators do; for others Windows answers 1314, also when another limit of the job is changed. Run "
            + "elevated, "
            + "or leave the limit off."),
        new(
            "JOBGEN057",
            Policy("SchedulingClassLimit([|6|])"),
            Policy("SchedulingClassLimit(5)"),
            "'SchedulingClassLimit above 5' needs SeIncreaseBasePriorityPrivilege. JobGen enables it for the call where the account "
            + "holds it, as administrators do; for others Windows answers 1314, also when another limit of the job is changed. Run "
            + "elevated, "
            + "or leave the limit off."),
        new(
            "JOBGEN058",
            Policy("[|IoRateControl(MaxIops = 500)|], [|IoRateControl(@\"\\Device\\HarddiskVolume1\")|]"),
            Policy("NotificationLimit(IoReadBytes = ByteSize.GiB)"),
            "Microsoft documents I/O rate control as not supported from Windows 10 version 1607 on, where it may succeed "
            + "and limit nothing. Leave it out, or use '[NotificationLimit(IoReadBytes = …)]' to learn of heavy I/O."),
        new(
            "JOBGEN059",
            Policy("UIRestrictions([|UIRestrictions.Handles | UIRestrictions.Ime|])"),
            Policy("UIRestrictions(UIRestrictions.Handles)"),
            "'UIRestrictions.Ime' is known from Windows build 22621 on, and below it Windows refuses all of the restrictions "
            + "with 87. Leave it out, or set it at run time where 'OperatingSystem.IsWindowsVersionAtLeast(10, 0, 22621)'."),
        new(
            "JOBGEN059",
            Policy("UIRestrictions([|(UIRestrictions)0x3FF|])"),
            Policy("UIRestrictions((UIRestrictions)0xFF)"),
            "'UIRestrictions.Injection' is known from Windows build 26100 on, and below it Windows refuses all of the restrictions "
            + "with 87. Leave it out, or set it at run time where 'OperatingSystem.IsWindowsVersionAtLeast(10, 0, 26100)'."),
        new(
            "JOBGEN060",
            Policy("NotificationLimit(CpuRateTolerance = [|RateControlTolerance.Low|], NetRateTolerance = [|RateControlTolerance.Low|])"),
            Policy(
                "CpuRateControl, NetRateControl, "
                + "NotificationLimit(CpuRateTolerance = RateControlTolerance.Low, NetRateTolerance = RateControlTolerance.Low)"),
            "'CpuRateTolerance' reports that a rate control is exceeded, and the policy declares no CpuRateControl, so "
            + "that nothing is reported. Add '[CpuRateControl(…)]'.",
            "'NetRateTolerance' reports that a rate control is exceeded, and the policy declares no NetRateControl, so "
            + "that nothing is reported. Add '[NetRateControl(…)]'."),
        new(
            "JOBGEN060",
            Policy("CpuRateControl(HardCap = 5), NotificationLimit(CpuRateTolerance = [|RateControlTolerance.Low|])"),
            Policy("CpuRateControl(HardCap = 5, Notify = true), NotificationLimit(CpuRateTolerance = RateControlTolerance.Low)"),
            "'CpuRateTolerance' reports that a rate control is exceeded, and CpuRateControl does not ask for it, so that "
            + "nothing is reported. Add 'Notify = true'."),
        new(
            "JOBGEN061",
            Policy("NotificationLimit(IoReadBytes = 5, NetRateInterval = [|RateControlToleranceInterval.Long|])"),
            Policy(
                "NetRateControl, "
                + "NotificationLimit(NetRateTolerance = RateControlTolerance.Low, NetRateInterval = RateControlToleranceInterval.Long)"),
            "'NetRateInterval' is the interval of 'NetRateTolerance', which is not written, so that it does nothing. Add "
            + "'NetRateTolerance'."),
        new(
            "JOBGEN062",
            Policy("NotificationLimit(JobMemory = 10, JobMemoryLow = [|11|])"),
            Policy("NotificationLimit(JobMemory = 11, JobMemoryLow = 11)"),
            "'JobMemoryLow' (11 bytes) is above 'JobMemory' (10 bytes), so that one of the two is always passed. Write the "
            + "smaller one as 'JobMemoryLow'."),
        new(
            "JOBGEN063",
            """
            [JobPolicy(Name = [|"build"|])] partial class A;
            [JobPolicy(Name = [|@"Local\build"|])] partial class B;
            [JobPolicy(Name = "BUILD")] partial class C;
            """,
            """
            [JobPolicy(Name = "build")] partial class A;
            [JobPolicy(Name = @"Global\build")] partial class B;
            """,
            "'B' has the object name 'build' too, so that the one created second opens the job of the first and applies "
            + "none of its own limits. Give each policy a name of its own.",
            "'A' has the object name 'build' too, so that the one created second opens the job of the first and applies "
            + "none of its own limits. Give each policy a name of its own."),
        new(
            "JOBGEN053",
            Policy(
                "[|SilentBreakawayOk|], JobMemoryLimit, UIRestrictions(UIRestrictions.Handles), BreakawayOk(false), KillOnJobClose(false)"),
            Policy("SilentBreakawayOk, BreakawayOk(false), KillOnJobClose(false)"),
            "With '[SilentBreakawayOk]' every child leaves the job, out of reach of '[JobMemoryLimit]', '[UIRestrictions]'. Write "
            + "'[BreakawayOk]' to let only those go that ask."),
        new(
            "JOBGEN055",
            Policy("ActiveProcessLimit(2), ProcessMemoryLimit(ByteSize.GiB), NotificationLimit(JobMemory = [|2 * ByteSize.GiB|])"),
            Policy("ActiveProcessLimit(2), ProcessMemoryLimit(ByteSize.GiB), NotificationLimit(JobMemory = 2 * ByteSize.GiB - 1)"),
            "'JobMemory' is never reported, because ActiveProcessLimit and ProcessMemoryLimit keep all processes together at "
            + "2147483648 bytes. Write less than the limit instead."),
        new(
            "JOBGEN060",
            Policy("NetRateControl(DscpTag = 1), NotificationLimit(NetRateTolerance = [|RateControlTolerance.Low|])"),
            Policy(
                "NetRateControl(DscpTag = 1, MaxBandwidth = ByteSize.MiB), NotificationLimit(NetRateTolerance = RateControlTolerance.Low)"),
            "'NetRateTolerance' reports that a rate control is exceeded, and NetRateControl has no bandwidth, so that nothing "
            + "is reported. Add 'MaxBandwidth = …'."),
        new(
            "JOBGEN060",
            Policy("IoRateControl(BaseIoSize = 512), NotificationLimit(IoRateTolerance = [|RateControlTolerance.Low|])"),
            Policy("IoRateControl(MaxIops = 512), NotificationLimit(IoRateTolerance = RateControlTolerance.Low)"),
            "'IoRateTolerance' reports that a rate control is exceeded, and IoRateControl has no rate, so that nothing "
            + "is reported. Add 'MaxIops = …'.")
        {
            Also = ["JOBGEN058"],
        },
        new(
            "JOBGEN062",
            Policy("JobMemoryLimit(8192), NotificationLimit(JobMemoryLow = [|8192|])"),
            Policy("JobMemoryLimit(2 * ByteSize.MiB), NotificationLimit(JobMemoryLow = 2 * ByteSize.MiB - 1)"),
            "'JobMemoryLow' (8192 bytes) is not below 'JobMemoryLimit' (8192 bytes), so that the job is never above it. Write the "
            + "smaller one as 'JobMemoryLow'.")
        {
            Also = ["JOBGEN048"],
        },
        new(
            "JOBGEN064",
            Policy("ActiveProcessLimit(3), ProcessMemoryLimit(2 * ByteSize.MiB), JobMemoryLimit([|7 * ByteSize.MiB|])"),
            Policy("ActiveProcessLimit(3), ProcessMemoryLimit(2 * ByteSize.MiB), JobMemoryLimit(6 * ByteSize.MiB)"),
            "'JobMemoryLimit' (7340032 bytes) is never reached, since 3 processes of 2097152 bytes have 6291456 bytes at most. Give "
            + "the job less than that, or leave 'JobMemoryLimit' out."),
        new(
            "JOBGEN065",
            Policy("[|WorkingSetLimit(ulong.MaxValue, ulong.MaxValue)|]"),
            Policy("WorkingSetLimit"),
            "The largest number as minimum and maximum is how Windows is asked to empty a working set, and limits nothing. Write "
            + "bounds in bytes, or '[WorkingSetLimit]' to leave it off."),
        new(
            "JOBGEN066",
            "[[|JobPolicy|]] partial class Sandbox;",
            "[JobPolicy, JobCounters(JobCounterGroups.Io)] partial class Sandbox;",
            "This policy declares no limit, so that its jobs limit nothing and end nothing. Add what the job is for, such as "
            + "'[KillOnJobClose]'.")
        {
            BadOptions = Consumer.AllRules,
        },
    ];

    private static string Policy(string attributes) => ValueCases.Policy(attributes);
}
