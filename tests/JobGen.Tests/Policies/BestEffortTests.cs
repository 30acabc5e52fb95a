using JobGen.Model;
using Xunit;

namespace JobGen.Tests.Policies;

/// <summary>What this system does not know is left out and told; what it forbids is not.</summary>
public sealed class BestEffortTests : PolicyTest
{
    private static readonly EveryLimit.Limits s_wanted = EveryLimit.Limits.None with
    {
        KillOnJobClose = true,
        JobMemoryLimit = 64 * ByteSize.MiB,
        UIRestrictions = UIRestrictions.Handles | UIRestrictions.Ime | UIRestrictions.Injection,
        CpuRateControl = CpuRate.HardCap(50),
        NetRateControl = new NetRate(ByteSize.MiB),
        NotificationLimit = new NotificationThresholds { JobMemory = 32 * ByteSize.MiB },
    };

    [Fact]
    public void Where_all_is_known_the_calls_are_those_of_create()
    {
        Kernel.Options.WindowsBuild = WindowsBuilds.Windows11Version24H2;
        using EveryLimit plain = EveryLimit.Create(s_wanted);
        CallRecord[] calls = [.. Kernel.Calls];
        Kernel.ClearCalls();
        using EveryLimit job = EveryLimit.CreateBestEffort(s_wanted, out EveryLimit.Limits refused);
        Assert.Equal(EveryLimit.Limits.None, refused);
        Assert.Equal(s_wanted, job.QueryLimits());
        Assert.Equal(
            calls.Select(call => (call.Function, call.InformationClass)),
            Kernel.Calls.Take(calls.Length).Select(call => (call.Function, call.InformationClass)));
    }

    [Theory]
    [InlineData(
        WindowsBuilds.Windows7,
        "UIRestrictions = Ime | Injection, CpuRateControl = 50%, NetRateControl = 1MiB/s, NotificationLimit = JobMemory 32MiB")]
    [InlineData(WindowsBuilds.Windows8, "UIRestrictions = Ime | Injection, NetRateControl = 1MiB/s")]
    [InlineData(WindowsBuilds.Windows10, "UIRestrictions = Ime | Injection")]
    [InlineData(WindowsBuilds.Windows11Version22H2, "UIRestrictions = Injection")]
    public void What_an_older_Windows_does_not_know_is_left_out(int build, string left)
    {
        Kernel.Options.WindowsBuild = build;
        using EveryLimit job = EveryLimit.CreateBestEffort(s_wanted, out EveryLimit.Limits refused);
        Assert.Equal(left, refused.ToString());
        EveryLimit.Limits inForce = job.QueryLimits();
        foreach (string name in EveryLimit.Limits.Names.Where(name => name != "UIRestrictions"))
        {
            Assert.Equal(refused.GetText(name) == "off" ? s_wanted.GetText(name) : "off", inForce.GetText(name));
        }

        Assert.Equal(s_wanted.UIRestrictions & ~refused.UIRestrictions, inForce.UIRestrictions);
        Assert.True(job.CreatedNew);
    }

    [Fact]
    public void A_value_that_Windows_refuses_is_left_out_and_the_rest_of_its_class_is_not()
    {
        Kernel.Options.ProcessorGroups = [0b1111];
        EveryLimit.Limits wanted = EveryLimit.Limits.None with
        {
            ActiveProcessLimit = 4,
            AffinityLimit = new ProcessorAffinity(1UL << 60),
            PriorityClassLimit = System.Diagnostics.ProcessPriorityClass.Idle,
        };
        using EveryLimit job = EveryLimit.CreateBestEffort(wanted, out EveryLimit.Limits refused);
        Assert.Equal("AffinityLimit = 60", refused.ToString());
        Assert.Equal(wanted with { AffinityLimit = null }, job.QueryLimits());
    }

    [Fact]
    public void What_is_no_longer_supported_is_left_out()
    {
        Kernel.Options.IoRateControlSupported = false;
        EveryLimit.Limits wanted = EveryLimit.Limits.None with { KillOnJobClose = true, IoRateControl = [new IoRate { MaxIops = 5 }] };
        using EveryLimit job = EveryLimit.CreateBestEffort(wanted, out EveryLimit.Limits refused);
        Assert.Equal(wanted with { KillOnJobClose = false }, refused);
        Assert.Equal(wanted with { IoRateControl = default }, job.QueryLimits());
    }

    [Fact]
    public void Of_several_volumes_only_those_that_are_refused_are_left_out()
    {
        IoRate known = new() { VolumeName = @"\Device\HarddiskVolume1", MaxIops = 5 };
        IoRate unknown = new() { VolumeName = @"\Device\NoSuchVolume", MaxIops = 5 };
        EveryLimit.Limits wanted = EveryLimit.Limits.None with { IoRateControl = [known, unknown] };
        int[] callsForTheUnknown = [2, 5];
        foreach (int call in callsForTheUnknown)
        {
            Kernel.FailCall(ModelFunction.SetIoRateControlInformationJobObject, call, 87);
        }

        using EveryLimit job = EveryLimit.CreateBestEffort(wanted, out EveryLimit.Limits refused);
        Assert.Equal([unknown], refused.IoRateControl);
        Assert.Equal([known], job.IoRateControl);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(1816)]
    public void What_is_forbidden_throws_and_leaves_no_job(int error)
    {
        Kernel.FailCall(ModelFunction.SetInformationJobObject, 2, error);
        JobException exception = Assert.Throws<JobException>(() => EveryLimit.CreateBestEffort(s_wanted, out _));
        Assert.Equal(error, exception.NativeErrorCode);
        Assert.Empty(Kernel.DescribeLeaks());
    }

    [Fact]
    public void A_privilege_that_is_not_held_throws()
    {
        (Kernel.Options.IncreaseBasePriority.IsHeld, Kernel.Options.IncreaseBasePriority.IsEnabled) = (false, false);
        EveryLimit.Limits wanted = s_wanted with { PriorityClassLimit = System.Diagnostics.ProcessPriorityClass.High };
        Assert.Equal(1314, Assert.Throws<JobException>(() => EveryLimit.CreateBestEffort(wanted, out _)).NativeErrorCode);
        Assert.Empty(Kernel.DescribeLeaks());
    }

    [Fact]
    public void On_a_job_that_existed_nothing_is_applied_and_nothing_refused()
    {
        using FiveLimits first = FiveLimits.CreateNew("JobGen.Tests.BestEffort");
        using FiveLimits second = FiveLimits.CreateBestEffort(
            FiveLimits.Limits.None, out FiveLimits.Limits refused, "JobGen.Tests.BestEffort");
        Assert.False(second.CreatedNew);
        Assert.Equal(FiveLimits.Limits.None, refused);
        Assert.Equal(FiveLimits.DeclaredLimits, first.QueryLimits());
    }

    [Fact]
    public void The_declared_limits_are_those_where_none_are_given()
    {
        using NamedPolicy job = NamedPolicy.CreateBestEffort(out NamedPolicy.Limits refused);
        Assert.Equal((@"Local\JobGen.Tests.Named", NamedPolicy.Limits.None), (job.Name, refused));
        Assert.Equal(NamedPolicy.DeclaredLimits, job.QueryLimits());
    }
}
