using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using JobGen.CompilerServices;

namespace JobGen;

/// <content>Ranges as text.</content>
[JsonConverter(typeof(LimitTextConverter<WorkingSetRange>))]
public readonly partial record struct WorkingSetRange : ILimitText<WorkingSetRange>
{
    private const string Between = "..";
    private const string Form = "'1MiB..8MiB'";

    /// <summary>Reads a range such as <c>1MiB..8MiB</c>.</summary>
    /// <param name="s">The least and the most, each as <see cref="ByteSize.Parse"/> reads it.</param>
    /// <param name="provider">Ignored: the text is the same in every culture.</param>
    /// <returns>The range.</returns>
    /// <exception cref="FormatException">It is no range, or one out of range; the message says what is allowed.</exception>
    public static WorkingSetRange Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) => LimitParsing.Parse<WorkingSetRange>(s);

    /// <summary>Reads a range, as <see cref="Parse"/> does.</summary>
    /// <param name="s">The range.</param>
    /// <param name="provider">Ignored.</param>
    /// <param name="result">The range.</param>
    /// <returns>Whether it was read.</returns>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out WorkingSetRange result) =>
        TryParse(s, out result, out _);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> text, out WorkingSetRange value, [NotNullWhen(false)] out string? error)
    {
        value = default;
        error = null;
        int between = text.IndexOf(Between);
        if (LimitParsing.IsOff(text))
        {
            return true;
        }

        if (between < 0
            || !ByteSize.TryParse(text[..between], out ulong minimum)
            || !ByteSize.TryParse(text[(between + Between.Length)..], out ulong maximum))
        {
            error = $"'{text}' is no working set. Write {Form}, or 'off'.";
        }
        else if (LimitRanges.IsEmptying(minimum, maximum))
        {
            error = $"{LimitWords.WorkingSetOfAll}, such as {Form}, or 'off'.";
        }
        else if (!LimitRanges.IsWorkingSet(minimum, maximum))
        {
            error = LimitParsing.Message(LimitWords.WorkingSetBounds, minimum, maximum) + $", such as {Form}, or 'off'.";
        }
        else
        {
            value = new WorkingSetRange(minimum, maximum);
        }

        return error is null;
    }

    /// <summary>The range as text that <see cref="Parse"/> reads, such as <c>1MiB..8MiB</c>.</summary>
    /// <returns>Text that does not depend on the culture.</returns>
    public override string ToString() =>
        this == default ? LimitParsing.Off : ByteSize.Format(Minimum) + Between + ByteSize.Format(Maximum);
}
