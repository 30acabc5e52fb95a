using System.Text;
using JobGen.Launching;
using Xunit;

namespace JobGen.IntegrationTests.Launching;

/// <summary>What a redirected stream is read with where the console has a legacy code page; Windows holds the tables.</summary>
public class RealCodePageTests
{
    // Shift-JIS has characters of one and of two bytes, and second bytes that look like first ones (0x83 0x5C, 0x81 0x81).
    private const string Japanese = "abcソ＝漢字ｱ表x";

    [WindowsTheory]
    [InlineData(437, "é", new byte[] { 0x82 })]
    [InlineData(850, "Ø", new byte[] { 0x9D })]
    [InlineData(1252, "€", new byte[] { 0x80 })]
    [InlineData(932, "漢", new byte[] { 0x8A, 0xBF })]
    public void Text_is_converted_both_ways(int codePage, string text, byte[] bytes)
    {
        CodePageEncoding encoding = new((uint)codePage);
        Assert.Equal(bytes, encoding.GetBytes(text));
        Assert.Equal(text, encoding.GetString(bytes));
        Assert.Equal(codePage, encoding.CodePage);
        Assert.True(encoding.Preamble.IsEmpty);
        Assert.Empty(encoding.GetBytes(string.Empty));
    }

    [WindowsFact]
    public void A_character_cut_in_two_is_put_together_again()
    {
        CodePageEncoding encoding = new(932);
        byte[] bytes = encoding.GetBytes(Japanese);
        for (int size = 1; size <= 4; size++)
        {
            Decoder decoder = encoding.GetDecoder();
            StringBuilder text = new();
            foreach (byte[] part in bytes.Chunk(size))
            {
                char[] chars = new char[decoder.GetCharCount(part, 0, part.Length)];
                decoder.GetChars(part, 0, part.Length, chars, 0);
                text.Append(chars);
            }

            Assert.Equal(Japanese, text.ToString());
        }
    }

    [WindowsFact]
    public void A_lead_byte_at_the_end_of_a_buffer_and_a_null_behind_it_are_read()
    {
        // Windows makes two characters of the two, so that the second read gives more characters than it has bytes.
        byte[] bytes = [.. Enumerable.Repeat((byte)'a', 127), 0x81, 0x00, .. Enumerable.Repeat((byte)'b', 127)];
        using StreamReader reader = new(new MemoryStream(bytes), new CodePageEncoding(932), false, bufferSize: 128);
        string text = reader.ReadToEnd();
        Assert.StartsWith(new string('a', 127), text, StringComparison.Ordinal);
        Assert.EndsWith(new string('b', 127), text, StringComparison.Ordinal);
    }

    [WindowsFact(SkipOnWine = "code page 54936 does not exist on Wine 8")]
    public void Characters_of_four_bytes_are_put_together_again()
    {
        const string Text = "a漢b\u00f1\U0001F600c字";
        CodePageEncoding encoding = new(54936);
        byte[] bytes = encoding.GetBytes(Text);
        Assert.Equal(15, bytes.Length);
        for (int size = 1; size <= bytes.Length; size++)
        {
            using StreamReader reader = new(new SmallReads(bytes, size), encoding, false, bufferSize: 128);
            Assert.Equal(Text, reader.ReadToEnd());
        }
    }

    [WindowsFact]
    public void Readers_and_writers_work_with_it()
    {
        string text = string.Concat(Enumerable.Repeat(Japanese, 2000));
        CodePageEncoding encoding = new(932);
        using MemoryStream stream = new();
        using (StreamWriter writer = new(stream, encoding, bufferSize: 61, leaveOpen: true))
        {
            writer.Write(text);
        }

        stream.Position = 0;
        using StreamReader reader = new(stream, encoding, detectEncodingFromByteOrderMarks: true, bufferSize: 127);
        Assert.Equal(text, reader.ReadToEnd());
    }

    /// <summary>Gives a few bytes at a time, as a pipe does.</summary>
    private sealed class SmallReads(byte[] bytes, int size) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, size));

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, size)]);
    }
}
