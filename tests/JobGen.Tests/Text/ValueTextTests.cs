using Xunit;

namespace JobGen.Tests.Text;

/// <summary>The forms of each value: what is read, and the one form in which it is written.</summary>
public sealed class ValueTextTests
{
    [Theory]
    [InlineData("50%", "50%")]
    [InlineData(" 33.33 % ", "33.33%")]
    [InlineData("0.015%", "0.02%")]
    [InlineData("SOFT 30% Notify", "soft 30% notify")]
    [InlineData("weight 7", "weight 7")]
    [InlineData("10%..50%", "10%..50%")]
    [InlineData("10% .. 50% notify", "10%..50% notify")]
    [InlineData("raw 0x21 0x1388", "raw 0x21 0x1388")]
    [InlineData("Raw 0x5 0x0", "raw 0x5 0x0")]
    [InlineData("Off", "off")]
    public void Cpu_rates(string text, string written) => AssertForm<CpuRate>(text, written);

    [Theory]
    [InlineData("10MiB/s", "10MiB/s")]
    [InlineData("10m/s DSCP 0x2E", "10MiB/s dscp 46")]
    [InlineData("dscp 0", "dscp 0")]
    [InlineData("off", "off")]
    public void Network_rates(string text, string written) => AssertForm<NetRate>(text, written);

    [Theory]
    [InlineData("1MiB..8MiB", "1MiB..8MiB")]
    [InlineData("1024k .. 0.5g", "1MiB..512MiB")]
    [InlineData("off", "off")]
    public void Working_sets(string text, string written) => AssertForm<WorkingSetRange>(text, written);

    [Theory]
    [InlineData("0-3,8", "0-3,8")]
    [InlineData("8, 0 - 3, 2", "0-3,8")]
    [InlineData("0xF Subset", "0-3 subset")]
    [InlineData("0-63", "0-63")]
    [InlineData("63", "63")]
    [InlineData("off", "off")]
    public void Affinities(string text, string written) => AssertForm<ProcessorAffinity>(text, written);

    [Theory]
    [InlineData("0: 0-3,8; 1: 0-15", "0: 0-3,8; 1: 0-15")]
    [InlineData("31:0xF;2:1", "2: 1; 31: 0-3")]
    [InlineData("off", "off")]
    public void Group_affinities(string text, string written) => AssertForm<JobGroupAffinity>(text, written);

