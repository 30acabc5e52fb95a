using Xunit;

namespace JobGen.Tests.Limits;

public sealed class NetRateTests
{
    [Theory]
    [InlineData(null, null, 1u)]
    [InlineData(7UL, null, 3u)]
    [InlineData(null, (byte)0, 5u)]
    [InlineData(ulong.MaxValue, (byte)0x3F, 7u)]
    public void Flags_say_what_is_set_and_come_back(ulong? bandwidth, byte? tag, uint flags)
    {
        NetRate rate = new(bandwidth, tag);
        Assert.Equal(flags, rate.ControlFlags);
        Assert.Equal(rate, NetRate.FromWire(flags, bandwidth ?? 99, tag ?? 9));
    }

    [Theory]
    [InlineData(0x40)]
    [InlineData(0xFF)]
    public void A_tag_above_6_bits_throws(byte tag)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new NetRate(1, tag));
        Assert.Throws<ArgumentOutOfRangeException>(() => new NetRate { DscpTag = tag });
    }

    [Fact]
    public void Off_on_the_wire_is_null() => Assert.Null(NetRate.FromWire(6, 1, 1));

    [Fact]
    public void Text_names_what_is_set()
    {
        Assert.Equal("1000000/s dscp 46", new NetRate(1_000_000, 46).ToString());
        Assert.Equal("dscp 46", new NetRate(null, 46).ToString());
        Assert.Equal("5/s", new NetRate(5).ToString());
        Assert.Equal("off", default(NetRate).ToString());
    }
}
