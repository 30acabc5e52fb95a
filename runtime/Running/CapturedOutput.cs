using System.Globalization;
using System.Text;

namespace JobGen;

/// <summary>The bytes that a stream brought: all of them up to a bound, of more than that the beginning and the end.</summary>
internal sealed class CapturedOutput
{
    private const int FirstLength = 4096;

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
        // Both parts are of even length, so that UTF-16 is not cut inside a character.
        _limit = limit & ~1;
        _oldest = _ring = (_limit / 2) & ~1;
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
        string end = encoding.GetString([.. _bytes.AsSpan(_oldest, _limit - _oldest), .. _bytes.AsSpan(_ring, _oldest - _ring)]);

        // Its first line is not whole, and may even begin inside a character.
        int line = end.IndexOf('\n', StringComparison.Ordinal) + 1;
        omittedBytes += encoding.GetByteCount(end.AsSpan(0, line));
        return string.Create(CultureInfo.InvariantCulture, $"{beginning}\n[{omittedBytes} bytes omitted]\n{end.AsSpan(line)}");
    }

    // A byte order mark is no text. Without a flush, a character that was cut at the end is left out.
    private static string Decode(Encoding encoding, ReadOnlySpan<byte> bytes, bool flush)
    {
        char[] chars = new char[encoding.GetMaxCharCount(bytes.Length)];
        int count = encoding.GetDecoder().GetChars(bytes, chars, flush);
        return new string(chars.AsSpan(0, count).TrimStart('\uFEFF'));
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
