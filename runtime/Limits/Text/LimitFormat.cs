namespace JobGen;

/// <summary>How a limit is written as text.</summary>
internal abstract class LimitFormat(string name)
{
    internal string Name => name;

    /// <summary>Whether commas may stand in a value.</summary>
    internal bool IsList { get; init; }

    /// <summary>Whether a value is a number of JSON.</summary>
    internal bool IsNumber { get; init; }
}

/// <summary>How a limit of a type is written as text.</summary>
/// <typeparam name="T">The type of the limit's property.</typeparam>
/// <param name="name">The limit's name.</param>
/// <param name="parse">Reads a value that is not off.</param>
/// <param name="format">Writes a value; <see langword="null"/> for one that is off.</param>
internal sealed class LimitFormat<T>(string name, LimitParser<T> parse, Func<T, string?> format) : LimitFormat(name)
{
    internal string? Format(T value) => format(value);

    internal bool TryParse(ReadOnlySpan<char> text, out T value, out string? error)
    {
        value = default!;
        error = LimitParsing.IsOff(text) ? null : parse(text.Trim(), Name, out value);
        return error is null;
    }
}

/// <summary>Reads a value of a limit, or returns what is wrong with the text.</summary>
internal delegate string? LimitParser<T>(ReadOnlySpan<char> text, string name, out T value);
