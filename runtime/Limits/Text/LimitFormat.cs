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
/// <remarks>Members to be overridden, not functions in fields: a native program that reads no text has no reader in it then.</remarks>
/// <typeparam name="T">The type of the limit's property.</typeparam>
/// <param name="name">The limit's name.</param>
internal abstract class LimitFormat<T>(string name) : LimitFormat(name)
{
    /// <summary>Writes a value; <see langword="null"/> for one that is off.</summary>
    internal abstract string? Format(T value);

    internal bool TryParse(ReadOnlySpan<char> text, out T value, out string? error)
    {
        value = default!;
        error = LimitParsing.IsOff(text) ? null : Parse(text.Trim(), out value);
        return error is null;
    }

    /// <summary>Reads a value that is not off, or returns what is wrong with the text.</summary>
    private protected abstract string? Parse(ReadOnlySpan<char> text, out T value);
}
