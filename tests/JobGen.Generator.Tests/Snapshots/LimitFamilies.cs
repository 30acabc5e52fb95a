using JobGen.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;
using static JobGen.Generator.Tests.Snapshots.Verifier;

namespace JobGen.Generator.Tests.Snapshots;

/// <summary>What each limit alone becomes; without counters, so that a snapshot shows nothing but the limit.</summary>
public sealed class LimitFamilies
{
    [Fact]
    public Task KillOnJobClose() => Verify(Generate("KillOnJobClose"));

    [Fact]
    public Task DieOnUnhandledException() => Verify(Generate("DieOnUnhandledException"));

    [Fact]
    public Task BreakawayOk() => Verify(Generate("BreakawayOk"));

    [Fact]
    public Task SilentBreakawayOk() => Verify(Generate("SilentBreakawayOk(false)"));

    [Fact]
    public Task ActiveProcessLimit() => Verify(Generate("ActiveProcessLimit(32)"));

    [Fact]
    public Task ProcessMemoryLimit() => Verify(Generate("ProcessMemoryLimit"));

    [Fact]
    public Task JobMemoryLimit() => Verify(Generate("JobMemoryLimit(512 * ByteSize.MiB)"));

    [Fact]
    public Task WorkingSetLimit() => Verify(Generate("WorkingSetLimit(ByteSize.MiB, 64 * ByteSize.MiB)"));

    [Fact]
    public Task ProcessTimeLimit() => Verify(Generate("ProcessTimeLimit(Seconds = 2.5)"));

    [Fact]
    public Task JobTimeLimit() => Verify(Generate("JobTimeLimit(Seconds = 10)"));

    [Fact]
    public Task EndOfJobTime() => Verify(Generate("JobTimeLimit(AtLimit = EndOfJobTimeAction.Post)"));

    [Fact]
    public Task PriorityClassLimit() => Verify(Generate("PriorityClassLimit(System.Diagnostics.ProcessPriorityClass.BelowNormal)"));

    [Fact]
    public Task SchedulingClassLimit() => Verify(Generate("SchedulingClassLimit(3)"));

    [Fact]
    public Task AffinityLimit() => Verify(Generate("AffinityLimit(0b1100, Subset = true)"));

    [Fact]
    public Task GroupAffinity() => Verify(Generate("GroupAffinity(1, 0xFF), GroupAffinity(0, 1)"));

    [Fact]
    public Task UIRestrictions() => Verify(Generate("UIRestrictions(UIRestrictions.Desktop | UIRestrictions.Handles)"));

    [Fact]
    public Task CpuRateControl() => Verify(Generate("CpuRateControl(HardCap = 0.29, Notify = true)"));

    [Fact]
    public Task NetRateControl() => Verify(Generate("NetRateControl(MaxBandwidth = 1_000_000, DscpTag = 46)"));

    [Fact]
    public Task IoRateControl() => Verify(Generate("""IoRateControl(MaxIops = 100), IoRateControl(@"\Device\HarddiskVolume2", MaxBandwidth = ByteSize.MiB)"""));

    [Fact]
    public Task NotificationLimit() => Verify(Generate(
        "NotificationLimit(JobMemory = ByteSize.GiB, JobUserTimeSeconds = 60, CpuRateTolerance = RateControlTolerance.Low)"));

    private static GeneratorDriver Generate(string attributes) => PolicyDriver.Run($$"""
        using JobGen;

        namespace App;

        [JobPolicy]
        [{{attributes}}]
        [JobCounters(JobCounterGroups.None)]
        public sealed partial class Sandbox;
        """).Driver;
}
