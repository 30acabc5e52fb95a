using JobGen.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;

namespace JobGen.Generator.Tests.Analyzers.Cases;

/// <summary>Memory, times, counts, classes and masks.</summary>
internal static class ValueCases
{
    public static IReadOnlyList<RuleCase> All { get; } =
    [
        new(
            "JOBGEN020",
            Policy("JobMemoryLimit([|4095|])"),
            Policy("JobMemoryLimit(4096)"),
            "'JobMemoryLimit' is 4095 bytes, less than one page of 4096, and Windows answers 87. Write the bytes, as '512 "
            + "* ByteSize.MiB'.")
        {
            Also = ["JOBGEN048"],
        },
        new(
            "JOBGEN020",
            Policy("ProcessMemoryLimit(bytes: [|0|])"),
            Policy("ProcessMemoryLimit(bytes: 4 * ByteSize.KiB)"),
            "'ProcessMemoryLimit' is 0 bytes, less than one page of 4096, and Windows answers 87. Write the bytes, as '512 "
            + "* ByteSize.MiB'.")
        {
            Also = ["JOBGEN048"],
        },
        new(
            "JOBGEN021",
            Policy("JobMemoryLimit([|4097|])"),
            Policy("JobMemoryLimit(ulong.MaxValue - 4095)"),
            "'JobMemoryLimit' is 4097 bytes, and Windows rounds it down to whole pages of 4096, 4096 bytes. Write a "
            + "multiple of 4096, as of 'ByteSize.KiB' or 'ByteSize.MiB'.")
        {
            Also = ["JOBGEN048"],
        },
        new(
            "JOBGEN021",
            Policy("ProcessMemoryLimit([|500_000_000|])"),
            Policy("ProcessMemoryLimit(500 * ByteSize.MiB)"),
            "'ProcessMemoryLimit' is 500000000 bytes, and Windows rounds it down to whole pages of 4096, 499998720 bytes. "
            + "Write a multiple of 4096, as of 'ByteSize.KiB' or 'ByteSize.MiB'."),
        new(
            "JOBGEN021",
            Policy("WorkingSetLimit([|4097|], [|10_000|])"),
            Policy("WorkingSetLimit(4096, 8192)"),
            "'minimum' is 4097 bytes, and Windows rounds it down to whole pages of 4096, 4096 bytes. Write a multiple of "
            + "4096, as of 'ByteSize.KiB' or 'ByteSize.MiB'.",
            "'maximum' is 10000 bytes, and Windows rounds it down to whole pages of 4096, 8192 bytes. Write a multiple of "
            + "4096, as of 'ByteSize.KiB' or 'ByteSize.MiB'.")
        {
            Also = ["JOBGEN057"],
        },
        new(
            "JOBGEN022",
            Policy("WorkingSetLimit([|0|], 8192)"),
            Policy("WorkingSetLimit()"),
            "The working set is 0 to 8192 bytes, and Windows answers 87 where a bound is less than one page of 4096 or the "
            + "minimum is above the maximum. Write bounds of a page or more in order, or '[WorkingSetLimit]' to leave it off."),
        new(
            "JOBGEN022",
            Policy("WorkingSetLimit([|1|], 2)"),
            Policy("WorkingSetLimit"),
            "The working set is 1 to 2 bytes, and Windows answers 87 where a bound is less than one page of 4096 or the "
            + "minimum is above the maximum. Write bounds of a page or more in order, or '[WorkingSetLimit]' to leave it off."),
        new(
            "JOBGEN022",
            Policy("WorkingSetLimit([|4095|], 8192)"),
            Policy("WorkingSetLimit"),
            "The working set is 4095 to 8192 bytes, and Windows answers 87 where a bound is less than one page of 4096 or "
            + "the minimum is above the maximum. Write bounds of a page or more in order, or '[WorkingSetLimit]' to leave it off."),
        new(
            "JOBGEN022",
            Policy("WorkingSetLimit(8192, [|0|])"),
            Policy("WorkingSetLimit"),
            "The working set is 8192 to 0 bytes, and Windows answers 87 where a bound is less than one page of 4096 or the "
            + "minimum is above the maximum. Write bounds of a page or more in order, or '[WorkingSetLimit]' to leave it off."),
        new(
            "JOBGEN022",
            Policy("WorkingSetLimit(8192, [|4095|])"),
            Policy("WorkingSetLimit"),
            "The working set is 8192 to 4095 bytes, and Windows answers 87 where a bound is less than one page of 4096 or "
            + "the minimum is above the maximum. Write bounds of a page or more in order, or '[WorkingSetLimit]' to leave it off."),
        new(
            "JOBGEN022",
            Policy("WorkingSetLimit(maximum: 4096, minimum: [|8192|])"),
            Policy("WorkingSetLimit"),
            "The working set is 8192 to 4096 bytes, and Windows answers 87 where a bound is less than one page of 4096 or "
            + "the minimum is above the maximum. Write bounds of a page or more in order, or '[WorkingSetLimit]' to leave it off."),
        new(
            "JOBGEN023",
            Policy("ProcessMemoryLimit([|4 * ByteSize.GiB|])"),
            Policy("ProcessMemoryLimit(4 * ByteSize.GiB)"),
            "'ProcessMemoryLimit' is 0x100000000, and this project builds for arm, where it has 32 bits, so that setting "
            + "it throws. Write at most 0xFFFFFFFF, or build for a 64-bit platform.")
        {
            BadOptions = Consumer.Options.WithPlatform(Platform.Arm),
        },
        new(
            "JOBGEN023",
            Policy("JobMemoryLimit([|4 * ByteSize.GiB|])"),
            Policy("JobMemoryLimit(4 * ByteSize.GiB)"),
            "'JobMemoryLimit' is 0x100000000, and this project builds for x86, where it has 32 bits, so that setting it "
            + "throws. Write at most 0xFFFFFFFF, or build for a 64-bit platform.")
        {
            BadOptions = Consumer.Options.WithPlatform(Platform.X86),
        },
        new(
            "JOBGEN023",
            Policy("GroupAffinity(1, [|0x1_0000_0000|])"),
            Policy("GroupAffinity(1, 0xFFFF_FFFF)"),
            "'GroupAffinity' is 0x100000000, and this project builds for x86, where it has 32 bits, so that setting it "
            + "throws. Write at most 0xFFFFFFFF, or build for a 64-bit platform.")
        {
            BadOptions = Consumer.Options.WithPlatform(Platform.X86),
        },
        new(
            "JOBGEN024",
            Policy("JobTimeLimit(Seconds = [|0|])"),
            Policy("JobTimeLimit(Seconds = 1e-7)"),
            "'Seconds' is 0 seconds, and Windows counts from one unit of 100 ns (1E-07) to 2^63 - 1 of them (about 29,000 "
            + "years). Write the seconds of CPU time, or leave 'Seconds' out to leave the limit off."),
        new(
            "JOBGEN024",
            Policy("ProcessTimeLimit(Seconds = [|-1.5|])"),
            Policy("ProcessTimeLimit(Seconds = 1.5)"),
            "'Seconds' is -1.5 seconds, and Windows counts from one unit of 100 ns (1E-07) to 2^63 - 1 of them (about "
            + "29,000 years). Write the seconds of CPU time, or leave 'Seconds' out to leave the limit off."),
        new(
            "JOBGEN024",
            Policy("ProcessTimeLimit(Seconds = [|1e-8|])"),
            Policy("ProcessTimeLimit()"),
            "'Seconds' is 1E-08 seconds, and Windows counts from one unit of 100 ns (1E-07) to 2^63 - 1 of them (about "
            + "29,000 years). Write the seconds of CPU time, or leave 'Seconds' out to leave the limit off."),
        new(
            "JOBGEN024",
            Policy("JobTimeLimit(Seconds = [|double.NaN|])"),
            Policy("JobTimeLimit(AtLimit = EndOfJobTimeAction.Post)"),
            "'Seconds' is NaN seconds, and Windows counts from one unit of 100 ns (1E-07) to 2^63 - 1 of them (about "
            + "29,000 years). Write the seconds of CPU time, or leave 'Seconds' out to leave the limit off."),
        new(
            "JOBGEN024",
            Policy("JobTimeLimit(Seconds = [|double.PositiveInfinity|])"),
            Policy("JobTimeLimit(Seconds = 9e11)"),
            "'Seconds' is Infinity seconds, and Windows counts from one unit of 100 ns (1E-07) to 2^63 - 1 of them (about "
            + "29,000 years). Write the seconds of CPU time, or leave 'Seconds' out to leave the limit off."),
        new(
            "JOBGEN024",
            Policy("JobTimeLimit(Seconds = [|922337203686|])"),
            Policy("JobTimeLimit(Seconds = 922337203684)"),
            "'Seconds' is 922337203686 seconds, and Windows counts from one unit of 100 ns (1E-07) to 2^63 - 1 of them "
            + "(about 29,000 years). Write the seconds of CPU time, or leave 'Seconds' out to leave the limit off."),
        new(
            "JOBGEN024",
            Policy("NotificationLimit(JobUserTimeSeconds = [|0|])"),
            Policy("NotificationLimit(JobUserTimeSeconds = 0.5)"),
            "'JobUserTimeSeconds' is 0 seconds, and Windows counts from one unit of 100 ns (1E-07) to 2^63 - 1 of them "
            + "(about 29,000 years). Write the seconds of CPU time, or leave 'JobUserTimeSeconds' out to leave the limit off."),
        new(
            "JOBGEN025",
            Policy("ActiveProcessLimit([|0|])"),
            Policy("ActiveProcessLimit(1)"),
            "A limit of 0 processes is refused by Windows with 87. Write 1 or more, or '[ActiveProcessLimit]' to leave it "
            + "off."),
        new(
            "JOBGEN026",
            Policy("SchedulingClassLimit([|10|])"),
            Policy("SchedulingClassLimit(5)"),
            "The scheduling class is 10, and Windows answers 87 above 9. Write 0 to 9; 5 is the default of Windows."),
        new(
            "JOBGEN027",
            Policy("PriorityClassLimit([|(ProcessPriorityClass)3|])"),
            Policy("PriorityClassLimit"),
            "0x3 is no priority class, and Windows takes it for the normal one. Write one of Idle, BelowNormal, Normal, AboveNormal, High "
            + "and RealTime."),
        new(
            "JOBGEN028",
            Policy("AffinityLimit([|0|])"),
            Policy("AffinityLimit(1)"),
            "The mask of 'AffinityLimit' is zero and names no processor, which Windows answers with 87. Write one bit a "
            + "processor, as '0xF' for the first four, or '[AffinityLimit]' to leave it off."),
        new(
            "JOBGEN028",
            Policy("GroupAffinity(0, [|0|])"),
            Policy("GroupAffinity(0, 1)"),
            "The mask of 'GroupAffinity' is zero and names no processor, which Windows answers with 87. Write one bit a "
            + "processor, as '0xF' for the first four, or '[GroupAffinity]' to leave it off."),
        new(
            "JOBGEN028",
            Policy("AffinityLimit([|0|]), GroupAffinity(0, 1)"),
            Policy("GroupAffinity(0, 1)"),
            "The mask of 'AffinityLimit' is zero and names no processor, which Windows answers with 87. Write one bit a "
            + "processor, as '0xF' for the first four, or '[AffinityLimit]' to leave it off."),
        new(
            "JOBGEN029",
            Policy("GroupAffinity([|32|], 1)"),
            Policy("GroupAffinity(31, 1)"),
            "Group 32 does not exist on any Windows, which answers 87. Write each group once, 0 to 31, with all of its "
            + "processors in one mask."),
        new(
            "JOBGEN029",
            Policy("GroupAffinity(0, 1), GroupAffinity([|0|], 2), GroupAffinity(1, 3)"),
            Policy("GroupAffinity(0, 3), GroupAffinity(1, 3)"),
            "Group 0 is named by another attribute too, and one of the two is lost. Write each group once, 0 to 31, with "
            + "all of its processors in one mask."),
        new(
            "JOBGEN030",
            Policy("UIRestrictions([|(UIRestrictions)0x401|])"),
            Policy("UIRestrictions"),
            "The bits 0x400 are no UI restriction, and Windows answers 87. Write members of UIRestrictions, joined by '|'."),
        new(
            "JOBGEN031",
            Policy("JobTimeLimit(AtLimit = [|(EndOfJobTimeAction)2|])"),
            Policy("JobTimeLimit(AtLimit = EndOfJobTimeAction.Terminate)"),
            "2 is no action, and Windows answers 87. Write 'EndOfJobTimeAction.Terminate' or 'EndOfJobTimeAction.Post'."),
    ];

    internal static string Policy(string attributes) => $"[JobPolicy, {attributes}] public sealed partial class Sandbox;";
}
