using Xunit;

namespace JobGen.Tests.Limits;

public sealed class CpuRateTests
{
    private static readonly uint s_enable = (uint)Abi.X64.Constant("JOB_OBJECT_CPU_RATE_CONTROL_ENABLE");
    private static readonly uint s_weight = (uint)Abi.X64.Constant("JOB_OBJECT_CPU_RATE_CONTROL_WEIGHT_BASED");
    private static readonly uint s_hardCap = (uint)Abi.X64.Constant("JOB_OBJECT_CPU_RATE_CONTROL_HARD_CAP");
    private static readonly uint s_notify = (uint)Abi.X64.Constant("JOB_OBJECT_CPU_RATE_CONTROL_NOTIFY");
    private static readonly uint s_minMax = (uint)Abi.X64.Constant("JOB_OBJECT_CPU_RATE_CONTROL_MIN_MAX_RATE");
    private static readonly uint s_perProcessor = (uint)Abi.X64.Constant("JOB_OBJECT_CPU_RATE_CONTROL_PER_PROCESSOR_CAPS");

    [Theory]
    [InlineData(0.29, 29u)]
    [InlineData(0.57, 57u)]
    [InlineData(0.01, 1u)]
    [InlineData(0.005, 1u)]
    [InlineData(33.333, 3333u)]
    [InlineData(66.666, 6667u)]
    [InlineData(100, 10_000u)]
    public void Percent_is_rounded_to_hundredths(double percent, uint hundredths)
    {
        Assert.Equal(hundredths, CpuRate.HardCap(percent).WireValue);
        Assert.Equal(hundredths, CpuRate.Soft(percent).WireValue);
        Assert.Equal(hundredths, CpuRate.MinMax(percent, percent).WireValue & 0xFFFF);
        Assert.Equal(hundredths, CpuRate.MinMax(percent, percent).WireValue >> 16);
    }

