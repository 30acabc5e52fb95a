using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using JobGen.CompilerServices;

namespace JobGen;

/// <content>Rates as text.</content>
[JsonConverter(typeof(LimitTextConverter<NetRate>))]
public readonly partial record struct NetRate : ILimitText<NetRate>
{
    private const string PerSecond = "/s";
    private const string DscpPrefix = "dscp";
    private const string Forms = "'10MiB/s', 'dscp 46', '10MiB/s dscp 46' or 'off'";

    /// <summary>Reads a rate such as <c>10MiB/s</c>, <c>dscp 46</c>, both, or <c>off</c>.</summary>
    /// <param name="s">The rate.</param>
    /// <param name="provider">Ignored: the text is the same in every culture.</param>
    /// <returns>The rate.</returns>
    /// <exception cref="FormatException">It is no rate, or one out of range; the message says what is allowed.</exception>
    public static NetRate Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) => LimitParsing.Parse<NetRate>(s);

    /// <summary>Reads a rate, as <see cref="Parse"/> does.</summary>
    /// <param name="s">The rate.</param>
    /// <param name="provider">Ignored.</param>
    /// <param name="result">The rate.</param>
    /// <returns>Whether it was read.</returns>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out NetRate result) => TryParse(s, out result, out _);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> text, out NetRate value, [NotNullWhen(false)] out string? error)
    {
        value = default;
        error = null;
        if (LimitParsing.IsOff(text))
        {
            return true;
        }

        ReadOnlySpan<char> bandwidth = text.Trim();
        ReadOnlySpan<char> tag = default;
        int dscp = bandwidth.IndexOf(DscpPrefix, StringComparison.OrdinalIgnoreCase);
        if (dscp >= 0)
        {
            tag = bandwidth[(dscp + DscpPrefix.Length)..];
            bandwidth = bandwidth[..dscp].TrimEnd();
        }

        ulong bytes = 0;
        uint code = 0;
        if ((bandwidth.IsEmpty && dscp < 0)
            || (!bandwidth.IsEmpty && !TryBandwidth(bandwidth, out bytes))
            || (dscp >= 0 && !LimitParsing.TryNumber(tag, out code)))
        {
            error = $"'{text}' is no network rate. Write {Forms}.";
        }
        else if (!bandwidth.IsEmpty && bytes == 0)
        {
            error = LimitParsing.Message(LimitWords.RateOfZero, nameof(MaxBandwidth), LimitWords.NetRateOfZero);
        }
        else if (code > LimitRanges.HighestDscpTag)
        {
            error = LimitParsing.Message(LimitWords.DscpRange, code) + "'dscp 46' for expedited forwarding.";
        }
        else
        {
            value = new NetRate(bandwidth.IsEmpty ? null : bytes, dscp < 0 ? null : (byte)code);
        }

        return error is null;
    }

    /// <summary>The rate as text that <see cref="Parse"/> reads, such as <c>10MiB/s dscp 46</c>.</summary>
    /// <returns>Text that does not depend on the culture.</returns>
    public override string ToString()
    {
        string? bandwidth = MaxBandwidth is { } bytes ? FormatBandwidth(bytes) : null;
        string? tag = _dscpTag is { } dscp ? string.Create(CultureInfo.InvariantCulture, $"{DscpPrefix} {dscp}") : null;
        return (bandwidth, tag) switch
        {
            (null, null) => LimitParsing.Off,
            (null, _) => tag,
            (_, null) => bandwidth,
            _ => $"{bandwidth} {tag}",
        };
    }

    internal static string FormatBandwidth(ulong bytes) => ByteSize.Format(bytes) + PerSecond;

    internal static bool TryBandwidth(ReadOnlySpan<char> text, out ulong bytes)
    {
        bytes = 0;
        return text.EndsWith(PerSecond, StringComparison.OrdinalIgnoreCase) && ByteSize.TryParse(text[..^PerSecond.Length], out bytes);
    }
}
