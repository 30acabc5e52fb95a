using System.Diagnostics;
using JobGen.Tests.Policies;
using Xunit;

namespace JobGen.Tests.Generated;

/// <summary>What the attributes say is what <c>DeclaredLimits</c> holds.</summary>
public sealed class DeclaredLimitsTests
{
    private readonly DeclaredPolicy.Limits _declared = DeclaredPolicy.DeclaredLimits;

    [Fact]
    public void Flags()
    {
        Assert.True(_declared.KillOnJobClose);
        Assert.True(_declared.BreakawayOk);
        Assert.True(_declared.DieOnUnhandledException);
        Assert.False(_declared.SilentBreakawayOk);
    }

    [Fact]
    public void Numbers_of_the_extended_class()
    {
        Assert.Equal(uint.MaxValue, _declared.ActiveProcessLimit);
        Assert.Equal(0u, _declared.SchedulingClassLimit);
        Assert.Equal(4097ul, _declared.ProcessMemoryLimit);
        Assert.Equal(5 * ByteSize.GiB, _declared.JobMemoryLimit);
        Assert.Equal(new WorkingSetRange(ByteSize.MiB, 8 * ByteSize.MiB), _declared.WorkingSetLimit);
        Assert.Equal(new ProcessorAffinity(0x8000_0000_0000_0001, subset: true), _declared.AffinityLimit);
        Assert.Equal(ProcessPriorityClass.RealTime, _declared.PriorityClassLimit);
    }

    [Fact]
    public void Times_down_to_100_ns_and_beyond_32_bits()
    {
        Assert.Equal(1, _declared.ProcessTimeLimit!.Value.Ticks);
        Assert.Equal(100_000_000_000, _declared.JobTimeLimit!.Value.Ticks);
        Assert.Equal(EndOfJobTimeAction.Post, _declared.EndOfJobTimeAction);
    }

    [Fact]
    public void Restrictions_and_rates()
    {
        Assert.Equal(UIRestrictions.Ime | UIRestrictions.ReadClipboard, _declared.UIRestrictions);
        Assert.Equal(CpuRate.HardCap(0.29) with { Notify = true }, _declared.CpuRateControl);
        Assert.Equal(new NetRate(null, 0x3F), _declared.NetRateControl);
        Assert.Equal(
            IoRates.Create(
                new IoRate { VolumeName = @"\Device\HarddiskVolume1", MaxIops = 100, BaseIoSize = 8192 },
                new IoRate { MaxBandwidth = 5 * ByteSize.GiB }),
            _declared.IoRateControl);
    }

    [Fact]
    public void Notification_thresholds() => Assert.Equal(
        new NotificationThresholds
        {
            JobMemory = 4 * ByteSize.GiB,
            JobUserTime = TimeSpan.FromSeconds(430),
            NetRateTolerance = RateControlTolerance.High,
            NetRateInterval = RateControlToleranceInterval.Long,
        },
        _declared.NotificationLimit);

    [Fact]
    [Trait("Not as native code", "reflects over generated members")]
    public void The_table_of_limits_says_what_the_policy_of_everything_declares()
    {
        object declared = App.Everything.DeclaredLimits;
        Assert.All(LimitTable.All, limit => Assert.Equal(limit.Sample, declared.GetType().GetProperty(limit.Name)!.GetValue(declared)));
        Assert.Equal(
            LimitTable.All.Select(limit => limit.Name).Order(StringComparer.Ordinal),
            declared.GetType()
                .GetProperties()
                .Where(property => property.CanWrite)
                .Select(property => property.Name)
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Groups_and_minimum_rates()
    {
        Assert.Equal(JobGroupAffinity.Of(0, 1).With(3, 0xF0), GroupedPolicy.DeclaredLimits.GroupAffinity);
        Assert.Equal(CpuRate.MinMax(0.01, 100), GroupedPolicy.DeclaredLimits.CpuRateControl);
    }

    [Fact]
    public void Adjustable_limits_are_off_and_off_is_the_default()
    {
        Assert.Equal(AdjustablePolicy.Limits.None, AdjustablePolicy.DeclaredLimits);
        Assert.Equal(default, AdjustablePolicy.Limits.None);
        Assert.Equal(new BarePolicy.Limits(), BarePolicy.DeclaredLimits);
        AdjustablePolicy.Limits off = AdjustablePolicy.DeclaredLimits;
        Assert.False(off.KillOnJobClose);
        Assert.Null(off.ActiveProcessLimit);
        Assert.Null(off.JobMemoryLimit);
        Assert.Null(off.WorkingSetLimit);
        Assert.Null(off.ProcessTimeLimit);
        Assert.Null(off.JobTimeLimit);
        Assert.Null(off.PriorityClassLimit);
        Assert.Null(off.GroupAffinity);
        Assert.Equal(UIRestrictions.None, off.UIRestrictions);
        Assert.Null(off.CpuRateControl);
        Assert.Null(off.NetRateControl);
        Assert.Empty(off.IoRateControl);
        Assert.Null(off.NotificationLimit);
    }
}
