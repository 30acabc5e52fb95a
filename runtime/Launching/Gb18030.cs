namespace JobGen.Launching;

/// <summary>Where the characters of code page 54936 end: GetCPInfo tells of none of its lead bytes.</summary>
/// <remarks>
/// A character has one, two or four bytes, and the second one tells two from four.
/// Source: https://encoding.spec.whatwg.org/#gb18030-decoder
/// </remarks>
internal static class Gb18030
{
    /// <summary>The bytes of the first character; at least one more than there are, where they only begin it.</summary>
    internal static int LengthOfFirst(ReadOnlySpan<byte> bytes)
    {
        if (!IsLead(bytes[0]))
        {
            return 1;
        }

        if (bytes.Length == 1)
        {
            return 2;
        }

        if (!IsDigit(bytes[1]))
        {
            return 2;
        }

        // A third byte that is no lead byte, or a fourth that is no digit, makes no character of the four.
        bool wrong = (bytes.Length > 2 && !IsLead(bytes[2])) || (bytes.Length > 3 && !IsDigit(bytes[3]));
        return wrong ? 1 : 4;
    }

    private static bool IsLead(byte value) => value is >= 0x81 and <= 0xFE;

    private static bool IsDigit(byte value) => value is >= 0x30 and <= 0x39;
}
