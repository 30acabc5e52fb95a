using System.ComponentModel;

namespace JobGen.CompilerServices;

/// <summary>Compares memory limits as Windows keeps them: in whole pages, rounded down. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class MemoryPages
{
    /// <summary>Rounds down to whole pages.</summary>
    /// <param name="bytes">Bytes, or <see langword="null"/> for off.</param>
    /// <returns>Bytes in whole pages, or <see langword="null"/>.</returns>
    public static ulong? Round(ulong? bytes) => bytes - (bytes % (ulong)Environment.SystemPageSize);

    /// <summary>Rounds both bounds down to whole pages.</summary>
    /// <param name="range">A range, or <see langword="null"/> for off.</param>
    /// <returns>The range in whole pages, or <see langword="null"/>.</returns>
    public static WorkingSetRange? Round(in WorkingSetRange? range) => range is { } bounds
        ? WorkingSetRange.FromWire(Round(bounds.Minimum).GetValueOrDefault(), Round(bounds.Maximum).GetValueOrDefault())
        : null;
}
