using System.Runtime.CompilerServices;
using JobGen.Generator.Tests.Driver;
using static JobGen.Generator.Tests.Snapshots.Verifier;

namespace JobGen.Generator.Tests.Snapshots;

/// <summary>What each limit adds to a policy that declares nothing.</summary>
public sealed class LimitFamilies
{
    [Fact]
    public Task KillOnJobClose() => Verify("KillOnJobClose");

    [Fact]
    public Task DieOnUnhandledException() => Verify("DieOnUnhandledException");

    [Fact]
    public Task BreakawayOk() => Verify("BreakawayOk");

    [Fact]
    public Task SilentBreakawayOk() => Verify("SilentBreakawayOk(false)");

    [Fact]
    public Task ActiveProcessLimit() => Verify("ActiveProcessLimit(32)");

    [Fact]
    public Task ProcessMemoryLimit() => Verify("ProcessMemoryLimit");

    [Fact]
    public Task JobMemoryLimit() => Verify("JobMemoryLimit(512 * ByteSize.MiB)");

    [Fact]
    public Task WorkingSetLimit() => Verify("WorkingSetLimit(ByteSize.MiB, 64 * ByteSize.MiB)");

    [Fact]
    public Task ProcessTimeLimit() => Verify("ProcessTimeLimit(Seconds = 2.5)");

    [Fact]
    public Task JobTimeLimit() => Verify("JobTimeLimit(Seconds = 10)");

    [Fact]
    public Task EndOfJobTime() => Verify("JobTimeLimit(AtLimit = EndOfJobTimeAction.Post)");

    [Fact]
    public Task PriorityClassLimit() => Verify("PriorityClassLimit(System.Diagnostics.ProcessPriorityClass.BelowNormal)");

    [Fact]
    public Task SchedulingClassLimit() => Verify("SchedulingClassLimit(3)");

    [Fact]
    public Task AffinityLimit() => Verify("AffinityLimit(0b1100, Subset = true)");

    [Fact]
    public Task GroupAffinity() => Verify("GroupAffinity(1, 0xFF), GroupAffinity(0, 1)");

    [Fact]
    public Task UIRestrictions() => Verify("UIRestrictions(UIRestrictions.Desktop | UIRestrictions.Handles)");

    [Fact]
    public Task CpuRateControl() => Verify("CpuRateControl(HardCap = 0.29, Notify = true)");

    [Fact]
    public Task NetRateControl() => Verify("NetRateControl(MaxBandwidth = 1_000_000, DscpTag = 46)");

    [Fact]
    public Task IoRateControl() => Verify("""IoRateControl(MaxIops = 100), IoRateControl(@"\Device\HarddiskVolume2", MaxBandwidth = ByteSize.MiB)""");

    [Fact]
    public Task NotificationLimit() => Verify(
        "NotificationLimit(JobMemory = ByteSize.GiB, JobUserTimeSeconds = 60, CpuRateTolerance = RateControlTolerance.Low)");

    private static Task Verify(string attributes, [CallerMemberName] string method = "") =>
        VerifyDifference(Generate(attributes + ", "), Generate(string.Empty), method: method);

    private static PolicyRun Generate(string attributes) => PolicyDriver.Run($$"""
        using JobGen;

        namespace App;

        [JobPolicy, {{attributes}}JobCounters(JobCounterGroups.None)]
        public sealed partial class Sandbox;
        """);
}
