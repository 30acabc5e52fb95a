using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using JobGen.CompilerServices;

namespace JobGen;

/// <content>Thresholds as text.</content>
[JsonConverter(typeof(LimitTextConverter<NotificationThresholds>))]
public readonly partial record struct NotificationThresholds : ILimitText<NotificationThresholds>
{
    /// <summary>Reads thresholds such as <c>JobMemory 400MiB; JobUserTime 60s; CpuRate Low in Short</c>.</summary>
    /// <param name="s">
    /// The name of each threshold with its value, separated by semicolons; a tolerance may say its interval. <c>off</c> is none.
    /// </param>
    /// <param name="provider">Ignored: the text is the same in every culture.</param>
    /// <returns>The thresholds.</returns>
    /// <exception cref="FormatException">One is no threshold, or out of range; the message says what is allowed.</exception>
    public static NotificationThresholds Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        LimitParsing.Parse<NotificationThresholds>(s);

    /// <summary>Reads thresholds, as <see cref="Parse"/> does.</summary>
    /// <param name="s">The thresholds.</param>
    /// <param name="provider">Ignored.</param>
    /// <param name="result">The thresholds.</param>
    /// <returns>Whether they were read.</returns>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out NotificationThresholds result) =>
        TryParse(s, out result, out _);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> text, out NotificationThresholds value, [NotNullWhen(false)] out string? error) =>
        ThresholdsText.TryParse(text, out value, out error);

    /// <summary>The thresholds as text that <see cref="Parse"/> reads, such as <c>JobMemory 400MiB; CpuRate Low in Short</c>.</summary>
    /// <returns>Text that does not depend on the culture.</returns>
    public override string ToString() => ThresholdsText.Format(in this);
}
