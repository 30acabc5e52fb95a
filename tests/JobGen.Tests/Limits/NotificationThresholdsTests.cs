using JobGen.CompilerServices;
using JobGen.Interop;
using Xunit;

namespace JobGen.Tests.Limits;

public sealed class NotificationThresholdsTests
{
    [Fact]
    public void A_tolerance_without_an_interval_has_the_short_one()
    {
        NotificationThresholds thresholds = new()
        {
            CpuRateTolerance = RateControlTolerance.Low,
            IoRateTolerance = RateControlTolerance.Medium,
            NetRateTolerance = RateControlTolerance.High,
        };
        Assert.Equal(RateControlToleranceInterval.Short, thresholds.CpuRateInterval);
        Assert.Equal(RateControlToleranceInterval.Short, thresholds.IoRateInterval);
        Assert.Equal(RateControlToleranceInterval.Short, thresholds.NetRateInterval);
        NotificationThresholds queried = thresholds with
        {
            CpuRateInterval = RateControlToleranceInterval.Short,
            IoRateInterval = RateControlToleranceInterval.Short,
            NetRateInterval = RateControlToleranceInterval.Short,
        };
        Assert.Equal(thresholds, queried);
        Assert.Equal(thresholds.GetHashCode(), queried.GetHashCode());
    }

    [Fact]
    public void An_interval_without_a_tolerance_says_nothing()
    {
        NotificationThresholds thresholds = new() { IoRateInterval = RateControlToleranceInterval.Long };
        Assert.Null(thresholds.IoRateInterval);
        Assert.Equal(default, thresholds);
        Assert.Equal(RateControlToleranceInterval.Long, (thresholds with { IoRateTolerance = RateControlTolerance.Low }).IoRateInterval);
    }

    [Fact]
    public void Each_member_counts_for_equality()
    {
        NotificationThresholds[] all =
        [
            default,
            new() { JobMemory = 1 },
            new() { JobMemoryLow = 1 },
            new() { IoReadBytes = 1 },
            new() { IoWriteBytes = 1 },
            new() { JobUserTime = TimeSpan.FromTicks(1) },
            new() { CpuRateTolerance = RateControlTolerance.Low },
            new() { IoRateTolerance = RateControlTolerance.Low },
            new() { NetRateTolerance = RateControlTolerance.Low },
            new() { CpuRateTolerance = RateControlTolerance.Low, CpuRateInterval = RateControlToleranceInterval.Long },
            new() { IoRateTolerance = RateControlTolerance.Low, IoRateInterval = RateControlToleranceInterval.Long },
            new() { NetRateTolerance = RateControlTolerance.Low, NetRateInterval = RateControlToleranceInterval.Long },
        ];
        Assert.Equal(all.Length, all.Distinct().Count());
        Assert.Equal(all.Length, all.Select(thresholds => thresholds.ToString()).Distinct().Count());
    }

    [Fact]
    public void Values_that_Windows_refuses_throw()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new NotificationThresholds { JobUserTime = TimeSpan.Zero });
        Assert.Throws<ArgumentOutOfRangeException>(() => new NotificationThresholds { JobUserTime = TimeSpan.FromTicks(-1) });
        Assert.Throws<ArgumentOutOfRangeException>(() => new NotificationThresholds { CpuRateTolerance = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new NotificationThresholds { NetRateInterval = (RateControlToleranceInterval)4 });
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public void A_query_takes_what_a_later_Windows_may_answer(uint value)
    {
        JOBOBJECT_NOTIFICATION_LIMIT_INFORMATION_2 wire = new()
        {
            LimitFlags = NotificationFlags.JobUserTime | NotificationFlags.CpuRate | NotificationFlags.IoRate | NotificationFlags.NetRate,
            PerJobUserTimeLimit = -value,
            CpuRateControlTolerance = (uint)RateControlTolerance.Low,
            CpuRateControlToleranceInterval = value,
            IoRateControlTolerance = value,
            IoRateControlToleranceInterval = (uint)RateControlToleranceInterval.Long,
            NetRateControlTolerance = value,
            NetRateControlToleranceInterval = value,
        };
        Assert.Equal(new NotificationThresholds { CpuRateTolerance = RateControlTolerance.Low }, NotificationWire.ToThresholds(in wire));
    }

    [Fact]
    public void Text_names_what_is_set()
    {
        NotificationThresholds thresholds = new()
        {
            JobMemory = 4096,
            JobUserTime = TimeSpan.FromSeconds(1.5),
            CpuRateTolerance = RateControlTolerance.Low,
        };
        Assert.Equal("JobMemory 4KiB; JobUserTime 1.5s; CpuRate Low in Short", thresholds.ToString());
        Assert.Equal("off", default(NotificationThresholds).ToString());
    }
}
