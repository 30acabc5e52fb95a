using System.Diagnostics;
using JobGen.Model;
using JobGen.Model.Abi;
using Xunit;

namespace JobGen.Tests.Policies;

/// <summary>The bytes that reach the kernel, at the offsets that the SDK's headers were measured to have.</summary>
public sealed class WireByteTests : PolicyTest
{
    private const string Extended = "JOBOBJECT_EXTENDED_LIMIT_INFORMATION";
    private const string Flags = "BasicLimitInformation.LimitFlags";

    public static TheoryData<string, EveryLimit.Limits, byte[]> ExtendedLimits => new()
    {
        { "kill on close", new() { KillOnJobClose = true }, Expect(Extended, (Flags, 0x2000U)) },
        { "die on exception", new() { DieOnUnhandledException = true }, Expect(Extended, (Flags, 0x400U)) },
        { "breakaway", new() { BreakawayOk = true }, Expect(Extended, (Flags, 0x800U)) },
        { "silent breakaway", new() { SilentBreakawayOk = true }, Expect(Extended, (Flags, 0x1000U)) },
        {
            "working set",
            new() { WorkingSetLimit = new(0x10000, 0x1_2345_6000) },
            Expect(
                Extended,
                (Flags, 0x1U),
                ("BasicLimitInformation.MinimumWorkingSetSize", 0x10000UL),
                ("BasicLimitInformation.MaximumWorkingSetSize", 0x1_2345_6000UL))
        },
        {
            "process time past 429 s",
            new() { ProcessTimeLimit = TimeSpan.FromSeconds(5_000) },
            Expect(Extended, (Flags, 0x2U), ("BasicLimitInformation.PerProcessUserTimeLimit", 50_000_000_000L))
        },
        {
            "process time of one tick",
            new() { ProcessTimeLimit = TimeSpan.FromTicks(1) },
            Expect(Extended, (Flags, 0x2U), ("BasicLimitInformation.PerProcessUserTimeLimit", 1L))
        },
        {
            "largest job time",
            new() { JobTimeLimit = TimeSpan.MaxValue },
            Expect(Extended, (Flags, 0x4U), ("BasicLimitInformation.PerJobUserTimeLimit", long.MaxValue))
        },
        {
            "active processes",
            new() { ActiveProcessLimit = uint.MaxValue },
            Expect(Extended, (Flags, 0x8U), ("BasicLimitInformation.ActiveProcessLimit", uint.MaxValue))
        },
        {
            "affinity",
            new() { AffinityLimit = new(0x8000_0000_0000_0001) },
            Expect(Extended, (Flags, 0x10U), ("BasicLimitInformation.Affinity", 0x8000_0000_0000_0001UL))
        },
        {
            "subset affinity",
            new() { AffinityLimit = new(0b101, subset: true) },
            Expect(Extended, (Flags, 0x4010U), ("BasicLimitInformation.Affinity", 0b101UL))
        },
        {
            "priority class",
            new() { PriorityClassLimit = ProcessPriorityClass.AboveNormal },
            Expect(Extended, (Flags, 0x20U), ("BasicLimitInformation.PriorityClass", 0x8000U))
        },
        {
            "scheduling class",
            new() { SchedulingClassLimit = 9 },
            Expect(Extended, (Flags, 0x80U), ("BasicLimitInformation.SchedulingClass", 9U))
        },
        {
            "scheduling class zero",
            new() { SchedulingClassLimit = 0 },
            Expect(Extended, (Flags, 0x80U))
        },
        {
            "process memory past 4 GiB",
            new() { ProcessMemoryLimit = 5 * ByteSize.GiB },
            Expect(Extended, (Flags, 0x100U), ("ProcessMemoryLimit", 5 * ByteSize.GiB))
        },
        {
            "job memory past 4 GiB",
            new() { JobMemoryLimit = ByteSize.TiB + 4096 },
            Expect(Extended, (Flags, 0x200U), ("JobMemoryLimit", ByteSize.TiB + 4096))
        },
    };

    public static TheoryData<string, CpuRate, uint, uint> CpuRates => new()
    {
        { "hard cap", CpuRate.HardCap(50), 0x5, 5000 },
        { "least hard cap", CpuRate.HardCap(0.01), 0x5, 1 },
        { "hard cap that truncation would lower", CpuRate.HardCap(0.29), 0x5, 29 },
        { "soft rate", CpuRate.Soft(100), 0x1, 10000 },
        { "weight", CpuRate.Weight(9), 0x3, 9 },
        { "range", CpuRate.MinMax(12.5, 80), 0x11, 1250 | (8000 << 16) },
        { "hard cap with notify", CpuRate.HardCap(1) with { Notify = true }, 0xD, 100 },
    };

