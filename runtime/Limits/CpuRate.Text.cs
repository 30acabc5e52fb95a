using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using JobGen.CompilerServices;

namespace JobGen;

/// <content>Rates as text.</content>
[JsonConverter(typeof(LimitTextConverter<CpuRate>))]
public readonly partial struct CpuRate : ILimitText<CpuRate>
{
    private const string NotifySuffix = " notify";
    private const string SoftPrefix = "soft ";
    private const string WeightPrefix = "weight ";
    private const string RawPrefix = "raw ";
    private const string Between = "..";
    private const string Forms =
        "'50%', '1.5 cpus', 'soft 30%', 'weight 7', '10%..50%' or 'off', with 'notify' behind a rate that is to be told of";

    /// <summary>Reads a rate such as <c>50%</c>, <c>1.5 cpus</c>, <c>soft 30%</c>, <c>weight 7</c> or <c>10%..50%</c>.</summary>
    /// <param name="s">
    /// The rate; <c>notify</c> may stand behind it, and <c>off</c> is none. Processors are turned into a percentage of this machine.
    /// What a query returned and none of these says is <c>raw 0x25 0x3</c>: ControlFlags, and the number behind it.
    /// </param>
    /// <param name="provider">Ignored: the text is the same in every culture.</param>
    /// <returns>The rate.</returns>
    /// <exception cref="FormatException">It is no rate, or one out of range; the message says what is allowed.</exception>
    public static CpuRate Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) => LimitParsing.Parse<CpuRate>(s);

    /// <summary>Reads a rate, as <see cref="Parse"/> does.</summary>
    /// <param name="s">The rate.</param>
    /// <param name="provider">Ignored.</param>
    /// <param name="result">The rate.</param>
    /// <returns>Whether it was read.</returns>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out CpuRate result) => TryParse(s, out result, out _);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> text, out CpuRate value, [NotNullWhen(false)] out string? error)
    {
        value = default;
        error = null;
        ReadOnlySpan<char> rest = text.Trim();
        if (rest.Is(LimitParsing.Off))
        {
            return true;
        }

        if (rest.StartsWith(RawPrefix, StringComparison.OrdinalIgnoreCase))
        {
            error = ReadRaw(rest, out value);
            return error is null;
        }

        bool notify = rest.EndsWith(NotifySuffix, StringComparison.OrdinalIgnoreCase);
        rest = notify ? rest[..^NotifySuffix.Length].TrimEnd() : rest;
        error = Read(rest, out value);
        if (error is null && notify)
        {
            value = value with { Notify = true };
        }

        return error is null;
    }

    /// <summary>The rate as text that <see cref="Parse"/> reads, such as <c>50%</c> or <c>off</c>.</summary>
    /// <returns>Text that does not depend on the culture.</returns>
    public override string ToString()
    {
        CultureInfo invariant = CultureInfo.InvariantCulture;
        string? text = (_controlFlags & PerProcessorCaps) != 0 ? null : Mode switch
        {
            CpuRateMode.HardCap when IsRate(_value) => PercentText.Format(HardCapPercent!.Value),
            CpuRateMode.Soft when IsRate(_value) => SoftPrefix + PercentText.Format(SoftPercent!.Value),
            CpuRateMode.Weight when LimitRanges.IsCpuWeight(_value) => string.Create(invariant, $"{WeightPrefix}{RelativeWeight}"),
            CpuRateMode.MinMax when IsRate(_value & 0xFFFF) && IsRate(_value >> 16) && MinPercent <= MaxPercent =>
                PercentText.Format(MinPercent!.Value) + Between + PercentText.Format(MaxPercent!.Value),
            _ when _controlFlags == 0 => LimitParsing.Off,
            _ => null,
        };

        // What this library has no name for, or Windows no use, comes from a query, and goes back as it came.
        return text is null
            ? string.Create(invariant, $"{RawPrefix}0x{_controlFlags:X} 0x{_value:X}")
            : Notify ? text + NotifySuffix : text;
    }

    private static bool IsRate(uint hundredths) => LimitRanges.IsCpuRate(ToPercent(hundredths));

    private static string? Read(ReadOnlySpan<char> text, out CpuRate rate)
    {
        if (text.StartsWith(WeightPrefix, StringComparison.OrdinalIgnoreCase))
        {
            return ReadWeight(text[WeightPrefix.Length..], out rate);
        }

        bool isSoft = text.StartsWith(SoftPrefix, StringComparison.OrdinalIgnoreCase);
        int between = text.IndexOf(Between);
        return between < 0 || isSoft
            ? ReadShare(isSoft ? text[SoftPrefix.Length..] : text, isSoft, out rate)
            : ReadRange(text[..between], text[(between + Between.Length)..], out rate);
    }

    private static string? ReadShare(ReadOnlySpan<char> text, bool isSoft, out CpuRate rate)
    {
        rate = default;
        string? error = ReadPercent(text, isSoft ? "SoftRate" : nameof(HardCap), out double percent);
        if (error is null)
        {
            rate = isSoft ? Soft(percent) : HardCap(percent);
        }

        return error;
    }

    private static string? ReadRange(ReadOnlySpan<char> minimum, ReadOnlySpan<char> maximum, out CpuRate rate)
    {
        rate = default;
        double high = 0;
        string? error = ReadPercent(minimum, "MinRate", out double low) ?? ReadPercent(maximum, "MaxRate", out high);
        if (error is null && LimitRanges.CpuHundredths(low) > LimitRanges.CpuHundredths(high))
        {
            error = LimitParsing.Message(LimitWords.CpuMinAboveMax, low, high) + "first.";
        }

        rate = error is null ? MinMax(low, high) : default;
        return error;
    }

    private static string? ReadWeight(ReadOnlySpan<char> text, out CpuRate rate)
    {
        rate = default;
        if (!LimitParsing.TryNumber(text, out uint weight))
        {
            return Unreadable(text);
        }

        if (!LimitRanges.IsCpuWeight(weight))
        {
            return LimitParsing.Message(LimitWords.CpuWeightRange, weight);
        }

        rate = Weight((int)weight);
        return null;
    }

    private static string? ReadRaw(ReadOnlySpan<char> text, out CpuRate rate)
    {
        ReadOnlySpan<char> rest = text[RawPrefix.Length..];
        bool isRaw = LimitParsing.TryNumber(LimitParsing.Next(ref rest, ' '), out uint flags)
            & LimitParsing.TryNumber(rest, out uint value);
        rate = isRaw ? FromWire(flags, value) : default;

        // What has another form is read in that one alone, which is checked.
        if (text.Is(rate.ToString()))
        {
            return null;
        }

        rate = default;
        return Unreadable(text);
    }

    private static string? ReadPercent(ReadOnlySpan<char> text, string name, out double percent)
    {
        if (!PercentText.TryParse(text, out percent))
        {
            return Unreadable(text);
        }

        return LimitRanges.IsCpuRate(percent)
            ? null
            : LimitParsing.Message(LimitWords.CpuRateRange, name, percent) + " percent, or 'off'.";
    }

    private static string Unreadable(ReadOnlySpan<char> text) => $"'{text}' is no CPU rate. Write {Forms}.";
}
