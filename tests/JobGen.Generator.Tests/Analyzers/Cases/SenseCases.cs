namespace JobGen.Generator.Tests.Analyzers.Cases;

/// <summary>Values that do not go together, or not everywhere.</summary>
internal static class SenseCases
{
    public static IReadOnlyList<RuleCase> All { get; } =
    [
        new("JOBGEN050", Policy("[|AffinityLimit(0xF)|], GroupAffinity(0, 1)"), Policy("AffinityLimit, GroupAffinity(0, 1)")),
        new("JOBGEN051", Policy("AffinityLimit(Subset = [|true|])"), Policy("AffinityLimit(0xF, Subset = true)")),
        new("JOBGEN052", Policy("[|BreakawayOk|], SilentBreakawayOk"), Policy("BreakawayOk, SilentBreakawayOk(false)")),
        new("JOBGEN052", Policy("SilentBreakawayOk, [|BreakawayOk(true)|]"), Policy("SilentBreakawayOk(true), BreakawayOk(false)")),
        new("JOBGEN053", Policy("KillOnJobClose, [|SilentBreakawayOk|]"), Policy("KillOnJobClose, BreakawayOk")),
        new(
            "JOBGEN054",
            Policy("JobMemoryLimit([|ByteSize.MiB|]), ProcessMemoryLimit(2 * ByteSize.MiB)"),
            Policy("JobMemoryLimit(2 * ByteSize.MiB), ProcessMemoryLimit(2 * ByteSize.MiB)")),
        new(
            "JOBGEN054",
            Policy("ProcessTimeLimit(Seconds = 10), JobTimeLimit(Seconds = [|9.5|])"),
            Policy("ProcessTimeLimit(Seconds = 10), JobTimeLimit")),
        new(
            "JOBGEN055",
            Policy("JobMemoryLimit(ByteSize.MiB), NotificationLimit(JobMemory = [|ByteSize.MiB|])"),
            Policy("JobMemoryLimit(ByteSize.MiB), NotificationLimit(JobMemory = ByteSize.MiB - 1)")),
        new(
            "JOBGEN055",
            Policy("JobTimeLimit(Seconds = 10), NotificationLimit(JobUserTimeSeconds = [|10.5|])"),
            Policy("JobTimeLimit(Seconds = 10), NotificationLimit(JobUserTimeSeconds = 9)")),
        new("JOBGEN055", Policy("NotificationLimit(JobMemoryLow = [|0|])"), Policy("NotificationLimit(JobMemoryLow = 1)")),
        new("JOBGEN056", Policy("[|NotificationLimit|]"), Policy("NotificationLimit(IoReadBytes = 1)")),
        new("JOBGEN057", Policy("[|WorkingSetLimit(4096, 8192)|]"), Policy("WorkingSetLimit")),
        new("JOBGEN057", Policy("PriorityClassLimit([|ProcessPriorityClass.High|])"), Policy("PriorityClassLimit()")),
        new("JOBGEN057", Policy("SchedulingClassLimit([|6|])"), Policy("SchedulingClassLimit(5)")),
        new(
            "JOBGEN058",
            Policy("[|IoRateControl(MaxIops = 500)|], [|IoRateControl(@\"\\Device\\HarddiskVolume1\")|]"),
            Policy("NotificationLimit(IoReadBytes = ByteSize.GiB)")),
        new("JOBGEN059", Policy("[|UIRestrictions(UIRestrictions.Handles)|]"), Policy("UIRestrictions, DieOnUnhandledException")),
        new(
            "JOBGEN060",
            Policy("NotificationLimit(CpuRateTolerance = [|RateControlTolerance.Low|], NetRateTolerance = [|RateControlTolerance.Low|])"),
            Policy(
                "CpuRateControl, NetRateControl, "
                + "NotificationLimit(CpuRateTolerance = RateControlTolerance.Low, NetRateTolerance = RateControlTolerance.Low)")),
        new(
            "JOBGEN060",
            Policy("CpuRateControl(HardCap = 5), NotificationLimit(CpuRateTolerance = [|RateControlTolerance.Low|])"),
            Policy("CpuRateControl(HardCap = 5, Notify = true), NotificationLimit(CpuRateTolerance = RateControlTolerance.Low)")),
        new(
            "JOBGEN061",
            Policy("NotificationLimit(IoReadBytes = 5, NetRateInterval = [|RateControlToleranceInterval.Long|])"),
            Policy(
                "NetRateControl, "
                + "NotificationLimit(NetRateTolerance = RateControlTolerance.Low, NetRateInterval = RateControlToleranceInterval.Long)")),
        new(
            "JOBGEN062",
            Policy("NotificationLimit(JobMemory = 10, JobMemoryLow = [|11|])"),
            Policy("NotificationLimit(JobMemory = 11, JobMemoryLow = 11)")),
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
            """),
    ];

    private static string Policy(string attributes) => ValueCases.Policy(attributes);
}