    [Theory]
    [InlineData("500 iops", "500 iops")]
    [InlineData("10MiB/s 500iops", "500 iops 10MiB/s")]
    [InlineData(
        @"\Device\HarddiskVolume3:  500 IOPS  1MiB/s reserve 10 iops base 8KiB",
        @"\Device\HarddiskVolume3: 500 iops 1MiB/s reserve 10 iops base 8KiB")]
    [InlineData("1/s standalonevolume ForceUnitAccessAll", "1/s StandaloneVolume ForceUnitAccessAll")]
    [InlineData("\"a: b; \"\"c\"\", d = e\": 1 iops", "\"a: b; \"\"c\"\", d = e\": 1 iops")]
    [InlineData(@"\Device\X: off", @"\Device\X: off")]
    [InlineData(@"\\?\Volume{a-1}: 1 iops", @"\\?\Volume{a-1}: 1 iops")]
    [InlineData(@"""\Device\X"": 1 iops", @"\Device\X: 1 iops")]
    [InlineData("\"C\": 1 iops", "\"C\": 1 iops")]
    [InlineData("0x00000012 1 iops", "1 iops 0x00000012")]
    [InlineData("off", "off")]
    public void Io_rates(string text, string written) => AssertForm<IoRate>(text, written);

    [Theory]
    [InlineData(@"500 iops; \Device\HarddiskVolume3: 1MiB/s", @"500 iops; \Device\HarddiskVolume3: 1MiB/s")]
    [InlineData("500 iops; \n", "500 iops")]
    [InlineData("off", "off")]
    public void Io_rates_by_volume(string text, string written) => AssertForm<IoRates>(text, written);

    [Theory]
    [InlineData("JobMemory 400MiB; JobMemoryLow 1m; IoReadBytes 1g; IoWriteBytes 2g", "JobMemory 400MiB; JobMemoryLow 1MiB; IoReadBytes 1GiB; IoWriteBytes 2GiB")]
    [InlineData("netrate high IN long; CpuRate low; jobusertime 90s", "JobUserTime 90s; CpuRate Low in Short; NetRate High in Long")]
    [InlineData("IoRate Medium in Medium", "IoRate Medium in Medium")]
    [InlineData("JobMemory 1m; ", "JobMemory 1MiB")]
    [InlineData("off", "off")]
    public void Thresholds(string text, string written) => AssertForm<NotificationThresholds>(text, written);

    [Theory]
    [InlineData("30s", "30s")]
    [InlineData("0.5s", "0.5s")]
    [InlineData("500 ms", "0.5s")]
    [InlineData("90m", "90m")]
    [InlineData("60min", "1h")]
    [InlineData("1.5H", "90m")]
    [InlineData("2d", "2d")]
    [InlineData("00:00:30", "30s")]
    [InlineData("01:30:00", "90m")]
    [InlineData("0:0:1.5", "1.5s")]
    [InlineData("1.00:00:00.0000001", "86400.0000001s")]
    [InlineData("0.0000001s", "0.0000001s")]
    [InlineData("922337203685.4775807s", "922337203685.4775807s")]
    public void Times(string text, string written)
    {
        Assert.True(TimeText.TryParse(text, "JobTimeLimit", out TimeSpan time, out string? error), error);
        Assert.Equal(written, TimeText.Format(time));
    }

    [Theory]
    [InlineData(0x5, 0)]
    [InlineData(0x5, 10_001)]
    [InlineData(0x1, 0)]
    [InlineData(0x3, 0)]
    [InlineData(0x3, 10)]
    [InlineData(0x3, uint.MaxValue)]
    [InlineData(0x11, 0)]
    [InlineData(0x11, 0x0001_0002)]
    [InlineData(0x11, 0x2711_0001)]
    [InlineData(0x8, 0)]
    [InlineData(0xD, 0)]
    [InlineData(0x25, 3)]
    [InlineData(0x8000_0005, 3)]
    public void Cpu_rates_that_Windows_told_of_come_back_as_they_are(uint controlFlags, uint value)
    {
        CpuRate rate = CpuRate.FromWire(controlFlags, value);
        Assert.Equal($"raw 0x{controlFlags:X} 0x{value:X}", rate.ToString());
        Assert.Equal(rate, CpuRate.Parse(rate.ToString()));
    }

    [Fact]
    public void A_rate_that_limits_nothing_is_no_text_in_a_list()
    {
        IoRate volume = new() { VolumeName = @"\Device\X" };
        Assert.Equal("off", IoRates.Create(default(IoRate)).ToString());
        Assert.Equal(@"\Device\X: off", IoRates.Create(default, volume).ToString());
    }

    private static void AssertForm<T>(string text, string written)
        where T : struct, ILimitText<T>
    {
        Assert.True(T.TryParse(text, out T value, out string? error), error);
        Assert.Null(error);
        Assert.Equal(written, value.ToString());

        Assert.Equal(value, Parse<T>(written));
        Assert.Equal(value, T.Parse(written.AsSpan(), null));
        Assert.True(TryParse(written, out T again));
        Assert.Equal(value, again);
        Assert.True(T.TryParse(written.AsSpan(), null, out again));
        Assert.Equal(value, again);
        Assert.Throws<ArgumentNullException>(() => Parse<T>(null!));
        Assert.False(TryParse<T>(null, out _));
        Assert.Throws<FormatException>(() => T.Parse("?", null));
    }

    private static T Parse<T>(string text)
        where T : IParsable<T> => T.Parse(text, null);

    private static bool TryParse<T>(string? text, out T value)
        where T : struct, IParsable<T> => T.TryParse(text, null, out value);
}
