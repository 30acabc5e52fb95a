using Xunit;

namespace JobGen.Tests.Limits;

public sealed class ByteSizeTests
{
    [Fact]
    public void Constants_are_powers_of_1024()
    {
        Assert.Equal(1024UL, ByteSize.KiB);
        Assert.Equal(1024UL * 1024, ByteSize.MiB);
        Assert.Equal(1024UL * 1024 * 1024, ByteSize.GiB);
        Assert.Equal(1024UL * 1024 * 1024 * 1024, ByteSize.TiB);
    }

    [Fact]
    public void A_product_of_constants_does_not_wrap_at_4_GiB() => Assert.Equal(5_368_709_120UL, 5 * ByteSize.GiB);

    [Theory]
    [InlineData(0, 0UL)]
    [InlineData(1, 1024UL)]
    [InlineData(4_194_304, 4_294_967_296UL)]
    [InlineData((1L << 54) - 1, ulong.MaxValue - 1023)]
    public void FromKiB_multiplies_in_64_bits(long count, ulong bytes) => Assert.Equal(bytes, ByteSize.FromKiB(count));

    [Fact]
    public void Each_unit_takes_what_fits_and_not_one_more()
    {
        (Func<long, ulong> From, ulong Unit)[] units =
        [
            (ByteSize.FromKiB, ByteSize.KiB), (ByteSize.FromMiB, ByteSize.MiB),
            (ByteSize.FromGiB, ByteSize.GiB), (ByteSize.FromTiB, ByteSize.TiB),
        ];
        foreach ((Func<long, ulong> from, ulong unit) in units)
        {
            long most = (long)(ulong.MaxValue / unit);
            Assert.Equal((ulong)most * unit, from(most));
            Assert.Throws<ArgumentOutOfRangeException>(() => from(most + 1));
            Assert.Throws<ArgumentOutOfRangeException>(() => from(long.MaxValue));
            Assert.Throws<ArgumentOutOfRangeException>(() => from(-1));
        }
    }
}
