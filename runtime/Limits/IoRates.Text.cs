using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json.Serialization;
using JobGen.CompilerServices;

namespace JobGen;

/// <content>Rates as text.</content>
[JsonConverter(typeof(LimitTextConverter<IoRates>))]
public readonly partial struct IoRates : ILimitText<IoRates>
{
    /// <summary>Reads the rates of volumes, such as <c>500 iops; \Device\HarddiskVolume3: 1MiB/s</c>.</summary>
    /// <param name="s">The rate of each volume, as <see cref="IoRate.Parse"/> reads it; <c>off</c> is none.</param>
    /// <param name="provider">Ignored: the text is the same in every culture.</param>
    /// <returns>The rates.</returns>
    /// <exception cref="FormatException">One is no rate, or a volume is named twice; the message says what is allowed.</exception>
    public static IoRates Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) => LimitParsing.Parse<IoRates>(s);

    /// <summary>Reads rates, as <see cref="Parse"/> does.</summary>
    /// <param name="s">The rates.</param>
    /// <param name="provider">Ignored.</param>
    /// <param name="result">The rates.</param>
    /// <returns>Whether they were read.</returns>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out IoRates result) => TryParse(s, out result, out _);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> text, out IoRates value, [NotNullWhen(false)] out string? error)
    {
        value = default;
        error = null;
        if (LimitParsing.IsOff(text))
        {
            return true;
        }

        List<IoRate> rates = [];
        ReadOnlySpan<char> rest = text;
        do
        {
            if (!IoRate.TryParse(LimitSeparators.Next(ref rest, ';'), out IoRate rate, out error))
            {
                return false;
            }

            if (rate == default)
            {
                error = "'off' stands in a list of rates. Write it alone, or behind the volume that it is for.";
                return false;
            }

            rates.Add(rate);
        }
        while (!rest.IsWhiteSpace());

        IoRate[] all = [.. rates];
        int repeated = IndexOfRepeated(all);
        error = repeated < 0 ? null : LimitParsing.Message(LimitWords.VolumeRepeated, NameOfVolume(all[repeated])) + "list.";
        value = error is null ? new IoRates(all) : default;
        return error is null;
    }

    /// <summary>The rates as text that <see cref="Parse"/> reads, one after the other.</summary>
    /// <returns>Text that does not depend on the culture. A rate that names no volume and limits nothing is left out.</returns>
    public override string ToString()
    {
        StringBuilder text = new();
        foreach (ref readonly IoRate rate in Span)
        {
            if (rate != default)
            {
                text.Append(text.Length == 0 ? string.Empty : "; ").Append(IoRateText.Format(in rate));
            }
        }

        return text.Length == 0 ? LimitParsing.Off : text.ToString();
    }
}
