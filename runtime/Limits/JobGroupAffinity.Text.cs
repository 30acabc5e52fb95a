using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;
using JobGen.CompilerServices;

namespace JobGen;

/// <content>Affinities as text.</content>
[JsonConverter(typeof(LimitTextConverter<JobGroupAffinity>))]
public partial struct JobGroupAffinity : ILimitText<JobGroupAffinity>
{
    private const string Form = "'0: 0-3,8; 1: 0-15', or 'off'";

    /// <summary>Reads processors by group, such as <c>0: 0-3,8; 1: 0-15</c>.</summary>
    /// <param name="s">Each group once, 0 to 31, with its processors by number, 0 to 63, or as a mask.</param>
    /// <param name="provider">Ignored: the text is the same in every culture.</param>
    /// <returns>The affinity.</returns>
    /// <exception cref="FormatException">These are no processors; the message says what is allowed.</exception>
    public static JobGroupAffinity Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        LimitParsing.Parse<JobGroupAffinity>(s);

    /// <summary>Reads processors, as <see cref="Parse"/> does.</summary>
    /// <param name="s">The processors.</param>
    /// <param name="provider">Ignored.</param>
    /// <param name="result">The affinity.</param>
    /// <returns>Whether it was read.</returns>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out JobGroupAffinity result) =>
        TryParse(s, out result, out _);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> text, out JobGroupAffinity value, [NotNullWhen(false)] out string? error)
    {
        value = default;
        error = null;
        if (LimitParsing.IsOff(text))
        {
            return true;
        }

        JobGroupAffinity affinity = default;
        foreach (Range range in text.Split(';'))
        {
            ReadOnlySpan<char> processors = text[range];
            ReadOnlySpan<char> name = LimitParsing.Next(ref processors, ':');
            error = Read(ref affinity, name, processors) ?? error;
        }

        value = error is null ? affinity : default;
        return error is null;
    }

    /// <summary>The affinity as text that <see cref="Parse"/> reads, such as <c>0: 0-3,8; 1: 0-15</c>.</summary>
    /// <returns>Text that does not depend on the culture.</returns>
    public override readonly string ToString()
    {
        StringBuilder text = new();
        foreach ((ushort group, ulong mask) in this)
        {
            text.Append(CultureInfo.InvariantCulture, $"{(text.Length == 0 ? string.Empty : "; ")}{group}: {ProcessorList.Format(mask)}");
        }

        return text.Length == 0 ? LimitParsing.Off : text.ToString();
    }

    private static string? Read(ref JobGroupAffinity affinity, ReadOnlySpan<char> name, ReadOnlySpan<char> processors)
    {
        if (!LimitParsing.TryNumber(name, out ushort group) || !ProcessorList.TryParse(processors, out ulong mask))
        {
            return $"'{name}:{processors}' is no group with processors of 0 to 63. Write {Form}.";
        }

        if (group > LimitRanges.HighestGroup)
        {
            return LimitParsing.Message(LimitWords.ProcessorGroupRange, group, LimitWords.GroupUnknown) + "list.";
        }

        if (mask == 0)
        {
            return LimitParsing.Message(LimitWords.AffinityEmpty, "GroupAffinity") + ProcessorList.Form + ".";
        }

        if (affinity[group] != 0)
        {
            return LimitParsing.Message(LimitWords.ProcessorGroupRange, group, "is named twice") + "list.";
        }

        affinity = affinity.With(group, mask);
        return null;
    }
}
