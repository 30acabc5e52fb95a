using System.Text;
using Xunit;

namespace JobGen.Tests.Running;

/// <summary>What is kept of more output than was allowed.</summary>
public sealed class CapturedOutputTests
{
    private const int Bound = 1000;
    private const int LongestCharacter = 4;

    public static TheoryData<Encoding> Strict =>
    [
        new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true),
        new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true),
        new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true),
        new UTF32Encoding(bigEndian: false, byteOrderMark: false, throwOnInvalidCharacters: true),
    ];

    [Fact]
    public void The_end_is_kept_where_its_only_line_was_cut()
    {
        string text = Capture(Encoding.UTF8, new string('x', 3000) + '\n', out long omitted);
        Assert.Equal(2001, omitted);
        Assert.Equal(new string('x', 500) + "\n[2001 bytes omitted]\n" + new string('x', 499) + '\n', text);
    }

    [Theory]
    [MemberData(nameof(Strict), DisableDiscoveryEnumeration = true)]
    public void A_strict_encoding_is_not_shown_half_a_character(Encoding encoding)
    {
        const string Pattern = "€😀";
        for (int shift = 0; shift < 8; shift++)
        {
            string all = new string('x', shift) + string.Concat(Enumerable.Repeat(Pattern, 400));
            string text = Capture(encoding, all, out long omitted);
            int least = encoding.GetByteCount(all) - Bound;
            Assert.InRange(omitted, least, least + LongestCharacter);
            Assert.EndsWith(Pattern + Pattern, text, StringComparison.Ordinal);
            Assert.DoesNotContain('\uFFFD', text);
        }
    }

    private static string Capture(Encoding encoding, string text, out long omitted)
    {
        CapturedOutput output = new(Bound);
        foreach (byte[] piece in encoding.GetBytes(text).Chunk(7))
        {
            output.Append(piece);
        }

        return output.ToText(encoding, out omitted);
    }
}
