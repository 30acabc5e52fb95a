using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using JobGen.CompilerServices;

namespace JobGen;

/// <content>Affinities as text.</content>
[JsonConverter(typeof(LimitTextConverter<ProcessorAffinity>))]
public readonly partial record struct ProcessorAffinity : ILimitText<ProcessorAffinity>
{
    private const string SubsetSuffix = " subset";

    /// <summary>Reads processors such as <c>0-3,8</c>, or a mask such as <c>0xF</c>.</summary>
    /// <param name="s">The processors by number, 0 to 63; <c>subset</c> may stand behind them.</param>
    /// <param name="provider">Ignored: the text is the same in every culture.</param>
    /// <returns>The affinity.</returns>
    /// <exception cref="FormatException">These are no processors; the message says what is allowed.</exception>
    public static ProcessorAffinity Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        LimitParsing.Parse<ProcessorAffinity>(s);

    /// <summary>Reads processors, as <see cref="Parse"/> does.</summary>
    /// <param name="s">The processors.</param>
    /// <param name="provider">Ignored.</param>
    /// <param name="result">The affinity.</param>
    /// <returns>Whether it was read.</returns>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out ProcessorAffinity result) =>
        TryParse(s, out result, out _);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> text, out ProcessorAffinity value, [NotNullWhen(false)] out string? error)
    {
        value = default;
        error = null;
        if (LimitParsing.IsOff(text))
        {
            return true;
        }

        ReadOnlySpan<char> processors = text.Trim();
        bool subset = processors.EndsWith(SubsetSuffix, StringComparison.OrdinalIgnoreCase);
        processors = subset ? processors[..^SubsetSuffix.Length] : processors;
        if (!ProcessorList.TryParse(processors, out ulong mask))
        {
            error = $"'{text}' names no processors of 0 to 63. Write {ProcessorList.Form}, with 'subset' behind it where it is meant, "
                + "or 'off'.";
        }
        else if (mask == 0)
        {
            error = LimitParsing.Message(LimitWords.AffinityEmpty, "AffinityLimit") + ProcessorList.Form + ", or 'off'.";
        }
        else
        {
            value = new ProcessorAffinity(mask, subset);
        }

        return error is null;
    }

    /// <summary>The affinity as text that <see cref="Parse"/> reads, such as <c>0-3,8 subset</c>.</summary>
    /// <returns>Text that does not depend on the culture.</returns>
    public override string ToString() =>
        this == default ? LimitParsing.Off : ProcessorList.Format(Mask) + (Subset ? SubsetSuffix : string.Empty);
}
