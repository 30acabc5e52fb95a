using System.Diagnostics.CodeAnalysis;

namespace JobGen;

/// <summary>A value that is written and read as text, the same in every culture.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
/// <remarks>
/// <see cref="object.ToString"/> writes what is read. Format providers are there for generic code and change nothing. JSON holds
/// the same texts.
/// </remarks>
/// <example>
/// <code>
/// static T Read&lt;T&gt;(string text)
///     where T : struct, ILimitText&lt;T&gt;
/// {
///     if (T.TryParse(text, out T value, out string? error))
///     {
///         return value;
///     }
///
///     Console.Error.WriteLine(error);                     // what is allowed
///     return default;
/// }
///
/// CpuRate rate = Read&lt;CpuRate&gt;("soft 30%");
/// </code>
/// </example>
public interface ILimitText<TSelf> : ISpanParsable<TSelf>
    where TSelf : struct, ILimitText<TSelf>
{
    /// <summary>Reads text, or says what is wrong with it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The value.</param>
    /// <param name="error">What is wrong and what is allowed, as one or more whole sentences.</param>
    /// <returns>Whether the text was read.</returns>
    static abstract bool TryParse(ReadOnlySpan<char> text, out TSelf value, [NotNullWhen(false)] out string? error);

    /// <inheritdoc/>
    static TSelf IParsable<TSelf>.Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return LimitParsing.Parse<TSelf>(s);
    }

    /// <inheritdoc/>
    static bool IParsable<TSelf>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out TSelf result) =>
        TSelf.TryParse(s, out result, out _);

    /// <inheritdoc/>
    static TSelf ISpanParsable<TSelf>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => LimitParsing.Parse<TSelf>(s);

    /// <inheritdoc/>
    static bool ISpanParsable<TSelf>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out TSelf result) =>
        TSelf.TryParse(s, out result, out _);
}
