using System.Text;

namespace JobGen.Launching;

/// <summary>Decodes a stream that may be cut in the middle of a character.</summary>
internal sealed class CodePageDecoder(CodePageEncoding encoding) : Decoder
{
    private byte[] _unfinished = [];

    public override int GetCharCount(byte[] bytes, int index, int count) => GetCharCount(bytes, index, count, flush: false);

    public override int GetCharCount(byte[] bytes, int index, int count, bool flush)
    {
        (byte[] whole, int length) = Join(bytes.AsSpan(index, count), flush);
        return encoding.GetCharCount(whole, 0, length);
    }

    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex) =>
        GetChars(bytes, byteIndex, byteCount, chars, charIndex, flush: false);

    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex, bool flush)
    {
        (byte[] whole, int length) = Join(bytes.AsSpan(byteIndex, byteCount), flush);
        int written = encoding.GetChars(whole, 0, length, chars, charIndex);
        _unfinished = whole[length..];
        return written;
    }

    public override void Reset() => _unfinished = [];

    // The bytes left over from before come first. Those that begin a character stay for the next time, unless there is none.
    private (byte[] Whole, int Length) Join(ReadOnlySpan<byte> bytes, bool flush)
    {
        byte[] whole = [.. _unfinished, .. bytes];
        return (whole, flush ? whole.Length : whole.Length - encoding.CountOfUnfinishedBytes(whole));
    }
}
