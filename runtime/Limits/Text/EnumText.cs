namespace JobGen;

/// <summary>Members of an enumeration by their names, without regard to case.</summary>
internal static class EnumText
{
    internal static bool TryParse<T>(ReadOnlySpan<char> text, out T value)
        where T : struct, Enum
    {
        value = default;
        text = text.Trim();
        return !text.IsEmpty && char.IsAsciiLetter(text[0]) && !text.Contains(',') && Enum.TryParse(text, ignoreCase: true, out value);
    }

    /// <summary>Reads a member, or the number that <see cref="FormatFlags"/> writes for what has no name.</summary>
    internal static bool TryParseWritten<T>(ReadOnlySpan<char> text, out T value)
        where T : struct, Enum
    {
        if (!LimitParsing.IsHexadecimal(text))
        {
            return TryParse(text, out value);
        }

        value = LimitParsing.TryNumber(text, out uint bits) ? (T)Enum.ToObject(typeof(T), bits) : default;
        return text.Is(FormatFlags(value));
    }

    /// <summary>Reads several members, joined by a comma or <c>|</c>.</summary>
    /// <returns>What is no member, or <see langword="null"/> where each one is.</returns>
    internal static string? ParseFlags<T>(ReadOnlySpan<char> text, out T flags)
        where T : struct, Enum
    {
        if (TryParseWritten(text, out flags))
        {
            return null;
        }

        long bits = 0;
        foreach (Range range in text.SplitAny(',', '|'))
        {
            // A member that stands for nothing stands alone.
            long bit = TryParse(text[range], out T flag) ? Convert.ToInt64(flag, null) : 0;
            if (bit == 0)
            {
                flags = default;
                return text[range].Trim().ToString();
            }

            bits |= bit;
        }

        flags = (T)Enum.ToObject(typeof(T), bits);
        return null;
    }

    internal static string FormatFlags<T>(T flags)
        where T : struct, Enum =>
        Enum.GetName(flags)
        ?? (flags.ToString() is var text && char.IsAsciiLetter(text[0])
            ? text.Replace(", ", " | ", StringComparison.Ordinal)
            : $"0x{flags:X}");
}
