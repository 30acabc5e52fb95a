using System.Globalization;

namespace JobGen;

/// <content>Sizes as text.</content>
public static partial class ByteSize
{
    internal const string Forms = "a size such as '512MiB', '1.5g' or '4096'";

    /// <summary>Reads a size such as <c>512MiB</c>, <c>512M</c>, <c>1.5g</c> or <c>4096</c>.</summary>
    /// <param name="text">
    /// A number, and K, M, G or T with or without B or iB behind it, in upper or lower case. All units are binary. A fraction of a
    /// unit is rounded to whole bytes.
    /// </param>
    /// <returns>The number of bytes.</returns>
    /// <exception cref="FormatException">It is no size, or one above 2^64 - 1 bytes.</exception>
    public static ulong Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out ulong bytes) ? bytes : throw new FormatException(Unreadable(text));

    /// <summary>Reads a size, as <see cref="Parse"/> does.</summary>
    /// <param name="text">The text.</param>
    /// <param name="bytes">The number of bytes.</param>
    /// <returns>Whether it is a size.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out ulong bytes)
    {
        bytes = 0;
        if (!LimitParsing.TryMeasure(text, out decimal number, out ReadOnlySpan<char> name) || UnitOf(name) is not { } unit)
        {
            return false;
        }

        // A fraction of a byte is a mistake, one of a unit is rounded.
        if ((unit == 1 && number != decimal.Truncate(number)) || number > ulong.MaxValue / (decimal)unit)
        {
            return false;
        }

        bytes = (ulong)decimal.Round(number * unit);
        return true;
    }

    /// <summary>Writes a size in the largest unit that it is a whole multiple of, such as <c>512MiB</c>.</summary>
    /// <param name="bytes">The number of bytes.</param>
    /// <returns>Text that <see cref="Parse"/> reads, the same in every culture.</returns>
    public static string Format(ulong bytes)
    {
        (ulong unit, string name) = bytes switch
        {
            0 => (1UL, string.Empty),
            _ when bytes % TiB == 0 => (TiB, "TiB"),
            _ when bytes % GiB == 0 => (GiB, "GiB"),
            _ when bytes % MiB == 0 => (MiB, "MiB"),
            _ when bytes % KiB == 0 => (KiB, "KiB"),
            _ => (1UL, string.Empty),
        };
        return string.Create(CultureInfo.InvariantCulture, $"{bytes / unit}{name}");
    }

    internal static string Unreadable(ReadOnlySpan<char> text) => $"'{text}' is no size below 2^64 bytes. Write {Forms}.";

    private static ulong? UnitOf(ReadOnlySpan<char> name)
    {
        ReadOnlySpan<char> suffix = name.IsEmpty ? name : name[1..];
        return name switch
        {
            "" or "b" or "B" => 1,
            _ when !suffix.IsEmpty && !suffix.Is("b") && !suffix.Is("ib") => null,
            ['k' or 'K', ..] => KiB,
            ['m' or 'M', ..] => MiB,
            ['g' or 'G', ..] => GiB,
            ['t' or 'T', ..] => TiB,
            _ => null,
        };
    }
}
