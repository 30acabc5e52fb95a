namespace JobGen.Generator.Tests.Analyzers.Cases;

/// <summary>Rates of the processor, the network and the disks, and their tolerances.</summary>
internal static class RateCases
{
    private static readonly string[] IoRate = ["JOBGEN058"];

    public static IReadOnlyList<RuleCase> All { get; } =
    [
        new(
            "JOBGEN032",
            Cpu("HardCap = [|0|]"),
            Cpu("HardCap = 0.01"),
            "'HardCap' is 0 percent, and Windows takes 1 to 10000 hundredths of a percent, answering 87 to others. Write "
            + "0.01 to 100, or leave 'HardCap' out to leave the rate off.")
        {
            Also = ["JOBGEN048"],
        },
        new(
            "JOBGEN032",
            Cpu("HardCap = [|0.0049|]"),
            Cpu("HardCap = 0.005"),
            "'HardCap' is 0.0049 percent, and Windows takes 1 to 10000 hundredths of a percent, answering 87 to others. "
            + "Write 0.01 to 100, or leave 'HardCap' out to leave the rate off."),
        new(
            "JOBGEN032",
            Cpu("SoftRate = [|100.01|]"),
            Cpu("SoftRate = 100.004"),
            "'SoftRate' is 100.01 percent, and Windows takes 1 to 10000 hundredths of a percent, answering 87 to others. "
            + "Write 0.01 to 100, or leave 'SoftRate' out to leave the rate off."),
        new(
            "JOBGEN032",
            Cpu("HardCap = [|double.NaN|]"),
            Cpu("HardCap = 100"),
            "'HardCap' is NaN percent, and Windows takes 1 to 10000 hundredths of a percent, answering 87 to others. Write "
            + "0.01 to 100, or leave 'HardCap' out to leave the rate off."),
        new(
            "JOBGEN032",
            Cpu("MinRate = [|-1|], MaxRate = [|double.PositiveInfinity|]"),
            Cpu("MinRate = 1, MaxRate = 1"),
            "'MinRate' is -1 percent, and Windows takes 1 to 10000 hundredths of a percent, answering 87 to others. Write "
            + "0.01 to 100, or leave 'MinRate' out to leave the rate off.",
            "'MaxRate' is Infinity percent, and Windows takes 1 to 10000 hundredths of a percent, answering 87 to others. "
            + "Write 0.01 to 100, or leave 'MaxRate' out to leave the rate off."),
        new(
            "JOBGEN032",
            Cpu("MinRate = [|200|], MaxRate = 30"),
            Cpu("MinRate = 20, MaxRate = 30"),
            "'MinRate' is 200 percent, and Windows takes 1 to 10000 hundredths of a percent, answering 87 to others. Write "
            + "0.01 to 100, or leave 'MinRate' out to leave the rate off."),
        new(
            "JOBGEN033",
            Cpu("Weight = [|0|]"),
            Cpu("Weight = 1"),
            "The weight is 0, and Windows answers 87 outside of 1 to 9. Write 1 to 9; 5 is the default."),
        new(
            "JOBGEN033",
            Cpu("Weight = [|10|]"),
            Cpu("Weight = 9"),
            "The weight is 10, and Windows answers 87 outside of 1 to 9. Write 1 to 9; 5 is the default."),
        new(
            "JOBGEN034",
            Cpu("HardCap = 50, SoftRate = [|20|]"),
            Cpu("HardCap = 50"),
            "'SoftRate' and 'HardCap' exclude each other, and Windows answers 87. Keep one of HardCap, SoftRate, Weight, "
            + "or MinRate with MaxRate."),
        new(
            "JOBGEN034",
            Cpu("Weight = [|5|], MinRate = 1, MaxRate = 2"),
            Cpu("MinRate = 1, MaxRate = 2"),
            "'Weight' and 'MinRate' exclude each other, and Windows answers 87. Keep one of HardCap, SoftRate, Weight, or "
            + "MinRate with MaxRate."),
        new(
            "JOBGEN034",
            Cpu("HardCap = 5, MinRate = [|1|], MaxRate = [|2|]"),
            Cpu("Weight = 5"),
            "'MinRate' and 'HardCap' exclude each other, and Windows answers 87. Keep one of HardCap, SoftRate, Weight, or "
            + "MinRate with MaxRate.",
            "'MaxRate' and 'HardCap' exclude each other, and Windows answers 87. Keep one of HardCap, SoftRate, Weight, or "
            + "MinRate with MaxRate."),
        new(
            "JOBGEN035",
            Cpu("MinRate = [|10|]"),
            Cpu("MinRate = 10, MaxRate = 20"),
            "'MinRate' is set without 'MaxRate', and Windows takes both or neither. Add 'MaxRate', or write 'HardCap' for "
            + "an upper bound alone."),
        new(
            "JOBGEN035",
            Cpu("MaxRate = [|10|]"),
            Cpu("HardCap = 10"),
            "'MaxRate' is set without 'MinRate', and Windows takes both or neither. Add 'MinRate', or write 'HardCap' for "
            + "an upper bound alone."),
        new(
            "JOBGEN036",
            Cpu("MinRate = [|30.01|], MaxRate = 30"),
            Cpu("MinRate = 30.001, MaxRate = 30"),
            "'MinRate' is 30.01 percent and 'MaxRate' 30, and Windows answers 87 where the minimum is above the maximum. "
            + "Write the smaller one as 'MinRate'."),
        new(
            "JOBGEN037",
            Cpu("Notify = [|true|]"),
            Cpu("HardCap = 20, Notify = true"),
            "'Notify' reports a rate that is exceeded, and none is written, so that it does nothing. Add HardCap, "
            + "SoftRate, Weight, or MinRate with MaxRate."),
        new(
            "JOBGEN038",
            ValueCases.Policy("NetRateControl(DscpTag = [|0x40|])"),
            ValueCases.Policy("NetRateControl(DscpTag = 0x3F)"),
            "The tag is 0x40, and a DSCP tag has six bits, so that Windows answers 87. Write 0 to 0x3F, as '46' for "
            + "expedited forwarding."),
        new(
            "JOBGEN039",
            Io("MaxIops = [|1UL << 63|]"),
            Io("MaxIops = long.MaxValue"),
            "'MaxIops' is 9223372036854775808, and Windows keeps I/O rates as signed numbers of 64 bits. Write 1 to 2^63 - "
            + "1, or leave 'MaxIops' out for no limit.")
        {
            Also = IoRate,
        },
        new(
            "JOBGEN040",
            ValueCases.Policy("NetRateControl(MaxBandwidth = [|0|])"),
            ValueCases.Policy("NetRateControl(MaxBandwidth = 1024)"),
            "'MaxBandwidth' is 0, and what Windows makes of no bandwidth is not documented. Write a rate above zero, or "
            + "leave 'MaxBandwidth' out for no limit."),
        new(
            "JOBGEN040",
            Io("MaxBandwidth = [|0|], ReservationIops = [|0|]"),
            Io("BaseIoSize = 4096, MaxBandwidth = 1024"),
            "'MaxBandwidth' is 0, which is the way of Windows to say that there is no limit. Write a rate above zero, or "
            + "leave 'MaxBandwidth' out for no limit.",
            "'ReservationIops' is 0, which is the way of Windows to say that there is no limit. Write a rate above zero, "
            + "or leave 'ReservationIops' out for no limit.")
        {
            Also = IoRate,
        },
        new(
            "JOBGEN041",
            Io(@"@""\Device\HarddiskVolume1""), IoRateControl([|@""\DEVICE\HarddiskVolume1""|]"),
            Io(@"@""\Device\HarddiskVolume1""), IoRateControl(@""\Device\HarddiskVolume2"""),
            "'\\DEVICE\\HarddiskVolume1' has an I/O rate control already, and only the first one counts. Put all rates of a "
            + "volume into one attribute.")
        {
            Also = IoRate,
        },
        new(
            "JOBGEN041",
            ValueCases.Policy("IoRateControl, [|IoRateControl(MaxIops = 1)|]"),
            Io("MaxIops = 1"),
            "'each volume' has an I/O rate control already, and only the first one counts. Put all rates of a volume into "
            + "one attribute.")
        {
            Also = IoRate,
        },
        new(
            "JOBGEN042",
            Io(@"[|@""C:\""|]"),
            Io(@"volume: @""\Device\HarddiskVolume3"""),
            "'C:\\' is no NT device name, and Windows does not find a volume of that name. Write it as "
            + "'@\"\\Device\\HarddiskVolume3\"', or leave it out for each volume.")
        {
            Also = IoRate,
        },
        new(
            "JOBGEN042",
            Io(@"[|@""\Device\""|]"),
            Io(@"volume: @""\Device\HarddiskVolume3"""),
            "'\\Device\\' is no NT device name, and Windows does not find a volume of that name. Write it as "
            + "'@\"\\Device\\HarddiskVolume3\"', or leave it out for each volume.")
        {
            Also = IoRate,
        },
        new(
            "JOBGEN043",
            ValueCases.Policy("NotificationLimit(CpuRateTolerance = [|0|])"),
            ValueCases.Policy("CpuRateControl, NotificationLimit(CpuRateTolerance = RateControlTolerance.Low)"),
            "'CpuRateTolerance' is 0, which is no member of RateControlTolerance, so that setting it throws. Write one of "
            + "the three, or leave 'CpuRateTolerance' out."),
        new(
            "JOBGEN043",
            ValueCases.Policy("NotificationLimit(IoReadBytes = 1, NetRateInterval = [|0|])"),
            ValueCases.Policy("NotificationLimit(IoReadBytes = 1)"),
            "'NetRateInterval' is 0, which is no member of RateControlToleranceInterval, so that setting it throws. Write "
            + "one of the three, or leave 'NetRateInterval' out."),
        new(
            "JOBGEN043",
            ValueCases.Policy("NetRateControl, NotificationLimit(NetRateTolerance = [|0|], NetRateInterval = [|(RateControlToleranceInterval)4|])"),
            ValueCases.Policy(
                "NetRateControl, "
                + "NotificationLimit(NetRateTolerance = RateControlTolerance.High, NetRateInterval = RateControlToleranceInterval.Long)"),
            "'NetRateTolerance' is 0, which is no member of RateControlTolerance, so that setting it throws. Write one of "
            + "the three, or leave 'NetRateTolerance' out.",
            "'NetRateInterval' is 4, which is no member of RateControlToleranceInterval, so that setting it throws. Write "
            + "one of the three, or leave 'NetRateInterval' out."),
        new(
            "JOBGEN047",
            ValueCases.Policy("NotificationLimit(JobMemory = [|0|], IoReadBytes = [|0|], IoWriteBytes = 1)"),
            ValueCases.Policy("NotificationLimit(JobMemory = 1)"),
            "'JobMemory' is 0 bytes, and the first byte of any process is above it, so that the notification says nothing. Write the "
            + "bytes, such as '400 * ByteSize.MiB', or leave 'JobMemory' out.",
            "'IoReadBytes' is 0 bytes, and the first byte of any process is above it, so that the notification says nothing. Write "
            + "the bytes, such as '400 * ByteSize.MiB', or leave 'IoReadBytes' out."),
        new(
            "JOBGEN048",
            ValueCases.Policy("CpuRateControl(HardCap = [|0.5|])"),
            ValueCases.Policy("CpuRateControl(HardCap = 1)"),
            "'HardCap' is 0.5 percent, which is not 50 percent. Write percent, such as 50, or switch this hint off where it is meant."),
        new(
            "JOBGEN048",
            ValueCases.Policy("JobMemoryLimit([|ByteSize.MiB|])"),
            ValueCases.Policy("JobMemoryLimit(ByteSize.MiB + 4096)"),
            "'JobMemoryLimit' is 1048576 bytes, in which hardly any program starts. Write bytes, such as '512 * ByteSize.MiB', or "
            + "switch this hint off where it is meant."),
        new(
            "JOBGEN048",
            ValueCases.Policy("NetRateControl(MaxBandwidth = [|1023|])"),
            ValueCases.Policy("NetRateControl(MaxBandwidth = 1024)"),
            "'MaxBandwidth' is 1023 bytes a second. Write bytes, such as '10 * ByteSize.MiB', or switch this hint off where it is "
            + "meant."),
        new(
            "JOBGEN049",
            ValueCases.Policy("IoRateControl(MaxIops = 1, Flags = [|(IoRateFlags)0x51|])"),
            ValueCases.Policy(
                "IoRateControl(MaxIops = 1, Flags = IoRateFlags.StandaloneVolume | IoRateFlags.ForceUnitAccessAll "
                + "| IoRateFlags.ForceUnitAccessOnSoftCap)"),
            "The bits 0x51 are no flag of an I/O rate, and what Windows makes of them is not known. Write members of IoRateFlags, "
            + "joined by '|'.")
        {
            Also = ["JOBGEN058"],
        },
    ];

    private static string Cpu(string values) => ValueCases.Policy($"CpuRateControl({values})");

    private static string Io(string values) => ValueCases.Policy($"IoRateControl({values})");
}
