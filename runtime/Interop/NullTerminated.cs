namespace JobGen.Interop;

/// <summary>Text that Windows reads up to its first NUL character.</summary>
internal static class NullTerminated
{
    /// <summary>Windows would take what stands before a NUL for the whole: another object, or other rights.</summary>
    /// <exception cref="ArgumentException">The text holds a NUL character.</exception>
    internal static string? ThrowIfCut(string? text, string what, string parameter) =>
        text is not null && text.Contains('\0', StringComparison.Ordinal)
            ? throw new ArgumentException($"{what} cannot hold a NUL character: Windows would read it up to there.", parameter)
            : text;
}
