using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace JobGen;

/// <summary>The bytes that a stream brought: all of them up to a bound, of more than that the beginning and the end.</summary>
internal sealed class CapturedOutput
{
    private const int FirstLength = 4096;

    /// <summary>A line that was cut is left out where it is no more than this part of what is kept of the end.</summary>
    private const int MostOfCutLine = 4;

    private readonly int _limit;

    // From here on the newest bytes take the place of the oldest, once the bound is reached.
    private readonly int _ring;
    private byte[] _bytes = [];
    private int _length;
    private int _oldest;
    private long _overwritten;

    /// <param name="limit">How many bytes are kept.</param>
    internal CapturedOutput(int limit)
    {
        // Both parts are of whole units of four bytes, so that UTF-16 and UTF-32 are not cut inside a unit.
        _limit = limit & ~3;
        _oldest = _ring = (_limit / 2) & ~3;
    }

    internal void Append(ReadOnlySpan<byte> data)
    {
        int room = Math.Min(_limit - _length, data.Length);
        EnsureRoom(_length + room);
        data[..room].CopyTo(_bytes.AsSpan(_length));
        _length += room;
        Overwrite(data[room..]);
    }

    /// <param name="encoding">How the bytes are read.</param>
    /// <param name="omittedBytes">How many are missing.</param>
    internal string ToText(Encoding encoding, out long omittedBytes)
    {
        omittedBytes = _overwritten;
        if (_overwritten == 0)
        {
            return Decode(encoding, _bytes.AsSpan(0, _length), flush: true);
        }

        string beginning = Decode(encoding, _bytes.AsSpan(0, _ring), flush: false);
        ReadOnlySpan<byte> rest = [.. _bytes.AsSpan(_oldest, _limit - _oldest), .. _bytes.AsSpan(_ring, _oldest - _ring)];
        int cut = CutCharacter(encoding, rest);
        string end = encoding.GetString(rest[cut..]);

        // Its first line is not whole: better none of it, unless much would go with it.
        int line = end.IndexOf('\n', StringComparison.Ordinal) + 1;
        line = line <= end.Length / MostOfCutLine ? line : 0;
        omittedBytes += cut + encoding.GetByteCount(end.AsSpan(0, line));
        return string.Create(CultureInfo.InvariantCulture, $"{beginning}\n[{omittedBytes} bytes omitted]\n{end.AsSpan(line)}");
    }

    // A byte order mark is no text. Without a flush, a character that was cut at the end is left out.
    private static string Decode(Encoding encoding, ReadOnlySpan<byte> bytes, bool flush)
    {
        char[] chars = new char[encoding.GetMaxCharCount(bytes.Length)];
        int count = encoding.GetDecoder().GetChars(bytes, chars, flush);
        return new string(chars.AsSpan(0, count).TrimStart('\uFEFF'));
    }

    /// <returns>How many bytes belong to a character whose beginning is missing, which a strict encoding would refuse.</returns>
    private static int CutCharacter(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        switch (encoding)
        {
            case UTF8Encoding:
                const int LongestRest = 3;
                int count = 0;
                while (count < Math.Min(LongestRest, bytes.Length) && (bytes[count] & 0xC0) == 0x80)
                {
                    count++;
                }

                return count;
            case UnicodeEncoding when bytes.Length >= sizeof(char):
                const int BigEndian = 1201;
                char unit = (char)(encoding.CodePage == BigEndian
                    ? BinaryPrimitives.ReadUInt16BigEndian(bytes)
                    : BinaryPrimitives.ReadUInt16LittleEndian(bytes));
                return char.IsLowSurrogate(unit) ? sizeof(char) : 0;
            default:
                return 0;
        }
    }

    private void Overwrite(ReadOnlySpan<byte> data)
    {
        _overwritten += data.Length;
        data = data[Math.Max(0, data.Length - (_limit - _ring))..];
        while (!data.IsEmpty)
        {
            int count = Math.Min(_limit - _oldest, data.Length);
            data[..count].CopyTo(_bytes.AsSpan(_oldest));
            _oldest = _oldest + count == _limit ? _ring : _oldest + count;
            data = data[count..];
        }
    }

    private void EnsureRoom(int length)
    {
        if (length > _bytes.Length)
        {
            long grown = Math.Max(Math.Max(2L * _bytes.Length, FirstLength), length);
            Array.Resize(ref _bytes, (int)Math.Min(grown, _limit));
        }
    }
}