    [Theory]
    [MemberData(nameof(ExtendedLimits))]
    public void Extended_limits(string name, EveryLimit.Limits limits, byte[] expected)
    {
        Assert.NotEmpty(name);
        using EveryLimit job = EveryLimit.Create(limits);
        Assert.Equal(expected, SetBytes(9));
        Assert.Equal(limits, job.QueryLimits());
    }

    [Theory]
    [MemberData(nameof(CpuRates))]
    public void Cpu_rates(string name, CpuRate rate, uint flags, uint value)
    {
        Assert.NotEmpty(name);
        using EveryLimit job = EveryLimit.Create(new EveryLimit.Limits { CpuRateControl = rate });
        Assert.Equal(Expect("JOBOBJECT_CPU_RATE_CONTROL_INFORMATION", ("ControlFlags", flags), ("CpuRate", value)), SetBytes(15));
        Assert.Equal(rate, job.CpuRateControl);
    }

    [Theory]
    [InlineData(UIRestrictions.Handles, 0x1U)]
    [InlineData(UIRestrictions.ReadClipboard, 0x2U)]
    [InlineData(UIRestrictions.WriteClipboard, 0x4U)]
    [InlineData(UIRestrictions.SystemParameters, 0x8U)]
    [InlineData(UIRestrictions.DisplaySettings, 0x10U)]
    [InlineData(UIRestrictions.GlobalAtoms, 0x20U)]
    [InlineData(UIRestrictions.Desktop, 0x40U)]
    [InlineData(UIRestrictions.ExitWindows, 0x80U)]
    [InlineData(UIRestrictions.Ime, 0x100U)]
    [InlineData(UIRestrictions.Injection, 0x200U)]
    [InlineData(UIRestrictions.Handles | UIRestrictions.Injection, 0x201U)]
    public void UI_restrictions(UIRestrictions restrictions, uint bits)
    {
        using EveryLimit job = EveryLimit.Create(new EveryLimit.Limits { UIRestrictions = restrictions });
        Assert.Equal(Expect("JOBOBJECT_BASIC_UI_RESTRICTIONS", ("UIRestrictionsClass", bits)), SetBytes(4));
        Assert.Equal(restrictions, job.UIRestrictions);
    }

    [Theory]
    [InlineData(1_000_000UL, null, 0x3U)]
    [InlineData(null, (byte)0x3F, 0x5U)]
    [InlineData(5_000_000_000UL, (byte)0, 0x7U)]
    public void Net_rates(ulong? bandwidth, byte? tag, uint flags)
    {
        NetRate rate = new(bandwidth, tag);
        using EveryLimit job = EveryLimit.Create(new EveryLimit.Limits { NetRateControl = rate });
        byte[] expected = Expect(
            "JOBOBJECT_NET_RATE_CONTROL_INFORMATION",
            ("MaxBandwidth", bandwidth ?? 0),
            ("ControlFlags", flags),
            ("DscpTag", tag ?? 0));
        Assert.Equal(expected, SetBytes(32));
        Assert.Equal(rate, job.NetRateControl);
    }

    [Fact]
    public void End_of_job_time_action()
    {
        using EveryLimit job = EveryLimit.Create(new EveryLimit.Limits { EndOfJobTimeAction = EndOfJobTimeAction.Post });
        Assert.Equal(Expect("JOBOBJECT_END_OF_JOB_TIME_INFORMATION", ("EndOfJobTimeAction", 1U)), SetBytes(6));
        Assert.Equal(EndOfJobTimeAction.Post, job.EndOfJobTimeAction);
    }

    [Fact]
    public void Group_affinity_is_a_list_with_zero_reserved_words()
    {
        using EveryLimit job = EveryLimit.Create(new EveryLimit.Limits
        {
            GroupAffinity = JobGroupAffinity.Of(0, 0x8000_0000_0000_0000).With(1, 0b11),
        });
        byte[] expected =
        [
            .. Expect("GROUP_AFFINITY", ("Mask", 0x8000_0000_0000_0000UL), ("Group", (ushort)0)),
            .. Expect("GROUP_AFFINITY", ("Mask", 0b11UL), ("Group", (ushort)1)),
        ];
        Assert.Equal(expected, SetBytes(14));
    }

    [Fact]
    public void Group_affinity_off_is_an_empty_list()
    {
        using EveryLimit job = EveryLimit.Create();
        job.GroupAffinity = JobGroupAffinity.Of(1, 1);
        Kernel.ClearCalls();
        job.GroupAffinity = null;
        CallRecord call = Assert.Single(SetCalls(14));
        Assert.Equal([14, 0, 0], call.Arguments.Skip(1));
        Assert.Null(job.GroupAffinity);
    }

