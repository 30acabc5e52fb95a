namespace JobGen.Generator.Tests.Analyzers.Cases;

/// <summary>Rates of the processor, the network and the disks, and their tolerances.</summary>
internal static class RateCases
{
    private static readonly string[] IoRate = ["JOBGEN058"];

    public static IReadOnlyList<RuleCase> All { get; } =
    [
        new("JOBGEN032", Cpu("HardCap = [|0|]"), Cpu("HardCap = 0.01")),
        new("JOBGEN032", Cpu("HardCap = [|0.0049|]"), Cpu("HardCap = 0.005")),
        new("JOBGEN032", Cpu("SoftRate = [|100.01|]"), Cpu("SoftRate = 100.004")),
        new("JOBGEN032", Cpu("HardCap = [|double.NaN|]"), Cpu("HardCap = 100")),
        new("JOBGEN032", Cpu("MinRate = [|-1|], MaxRate = [|double.PositiveInfinity|]"), Cpu("MinRate = 1, MaxRate = 1")),
        new("JOBGEN033", Cpu("Weight = [|0|]"), Cpu("Weight = 1")),
        new("JOBGEN033", Cpu("Weight = [|10|]"), Cpu("Weight = 9")),
        new("JOBGEN034", Cpu("HardCap = 50, SoftRate = [|20|]"), Cpu("HardCap = 50")),
        new("JOBGEN034", Cpu("Weight = [|5|], MinRate = 1, MaxRate = 2"), Cpu("MinRate = 1, MaxRate = 2")),
        new("JOBGEN034", Cpu("HardCap = 5, MinRate = [|1|], MaxRate = [|2|]"), Cpu("Weight = 5")),
        new("JOBGEN035", Cpu("MinRate = [|10|]"), Cpu("MinRate = 10, MaxRate = 20")),
        new("JOBGEN035", Cpu("MaxRate = [|10|]"), Cpu("HardCap = 10")),
        new("JOBGEN036", Cpu("MinRate = [|30.01|], MaxRate = 30"), Cpu("MinRate = 30.001, MaxRate = 30")),
        new("JOBGEN037", Cpu("Notify = [|true|]"), Cpu("HardCap = 20, Notify = true")),
        new("JOBGEN038", ValueCases.Policy("NetRateControl(DscpTag = [|0x40|])"), ValueCases.Policy("NetRateControl(DscpTag = 0x3F)")),
        new("JOBGEN039", Io("MaxIops = [|1UL << 63|]"), Io("MaxIops = long.MaxValue")) { Also = IoRate },
        new("JOBGEN040", ValueCases.Policy("NetRateControl(MaxBandwidth = [|0|])"), ValueCases.Policy("NetRateControl(MaxBandwidth = 1)")),
        new("JOBGEN040", Io("MaxBandwidth = [|0|], ReservationIops = [|0|]"), Io("BaseIoSize = 4096, MaxBandwidth = 1")) { Also = IoRate },
        new(
            "JOBGEN041",
            Io(@"@""\Device\HarddiskVolume1""), IoRateControl([|@""\DEVICE\HarddiskVolume1""|]"),
            Io(@"@""\Device\HarddiskVolume1""), IoRateControl(@""\Device\HarddiskVolume2"""))
        {
            Also = IoRate,
        },
        new("JOBGEN041", ValueCases.Policy("IoRateControl, [|IoRateControl(MaxIops = 1)|]"), Io("MaxIops = 1")) { Also = IoRate },
        new("JOBGEN042", Io(@"[|@""C:\""|]"), Io(@"volume: @""\Device\HarddiskVolume3""")) { Also = IoRate },
        new(
            "JOBGEN043",
            ValueCases.Policy("NetRateControl, NotificationLimit(NetRateTolerance = [|0|], NetRateInterval = [|(RateControlToleranceInterval)4|])"),
            ValueCases.Policy(
                "NetRateControl, "
                + "NotificationLimit(NetRateTolerance = RateControlTolerance.High, NetRateInterval = RateControlToleranceInterval.Long)")),
    ];

    private static string Cpu(string values) => ValueCases.Policy($"CpuRateControl({values})");

    private static string Io(string values) => ValueCases.Policy($"IoRateControl({values})");
}
