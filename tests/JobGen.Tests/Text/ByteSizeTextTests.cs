using FsCheck.Fluent;
using JobGen.Tests.Limits;
using JobGen.Tests.Policies;
using Xunit;

namespace JobGen.Tests.Text;

/// <summary>Sizes are read in the forms that people write, and written in one.</summary>
public sealed class ByteSizeTextTests
{
    [Theory]
    [InlineData("512MiB", 512 * ByteSize.MiB)]
    [InlineData("512M", 512 * ByteSize.MiB)]
    [InlineData("512mb", 512 * ByteSize.MiB)]
    [InlineData("1.5g", 1536 * ByteSize.MiB)]
    [InlineData(" 1.5 GiB ", 1536 * ByteSize.MiB)]
    [InlineData("64k", 64 * ByteSize.KiB)]
    [InlineData("2TiB", 2 * ByteSize.TiB)]
    [InlineData("4096", 4096UL)]
    [InlineData("4096B", 4096UL)]
    [InlineData("0", 0UL)]
    [InlineData("0.1k", 102UL)]
    [InlineData("18446744073709551615", ulong.MaxValue)]
    public void A_size_is_read(string text, ulong bytes)
    {
        using CommaCulture culture = new();
        Assert.True(ByteSize.TryParse(text, out ulong read));
        Assert.Equal(bytes, read);
        Assert.Equal(bytes, ByteSize.Parse(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("MiB")]
    [InlineData("1.5")]
    [InlineData("-1")]
    [InlineData("+1")]
    [InlineData("1,5g")]
    [InlineData("1 000")]
    [InlineData("1e3")]
    [InlineData("0x1000")]
    [InlineData("512MiBs")]
    [InlineData("512XiB")]
    [InlineData("512ib")]
    [InlineData("512bb")]
    [InlineData("16777216T")]
    [InlineData("18446744073709551616")]
    [InlineData("99999999999999999999999999999999T")]
    [InlineData("٣MiB")]
    public void What_is_no_size_is_refused(string text)
    {
        Assert.False(ByteSize.TryParse(text, out ulong bytes));
        Assert.Equal(0UL, bytes);
        FormatException exception = Assert.Throws<FormatException>(() => ByteSize.Parse(text));
        Assert.Equal($"'{text}' is no size below 2^64 bytes. Write a size such as '512MiB', '1.5g' or '4096'.", exception.Message);
    }

    [Theory]
    [InlineData(0UL, "0")]
    [InlineData(1000UL, "1000")]
    [InlineData(1536 * ByteSize.MiB, "1536MiB")]
    [InlineData(2 * ByteSize.GiB, "2GiB")]
    [InlineData(3 * ByteSize.TiB, "3TiB")]
    [InlineData(ulong.MaxValue, "18446744073709551615")]
    public void It_is_written_in_the_largest_unit_that_loses_nothing(ulong bytes, string text)
    {
        using CommaCulture culture = new();
        Assert.Equal(text, ByteSize.Format(bytes));
    }

    [Fact]
    public void Whatever_is_written_is_read_back() => RandomCases.Check(
        from value in LimitGenerators.Any
        from shift in Gen.Choose(0, 41)
        select value << shift,
        1000,
        bytes => Assert.Equal(bytes, ByteSize.Parse(ByteSize.Format(bytes))));
}
