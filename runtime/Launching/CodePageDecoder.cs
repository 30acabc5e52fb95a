using System.Text;

namespace JobGen.Launching;

/// <summary>Decodes a stream that may be cut in the middle of a two-byte character.</summary>
internal sealed class CodePageDecoder(CodePageEncoding encoding) : Decoder
{
    private byte _lead;
    private bool _hasLead;

    public override int GetCharCount(byte[] bytes, int index, int count)
    {
        (byte[] whole, int length) = Join(bytes.AsSpan(index, count), out _);
        return encoding.GetCharCount(whole, 0, length);
    }

    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex)
    {
        (byte[] whole, int length) = Join(bytes.AsSpan(byteIndex, byteCount), out byte? left);
        _hasLead = left is not null;
        _lead = left ?? 0;
        return encoding.GetChars(whole, 0, length, chars, charIndex);
    }

    public override void Reset() => _hasLead = false;

    // The byte left over from before comes first; one that begins a character stays for the next time.
    private (byte[] Whole, int Length) Join(ReadOnlySpan<byte> bytes, out byte? left)
    {
        byte[] whole = new byte[bytes.Length + 1];
        int length = 0;
        if (_hasLead)
        {
            whole[length++] = _lead;
        }

        bytes.CopyTo(whole.AsSpan(length));
        length += bytes.Length;

        left = null;
        if (encoding.EndsInsideCharacter(whole.AsSpan(0, length)))
        {
            left = whole[--length];
        }

        return (whole, length);
    }
}