    [Theory]
    [InlineData(24)]
    [InlineData(50)]
    [InlineData(87)]
    [Trait("Not as native code", "xunit compares lists of bytes by reflection")]
    public void Group_affinity_off_is_every_active_processor_where_an_empty_list_is_refused(int error)
    {
        Kernel.Options.ProcessorGroups = [0xFF, 0xF];
        Kernel.Options.EmptyGroupListTakesGroupsAway = false;
        Kernel.Options.EmptyGroupListRefusal = error;
        using EveryLimit job = EveryLimit.Create();
        job.GroupAffinity = JobGroupAffinity.Of(1, 1);
        Kernel.ClearCalls();
        job.GroupAffinity = null;
        byte[] expected =
        [
            .. Expect("GROUP_AFFINITY", ("Mask", 0xFFUL), ("Group", (ushort)0)),
            .. Expect("GROUP_AFFINITY", ("Mask", 0xFUL), ("Group", (ushort)1)),
        ];
        Assert.Equal([[], expected], SetCalls(14).Select(call => call.Input));
        Assert.Null(job.GroupAffinity);
    }

    [Fact]
    public void Notification_limits()
    {
        NotificationThresholds thresholds = new()
        {
            JobMemory = 5 * ByteSize.GiB,
            JobMemoryLow = 4096,
            IoReadBytes = 6 * ByteSize.GiB,
            IoWriteBytes = 7 * ByteSize.GiB,
            JobUserTime = TimeSpan.FromSeconds(500),
            CpuRateTolerance = RateControlTolerance.Low,
            CpuRateInterval = RateControlToleranceInterval.Long,
            IoRateTolerance = RateControlTolerance.Medium,
            IoRateInterval = RateControlToleranceInterval.Medium,
            NetRateTolerance = RateControlTolerance.High,
            NetRateInterval = RateControlToleranceInterval.Short,
        };
        using EveryLimit job = EveryLimit.Create(new EveryLimit.Limits { NotificationLimit = thresholds });
        byte[] expected = Expect(
            "JOBOBJECT_NOTIFICATION_LIMIT_INFORMATION_2",
            ("LimitFlags", 0x1F_8204U),
            ("JobMemoryLimit", 5 * ByteSize.GiB),
            ("JobLowMemoryLimit", 4096UL),
            ("IoReadBytesLimit", 6 * ByteSize.GiB),
            ("IoWriteBytesLimit", 7 * ByteSize.GiB),
            ("PerJobUserTimeLimit", 5_000_000_000L),
            ("CpuRateControlTolerance", 1U),
            ("CpuRateControlToleranceInterval", 3U),
            ("IoRateControlTolerance", 2U),
            ("IoRateControlToleranceInterval", 2U),
            ("NetRateControlTolerance", 3U),
            ("NetRateControlToleranceInterval", 1U));
        Assert.Equal(expected, SetBytes(33));
        Assert.Equal(thresholds, job.NotificationLimit);
    }

    [Fact]
    public void Io_rates_go_through_their_own_function()
    {
        using EveryLimit job = EveryLimit.Create(new EveryLimit.Limits
        {
            IoRateControl =
            [
                new IoRate
                {
                    MaxIops = 7,
                    MaxBandwidth = 5_000_000_000,
                    ReservationIops = 2,
                    BaseIoSize = 8192,
                    Flags = IoRateFlags.StandaloneVolume,
                },
            ],
        });
        CallRecord call = Assert.Single(Kernel.Calls, call => call.Function == ModelFunction.SetIoRateControlInformationJobObject);
        byte[] expected = Expect(
            "JOBOBJECT_IO_RATE_CONTROL_INFORMATION",
            ("MaxIops", 7L),
            ("MaxBandwidth", 5_000_000_000L),
            ("ReservationIops", 2L),
            ("BaseIoSize", 8192U),
            ("ControlFlags", 3U));
        Assert.Equal(expected, call.Input[..AbiLayout.Size("JOBOBJECT_IO_RATE_CONTROL_INFORMATION")]);
        Assert.Equal(7UL, job.IoRateControl[null]?.MaxIops);
        Assert.Equal(IoRateFlags.StandaloneVolume, job.IoRateControl[null]?.Flags);
    }

    [Fact]
    public void Declared_values_arrive_as_the_attributes_say()
    {
        using FiveLimits job = FiveLimits.Create();
        byte[] expected = Expect(
            Extended,
            (Flags, 0x2000U | 0x200 | 0x100 | 0x8 | 0x2),
            ("BasicLimitInformation.PerProcessUserTimeLimit", 25_000_000L),
            ("BasicLimitInformation.ActiveProcessLimit", 8U),
            ("ProcessMemoryLimit", 64 * ByteSize.MiB),
            ("JobMemoryLimit", 256 * ByteSize.MiB));
        Assert.Equal(expected, SetBytes(9));
        Assert.Equal(FiveLimits.DeclaredLimits, job.QueryLimits());
    }
}
