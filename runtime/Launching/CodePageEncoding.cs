using System.Text;
using JobGen.Interop;

namespace JobGen.Launching;

/// <summary>A console's legacy code page (437, 850, 932, …), converted by Windows itself.</summary>
/// <remarks>
/// .NET knows these only through CodePagesEncodingProvider, whose tables would add half a megabyte to every trimmed program.
/// </remarks>
internal sealed unsafe class CodePageEncoding : Encoding
{
    private const uint GB18030 = 54936;

    private readonly uint _codePage;
    private readonly int _maxCharSize = 2;
    private readonly bool[] _leadBytes = new bool[256];

    internal CodePageEncoding(uint codePage)
    {
        _codePage = codePage;
        CPINFO information;
        if (Kernel32.GetCPInfo(codePage, &information) == 0)
        {
            return;
        }

        _maxCharSize = (int)information.MaxCharSize;
        ReadOnlySpan<byte> ranges = information.LeadByte;
        for (int i = 0; i + 1 < ranges.Length && ranges[i] != 0; i += 2)
        {
            _leadBytes.AsSpan(ranges[i], ranges[i + 1] - ranges[i] + 1).Fill(true);
        }
    }

    public override int CodePage => (int)_codePage;

    public override string EncodingName => $"Code page {_codePage}";

    public override int GetMaxByteCount(int charCount) => checked(charCount * _maxCharSize);

    /// <remarks>
    /// The bytes that a decoder held back come on top. Each may become a character of its own: a lead byte is not always followed
    /// by what makes a character of the two.
    /// </remarks>
    public override int GetMaxCharCount(int byteCount) => checked(byteCount + _maxCharSize - 1);

    public override int GetByteCount(char[] chars, int index, int count)
    {
        fixed (char* pointer = chars.AsSpan(index, count))
        {
            return Encode(pointer, count, null, 0);
        }
    }

    public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex)
    {
        Span<byte> target = bytes.AsSpan(byteIndex);
        fixed (char* source = chars.AsSpan(charIndex, charCount))
        fixed (byte* pointer = target)
        {
            return Encode(source, charCount, pointer, target.Length);
        }
    }

    public override int GetCharCount(byte[] bytes, int index, int count)
    {
        fixed (byte* pointer = bytes.AsSpan(index, count))
        {
            return Decode(pointer, count, null, 0);
        }
    }

    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex)
    {
        Span<char> target = chars.AsSpan(charIndex);
        fixed (byte* source = bytes.AsSpan(byteIndex, byteCount))
        fixed (char* pointer = target)
        {
            return Decode(source, byteCount, pointer, target.Length);
        }
    }

    public override Decoder GetDecoder() => new CodePageDecoder(this);

    /// <summary>How many bytes at the end are the beginning of a character.</summary>
    internal int CountOfUnfinishedBytes(ReadOnlySpan<byte> bytes)
    {
        int i = 0;
        while (i < bytes.Length)
        {
            int length = _codePage == GB18030 ? Gb18030.LengthOfFirst(bytes[i..]) : _leadBytes[bytes[i]] ? 2 : 1;
            if (length > bytes.Length - i)
            {
                return bytes.Length - i;
            }

            i += length;
        }

        return 0;
    }

    // A count of 0 is an error to both functions, and a size of 0 asks for the size.
    private int Encode(char* chars, int count, byte* bytes, int size) =>
        count == 0 ? 0 : Converted(Kernel32.WideCharToMultiByte(_codePage, 0, chars, count, bytes, size, null, null));

    private int Decode(byte* bytes, int count, char* chars, int size) =>
        count == 0 ? 0 : Converted(Kernel32.MultiByteToWideChar(_codePage, 0, bytes, count, chars, size));

    private int Converted(int length) => length > 0
        ? length
        : throw new ArgumentException($"Windows could not convert text of code page {_codePage}, or the buffer is too small.");
}
