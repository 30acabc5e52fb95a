using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;

namespace JobGen.Tests.Policies;

/// <summary>Every limit, once: each test of all limits goes over these rows.</summary>
internal static class LimitTable
{
    // Offsets of the structure that most limits share.
    private const string Basic = "BasicLimitInformation.";

    private static readonly Gen<bool> s_flag = Gen.Elements(true, false);

    internal static IReadOnlyList<LimitRow> All { get; } =
    [
        Flag("KillOnJobClose", 0x2000),
        Flag("DieOnUnhandledException", 0x400),
        Flag("BreakawayOk", 0x800),
        Flag("SilentBreakawayOk", 0x1000),
        Extended(
            "WorkingSetLimit",
            new WorkingSetRange(ByteSize.MiB, 64 * ByteSize.MiB),
            LimitGenerators.WorkingSets,
            static (bytes, range) => bytes.Flag(0x1)
                .Put(Basic + "MinimumWorkingSetSize", range.Minimum)
                .Put(Basic + "MaximumWorkingSetSize", range.Maximum)),
        Extended(
            "ProcessTimeLimit",
            TimeSpan.FromSeconds(0.5),
            LimitGenerators.Time,
            static (bytes, time) => bytes.Flag(0x2).Put(Basic + "PerProcessUserTimeLimit", time.Ticks)),
        Extended(
            "JobTimeLimit",
            TimeSpan.FromHours(1),
            LimitGenerators.Time,
            static (bytes, time) => bytes.Flag(0x4).Put(Basic + "PerJobUserTimeLimit", time.Ticks)),
        new LimitRow<EndOfJobTimeAction>(
            "EndOfJobTimeAction",
            6,
            EndOfJobTimeAction.Post,
            Gen.Elements(EndOfJobTimeAction.Terminate, EndOfJobTimeAction.Post),
            static (bytes, action) => bytes.Put("EndOfJobTimeAction", (uint)action)),
        Extended(
            "ActiveProcessLimit",
            32U,
            LimitGenerators.Any.Select(static count => (uint)Math.Min(count, uint.MaxValue)),
            static (bytes, count) => bytes.Flag(0x8).Put(Basic + "ActiveProcessLimit", count)),
        Extended(
            "SchedulingClassLimit",
            5U,
            Gen.Choose(0, 9).Select(static value => (uint)value),
            static (bytes, value) => bytes.Flag(0x80).Put(Basic + "SchedulingClass", value)),
        Extended(
            "PriorityClassLimit",
            ProcessPriorityClass.Idle,
            Gen.Elements(Enum.GetValues<ProcessPriorityClass>()),
            static (bytes, priority) => bytes.Flag(0x20).Put(Basic + "PriorityClass", (uint)priority)),
        Extended(
            "ProcessMemoryLimit",
            256 * ByteSize.MiB,
            LimitGenerators.Memory,
            static (bytes, memory) => bytes.Flag(0x100).Put("ProcessMemoryLimit", memory)),
        Extended(
            "JobMemoryLimit",
            512 * ByteSize.MiB,
            LimitGenerators.Memory,
            static (bytes, memory) => bytes.Flag(0x200).Put("JobMemoryLimit", memory)),
        new LimitRow<ProcessorAffinity?>(
            "AffinityLimit",
            9,
            new ProcessorAffinity(0b1111, subset: true),
            LimitGenerators.Maybe(LimitGenerators.Affinities),
            static (bytes, affinity) => bytes.Flag(affinity!.Value.Subset ? 0x4010U : 0x10).Put(Basic + "Affinity", affinity.Value.Mask))
        {
            Excludes = "GroupAffinity",
        },

        // A list, which ExpectedWire.Groups writes.
        new LimitRow<JobGroupAffinity?>(
            "GroupAffinity", 14, JobGroupAffinity.Of(0, 0b1111), LimitGenerators.Maybe(LimitGenerators.Groups), static (_, _) => { })
        {
            Excludes = "AffinityLimit",
        },
        new LimitRow<UIRestrictions>(
            "UIRestrictions",
            4,
            UIRestrictions.Handles | UIRestrictions.Injection,
            Gen.Choose(0, 0x3FF).Select(static bits => (UIRestrictions)bits),
            static (bytes, restrictions) => bytes.Put("UIRestrictionsClass", (uint)restrictions)),
        Own("CpuRateControl", 15, CpuRate.MinMax(10, 33.33), LimitGenerators.CpuRates, ExpectedWire.Cpu),
        Own("NetRateControl", 32, new NetRate(10 * ByteSize.MiB, 46), LimitGenerators.NetRates, ExpectedWire.Net),

        // A function of its own, for which ExpectedWire.Io writes one block a volume.
        new LimitRow<IoRates>(
            "IoRateControl",
            0,
            [new IoRate { MaxIops = 1000, MaxBandwidth = 100 * ByteSize.MiB, ReservationIops = 10, BaseIoSize = 8192 }],
            LimitGenerators.IoRateLists,
            static (_, _) => { }),
        Own(
            "NotificationLimit",
            33,
            new NotificationThresholds
            {
                JobMemory = 400 * ByteSize.MiB,
                JobMemoryLow = ByteSize.MiB,
                IoReadBytes = ByteSize.GiB,
                IoWriteBytes = ByteSize.GiB,
                JobUserTime = TimeSpan.FromMinutes(1),
                CpuRateTolerance = RateControlTolerance.Low,
                CpuRateInterval = RateControlToleranceInterval.Short,
                IoRateTolerance = RateControlTolerance.Medium,
                IoRateInterval = RateControlToleranceInterval.Medium,
                NetRateTolerance = RateControlTolerance.High,
                NetRateInterval = RateControlToleranceInterval.Long,
            },
            LimitGenerators.Thresholds,
            ExpectedWire.Notifications),
    ];

    internal static LimitRow Of(string name) => All.Single(row => row.Name == name);

    private static LimitRow<bool> Flag(string name, uint flag) => new(name, 9, true, s_flag, (bytes, _) => bytes.Flag(flag));

    private static LimitRow<T?> Extended<T>(string name, T sample, Gen<T> random, Action<WireBytes, T> write)
        where T : struct =>
        Own(name, 9, sample, random, write);

    private static LimitRow<T?> Own<T>(string name, int informationClass, T sample, Gen<T> random, Action<WireBytes, T> write)
        where T : struct =>
        new(name, informationClass, sample, LimitGenerators.Maybe(random), (bytes, value) => write(bytes, value!.Value));
}

/// <summary>Every limit of every class, declared and off, so that a test sets just what it looks at.</summary>
[JobPolicy]
[KillOnJobClose(false), DieOnUnhandledException(false), BreakawayOk(false), SilentBreakawayOk(false)]
[WorkingSetLimit, ProcessTimeLimit, JobTimeLimit(AtLimit = EndOfJobTimeAction.Terminate), ActiveProcessLimit]
[SchedulingClassLimit, AffinityLimit, PriorityClassLimit, ProcessMemoryLimit, JobMemoryLimit]
[UIRestrictions, CpuRateControl, NetRateControl, IoRateControl]
#pragma warning disable JOBGEN // A mask and groups exclude each other when both are on; here both are off.
[GroupAffinity, NotificationLimit]
#pragma warning restore JOBGEN
[JobCounters(JobCounterGroups.Basic | JobCounterGroups.Io | JobCounterGroups.Memory | JobCounterGroups.Network)]
public sealed partial class EveryLimit;
