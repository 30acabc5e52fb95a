using JobGen.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;

namespace JobGen.Generator.Tests.Analyzers.Cases;

/// <summary>Memory, times, counts, classes and masks.</summary>
internal static class ValueCases
{
    public static IReadOnlyList<RuleCase> All { get; } =
    [
        new("JOBGEN020", Policy("JobMemoryLimit([|4095|])"), Policy("JobMemoryLimit(4096)")),
        new("JOBGEN020", Policy("ProcessMemoryLimit(bytes: [|0|])"), Policy("ProcessMemoryLimit(bytes: 4 * ByteSize.KiB)")),
        new("JOBGEN021", Policy("JobMemoryLimit([|4097|])"), Policy("JobMemoryLimit(ulong.MaxValue - 4095)")),
        new("JOBGEN021", Policy("ProcessMemoryLimit([|500_000_000|])"), Policy("ProcessMemoryLimit(500 * ByteSize.MiB)")),
        new("JOBGEN021", Policy("WorkingSetLimit([|4095|], [|10_000|])"), Policy("WorkingSetLimit(4096, 8192)")) { Also = ["JOBGEN057"] },
        new("JOBGEN022", Policy("WorkingSetLimit([|0|], 8192)"), Policy("WorkingSetLimit()")) { Also = ["JOBGEN057"] },
        new("JOBGEN022", Policy("WorkingSetLimit(8192, [|0|])"), Policy("WorkingSetLimit")) { Also = ["JOBGEN057"] },
        new("JOBGEN022", Policy("WorkingSetLimit(maximum: 4096, minimum: [|8192|])"), Policy("WorkingSetLimit(maximum: 8192, minimum: 8192)"))
        {
            Also = ["JOBGEN057"],
        },
        new("JOBGEN023", Policy("JobMemoryLimit([|4 * ByteSize.GiB|])"), Policy("JobMemoryLimit(4 * ByteSize.GiB)"))
        {
            BadOptions = Consumer.Options.WithPlatform(Platform.X86),
        },
        new("JOBGEN023", Policy("GroupAffinity(1, [|0x1_0000_0000|])"), Policy("GroupAffinity(1, 0xFFFF_FFFF)"))
        {
            BadOptions = Consumer.Options.WithPlatform(Platform.X86),
        },
        new("JOBGEN024", Policy("JobTimeLimit(Seconds = [|0|])"), Policy("JobTimeLimit(Seconds = 1e-7)")),
        new("JOBGEN024", Policy("ProcessTimeLimit(Seconds = [|-1.5|])"), Policy("ProcessTimeLimit(Seconds = 1.5)")),
        new("JOBGEN024", Policy("ProcessTimeLimit(Seconds = [|1e-8|])"), Policy("ProcessTimeLimit()")),
        new("JOBGEN024", Policy("JobTimeLimit(Seconds = [|double.NaN|])"), Policy("JobTimeLimit(AtLimit = EndOfJobTimeAction.Post)")),
        new("JOBGEN024", Policy("JobTimeLimit(Seconds = [|double.PositiveInfinity|])"), Policy("JobTimeLimit(Seconds = 9e11)")),
        new("JOBGEN024", Policy("JobTimeLimit(Seconds = [|922337203686|])"), Policy("JobTimeLimit(Seconds = 922337203684)")),
        new("JOBGEN024", Policy("NotificationLimit(JobUserTimeSeconds = [|0|])"), Policy("NotificationLimit(JobUserTimeSeconds = 0.5)")),
        new("JOBGEN025", Policy("ActiveProcessLimit([|0|])"), Policy("ActiveProcessLimit(1)")),
        new("JOBGEN026", Policy("SchedulingClassLimit([|10|])"), Policy("SchedulingClassLimit(9)")) { Also = ["JOBGEN057"] },
        new("JOBGEN027", Policy("PriorityClassLimit([|(ProcessPriorityClass)3|])"), Policy("PriorityClassLimit(ProcessPriorityClass.Idle)"))
        {
            Also = ["JOBGEN057"],
        },
        new("JOBGEN028", Policy("AffinityLimit([|0|])"), Policy("AffinityLimit(1)")),
        new("JOBGEN028", Policy("GroupAffinity(0, [|0|])"), Policy("GroupAffinity(0, 1)")),
        new("JOBGEN029", Policy("GroupAffinity([|32|], 1)"), Policy("GroupAffinity(31, 1)")),
        new(
            "JOBGEN029",
            Policy("GroupAffinity(0, 1), GroupAffinity([|0|], 2), GroupAffinity(1, 3)"),
            Policy("GroupAffinity(0, 3), GroupAffinity(1, 3)")),
        new(
            "JOBGEN030",
            Policy("UIRestrictions([|(UIRestrictions)0x401|])"),
            Policy("UIRestrictions(UIRestrictions.Handles | UIRestrictions.Injection)"))
        {
            Also = ["JOBGEN059"],
        },
        new(
            "JOBGEN031",
            Policy("JobTimeLimit(AtLimit = [|(EndOfJobTimeAction)2|])"),
            Policy("JobTimeLimit(AtLimit = EndOfJobTimeAction.Terminate)")),
    ];

    internal static string Policy(string attributes) => $"[JobPolicy, {attributes}] public sealed partial class Sandbox;";
}
