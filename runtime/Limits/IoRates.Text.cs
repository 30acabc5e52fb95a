using System.Diagnostics.CodeAnalysis;
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

            if (rates.Exists(other => IoRate.SameVolume(other.VolumeName, rate.VolumeName)))
            {
                error = LimitParsing.Message(LimitWords.VolumeRepeated, rate.VolumeName ?? "each volume") + "list.";
                return false;
            }

            rates.Add(rate);
        }
        while (!rest.IsEmpty);

        value = Create([.. rates]);
        return true;
    }

    /// <summary>The rates as text that <see cref="Parse"/> reads, one after the other.</summary>
    /// <returns>Text that does not depend on the culture.</returns>
    public override string ToString() => Count == 0 ? LimitParsing.Off : string.Join("; ", (IEnumerable<IoRate>)this);
}
