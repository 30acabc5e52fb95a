using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using JobGen.CompilerServices;

namespace JobGen;

/// <content>Rates as text.</content>
[JsonConverter(typeof(LimitTextConverter<IoRate>))]
public readonly partial record struct IoRate : ILimitText<IoRate>
{
    /// <summary>Reads a rate such as <c>500 iops 10MiB/s</c> or <c>\Device\HarddiskVolume3: 500 iops</c>.</summary>
    /// <param name="s">
    /// The volume with a colon, where it is for one only, and the rates: <c>500 iops</c>, <c>10MiB/s</c>, <c>reserve 10 iops</c>,
    /// <c>base 8KiB</c>, flags by name. A volume that does not begin with <c>\</c> stands in quotes.
    /// </param>
    /// <param name="provider">Ignored: the text is the same in every culture.</param>
    /// <returns>The rate.</returns>
    /// <exception cref="FormatException">It is no rate, or one out of range; the message says what is allowed.</exception>
    public static IoRate Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) => LimitParsing.Parse<IoRate>(s);

    /// <summary>Reads a rate, as <see cref="Parse"/> does.</summary>
    /// <param name="s">The rate.</param>
    /// <param name="provider">Ignored.</param>
    /// <param name="result">The rate.</param>
    /// <returns>Whether it was read.</returns>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out IoRate result) => TryParse(s, out result, out _);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> text, out IoRate value, [NotNullWhen(false)] out string? error) =>
        IoRateText.TryParse(text, out value, out error);

    /// <summary>The rate as text that <see cref="Parse"/> reads, such as <c>\Device\HarddiskVolume3: 500 iops 1MiB/s</c>.</summary>
    /// <returns>Text that does not depend on the culture.</returns>
    public override string ToString() => IoRateText.Format(in this);
}