    [Fact]
    public void Every_hundredth_survives_the_way_through_percent()
    {
        for (uint hundredths = 1; hundredths <= 10_000; hundredths++)
        {
            double percent = CpuRate.FromWire(s_enable | s_hardCap, hundredths).HardCapPercent!.Value;
            Assert.Equal(hundredths, CpuRate.HardCap(percent).WireValue);
            Assert.Equal(hundredths, CpuRate.HardCap(hundredths / 100d).WireValue);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.0049)]
    [InlineData(-1)]
    [InlineData(100.006)]
    [InlineData(1e300)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void A_percentage_out_of_range_throws(double percent)
    {
        Assert.Contains(
            "0.01 to 100", Assert.Throws<ArgumentOutOfRangeException>(() => CpuRate.HardCap(percent)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => CpuRate.Soft(percent));
        Assert.Throws<ArgumentOutOfRangeException>("minPercent", () => CpuRate.MinMax(percent, 50));
        Assert.Throws<ArgumentOutOfRangeException>("maxPercent", () => CpuRate.MinMax(50, percent));
    }

    [Fact]
    public void A_minimum_above_the_maximum_throws() =>
        Assert.Throws<ArgumentOutOfRangeException>("minPercent", () => CpuRate.MinMax(50.01, 50));

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    public void A_weight_out_of_range_throws(int weight) =>
        Assert.Contains(
            "1 to 9", Assert.Throws<ArgumentOutOfRangeException>(() => CpuRate.Weight(weight)).Message, StringComparison.Ordinal);

    [Fact]
    public void Each_mode_has_its_flags_and_only_its_own_values()
    {
        CpuRate hard = CpuRate.HardCap(12.5);
        Assert.Equal((CpuRateMode.HardCap, s_enable | s_hardCap), (hard.Mode, hard.ControlFlags));
        Assert.Equal((12.5, null, null, null, null), Values(hard));

        CpuRate soft = CpuRate.Soft(12.5);
        Assert.Equal((CpuRateMode.Soft, s_enable), (soft.Mode, soft.ControlFlags));
        Assert.Equal((null, 12.5, null, null, null), Values(soft));

        CpuRate weight = CpuRate.Weight(9);
        Assert.Equal((CpuRateMode.Weight, s_enable | s_weight, 9u), (weight.Mode, weight.ControlFlags, weight.WireValue));
        Assert.Equal((null, null, 9, null, null), Values(weight));

        CpuRate minMax = CpuRate.MinMax(10, 99.99);
        Assert.Equal((CpuRateMode.MinMax, s_enable | s_minMax), (minMax.Mode, minMax.ControlFlags));
        Assert.Equal(1000u | (9999u << 16), minMax.WireValue);
        Assert.Equal((null, null, null, 10d, 99.99), Values(minMax));
    }

    [Fact]
    public void Nothing_is_off()
    {
        Assert.Equal(CpuRateMode.None, default(CpuRate).Mode);
        Assert.Equal(CpuRateMode.None, CpuRate.FromWire(s_hardCap, 5).Mode);
    }

    [Theory]
    [InlineData(0x17u)]
    [InlineData(0x7u)]
    [InlineData(0x41u)]
    public void An_unknown_combination_is_kept_as_it_is(uint flags)
    {
        CpuRate rate = CpuRate.FromWire(flags, 0xABCD);
        Assert.Equal(CpuRateMode.Unknown, rate.Mode);
        Assert.Equal((flags, 0xABCDu), (rate.ControlFlags, rate.WireValue));
        Assert.Equal((null, null, null, null, null), Values(rate));
    }

    [Fact]
    public void Notify_and_per_processor_caps_do_not_hide_the_mode()
    {
        CpuRate rate = CpuRate.FromWire(s_enable | s_hardCap | s_notify | s_perProcessor, 100);
        Assert.Equal((CpuRateMode.HardCap, 1d, true), (rate.Mode, rate.HardCapPercent, rate.Notify));
        Assert.Equal(s_perProcessor, (rate with { Notify = false }).ControlFlags & (s_perProcessor | s_notify));
    }

    [Fact]
    public void Notify_is_off_until_it_is_set()
    {
        CpuRate rate = CpuRate.Weight(5);
        Assert.False(rate.Notify);
        CpuRate notifying = rate with { Notify = true };
        Assert.Equal(rate.ControlFlags | s_notify, notifying.ControlFlags);
        Assert.NotEqual(rate, notifying);
        Assert.Equal(rate, notifying with { Notify = false });
    }

    [Fact]
    public void Rates_that_Windows_keeps_alike_are_equal()
    {
        Assert.True(CpuRate.HardCap(0.29) == CpuRate.HardCap(0.291));
        Assert.Equal(CpuRate.HardCap(0.29).GetHashCode(), CpuRate.HardCap(0.291).GetHashCode());
        Assert.True(CpuRate.HardCap(9) != CpuRate.Soft(9));
        Assert.False(CpuRate.HardCap(9).Equals((object)9));
    }

    [Fact]
    public void Text_does_not_depend_on_the_culture()
    {
        using CommaCulture comma = new();
        Assert.Equal("12.34%", CpuRate.HardCap(12.34).ToString());
        Assert.Equal("soft 0.29% notify", (CpuRate.Soft(0.29) with { Notify = true }).ToString());
        Assert.Equal("weight 5", CpuRate.Weight(5).ToString());
        Assert.Equal("1.5%..50%", CpuRate.MinMax(1.5, 50).ToString());
        Assert.Equal("off", default(CpuRate).ToString());
        Assert.Equal("raw 0x7 0x64", CpuRate.FromWire(7, 100).ToString());
    }

    private static (double?, double?, int?, double?, double?) Values(CpuRate rate) =>
        (rate.HardCapPercent, rate.SoftPercent, rate.RelativeWeight, rate.MinPercent, rate.MaxPercent);
}
