using System.Buffers;
using System.Globalization;
using System.Numerics;

namespace JobGen;

/// <summary>What the texts of several limits have in common.</summary>
internal static class LimitParsing
{
    /// <summary>What switches any limit off.</summary>
    internal const string Off = "off";

    private static readonly SearchValues<char> s_number = SearchValues.Create("0123456789.");

    internal static T Parse<T>(ReadOnlySpan<char> text)
        where T : struct, ILimitText<T> =>
        T.TryParse(text, out T value, out string? error) ? value : throw new FormatException(error);

    internal static bool Is(this ReadOnlySpan<char> text, string word) => text.Equals(word, StringComparison.OrdinalIgnoreCase);

    internal static bool IsOff(ReadOnlySpan<char> text) => text.Trim().Is(Off);

    /// <summary>A whole number, decimal or hexadecimal behind <c>0x</c>; no sign, no separators.</summary>
    internal static bool TryNumber<T>(ReadOnlySpan<char> text, out T number)
        where T : struct, IBinaryInteger<T>, IUnsignedNumber<T>
    {
        text = text.Trim();
        return IsHexadecimal(text)
            ? TryNumber(text[2..], NumberStyles.AllowHexSpecifier, out number)
            : TryNumber(text, NumberStyles.None, out number);
    }

    /// <summary>A whole number in decimal digits alone.</summary>
    internal static bool TryDecimal(ReadOnlySpan<char> text, out uint number) => TryNumber(text.Trim(), NumberStyles.None, out number);

    internal static bool IsHexadecimal(ReadOnlySpan<char> text) => text.StartsWith("0x", StringComparison.OrdinalIgnoreCase);

    /// <summary>A number with a fraction and what stands behind it, such as <c>1.5</c> and <c>GiB</c>; it begins with a digit.</summary>
    internal static bool TryMeasure(ReadOnlySpan<char> text, out decimal number, out ReadOnlySpan<char> unit)
    {
        text = text.Trim();
        int end = text.IndexOfAnyExcept(s_number);
        end = end < 0 ? text.Length : end;
        unit = text[end..].Trim();
        number = 0;
        return !text.StartsWith('.')
            && decimal.TryParse(text[..end], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>Takes the text up to the next separator off what is left.</summary>
    internal static ReadOnlySpan<char> Next(scoped ref ReadOnlySpan<char> rest, char separator) =>
        TakeUpTo(rest.IndexOf(separator), ref rest);

    /// <summary>Takes the text up to a separator's place off what is left; all of it where there is none.</summary>
    internal static ReadOnlySpan<char> TakeUpTo(int end, scoped ref ReadOnlySpan<char> rest)
    {
        ReadOnlySpan<char> next = end < 0 ? rest : rest[..end];
        rest = end < 0 ? default : rest[(end + 1)..];
        return next.Trim();
    }

    internal static string Message(string words, params ReadOnlySpan<object?> values) =>
        string.Format(CultureInfo.InvariantCulture, words, values);

    // .NET skips NUL characters behind a number: https://learn.microsoft.com/dotnet/api/system.uint32.tryparse
    private static bool TryNumber<T>(ReadOnlySpan<char> text, NumberStyles style, out T number)
        where T : struct, IBinaryInteger<T>, IUnsignedNumber<T> =>
        T.TryParse(text, style, CultureInfo.InvariantCulture, out number) && !text.EndsWith('\0');
}
