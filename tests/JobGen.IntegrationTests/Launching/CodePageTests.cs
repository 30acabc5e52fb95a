using System.Text;
using JobGen.Launching;
using Xunit;

namespace JobGen.IntegrationTests.Launching;

/// <summary>What a redirected stream is read with where the console has a legacy code page; Windows holds the tables.</summary>
public class CodePageTests
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
}
