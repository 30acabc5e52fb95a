using System.Text;
using JobGen.Launching;
using JobGen.Tests.Model;
using Xunit;

namespace JobGen.Tests.Launching;

/// <summary>Output in a console's code page that is cut where no character ends.</summary>
public sealed class CodePageTests : ModelTest
{
    private const uint ShiftJis = 932, Gb18030 = 54936;

    // One byte, two, and four: the last two are beyond the two-byte part, one of them beyond 16 bits.
    private const string Chinese = "a漢b\u00f1\U0001F600c字";

    [Fact]
    public void Characters_of_four_bytes_are_put_together_again()
    {
        byte[] bytes = CodePagesEncodingProvider.Instance.GetEncoding((int)Gb18030)!.GetBytes(Chinese);
        Assert.Equal(15, bytes.Length);
        for (int size = 1; size <= bytes.Length; size++)
        {
            Assert.Equal(Chinese, Decode(Gb18030, bytes.Chunk(size)));
        }
    }

    [Theory]
    [InlineData(ShiftJis, new byte[] { 0x81 })]
    [InlineData(Gb18030, new byte[] { 0x81 })]
    [InlineData(Gb18030, new byte[] { 0x81, 0x30 })]
    [InlineData(Gb18030, new byte[] { 0x81, 0x30, 0x81 })]
    public void What_only_begins_a_character_waits_for_the_rest_and_is_not_lost_at_the_end(uint codePage, byte[] bytes)
    {
        Decoder decoder = new CodePageEncoding(codePage).GetDecoder();
        char[] chars = new char[8];
        Assert.Equal(0, decoder.GetChars(bytes, 0, bytes.Length, chars, 0));
        Assert.NotEqual(0, decoder.GetCharCount([], 0, 0, flush: true));
        Assert.NotEqual(0, decoder.GetChars([], 0, 0, chars, 0, flush: true));
        Assert.Equal(0, decoder.GetChars([], 0, 0, chars, 0, flush: true));
    }

    [Theory]
    [InlineData(new byte[] { 0x81, 0x30, 0x41, 0x41 })]
    [InlineData(new byte[] { 0x81, 0x30, 0x81, 0x41 })]
    [InlineData(new byte[] { 0xFF, 0x80, 0x41 })]
    public void What_is_no_character_of_four_bytes_keeps_nothing_back(byte[] bytes) =>
        Assert.Equal(0, new CodePageEncoding(Gb18030).CountOfUnfinishedBytes(bytes));

    [Theory]
    [InlineData(437u, 61)]
    [InlineData(ShiftJis, 62)]
    [InlineData(Gb18030, 64)]
    public void A_buffer_has_room_for_what_was_kept_back(uint codePage, int expected) =>
        Assert.Equal(expected, new CodePageEncoding(codePage).GetMaxCharCount(61));

    [Fact]
    public void What_was_kept_back_and_then_makes_no_character_fits_beside_a_full_buffer()
    {
        // Each of the three bytes that were kept back becomes a character of its own, or a question mark.
        byte[] bytes = [.. Enumerable.Repeat((byte)'a', 125), 0x81, 0x30, 0x81, .. Enumerable.Repeat((byte)'b', 128)];
        using StreamReader reader = new(new MemoryStream(bytes), new CodePageEncoding(Gb18030), false, bufferSize: 128);
        string text = reader.ReadToEnd();
        Assert.StartsWith(new string('a', 125), text, StringComparison.Ordinal);
        Assert.EndsWith(new string('b', 127), text, StringComparison.Ordinal);
    }

    private static string Decode(uint codePage, IEnumerable<byte[]> parts)
    {
        Decoder decoder = new CodePageEncoding(codePage).GetDecoder();
        StringBuilder text = new();
        foreach (byte[] part in parts)
        {
            char[] chars = new char[decoder.GetCharCount(part, 0, part.Length)];
            decoder.GetChars(part, 0, part.Length, chars, 0);
            text.Append(chars);
        }

        return text.ToString();
    }
}
