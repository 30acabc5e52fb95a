using System.Text;
using JobGen.Launching;
using Xunit;

namespace JobGen.Tests.Launching;

public class ConsoleEncodingsTests
{
    public static TheoryData<Encoding> WithPreamble => new(
        new UTF8Encoding(true), Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32, new UTF32Encoding(true, true));

    [Theory]
    [MemberData(nameof(WithPreamble), DisableDiscoveryEnumeration = true)]
    public void Input_gets_no_byte_order_mark(Encoding encoding)
    {
        Encoding plain = ConsoleEncodings.ForWriting(encoding);
        Assert.True(plain.Preamble.IsEmpty);
        Assert.Equal(encoding.CodePage, plain.CodePage);
        Assert.Equal(encoding.GetBytes("aé漢😀"), plain.GetBytes("aé漢😀"));
    }

    [Fact]
    public void A_strict_encoding_stays_strict()
    {
        Encoding plain = ConsoleEncodings.ForWriting(new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true));
        Assert.Throws<EncoderFallbackException>(() => plain.GetBytes("\ud800"));
    }

    [Fact]
    public void An_encoding_without_one_is_taken_as_it_is() => Assert.Same(Encoding.Latin1, ConsoleEncodings.ForWriting(Encoding.Latin1));
}
