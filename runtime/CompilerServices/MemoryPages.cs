using System.ComponentModel;

namespace JobGen.CompilerServices;

/// <summary>Compares memory limits as Windows keeps them: in whole pages, rounded down. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class MemoryPages
{
    /// <summary>Compares two limits.</summary>
    /// <param name="left">Bytes, or <see langword="null"/> for off.</param>
    /// <param name="right">Bytes, or <see langword="null"/> for off.</param>
    /// <returns><see langword="true"/> where both are off or hold the same number of pages.</returns>
    public static bool AreEqual(ulong? left, ulong? right) => Round(left) == Round(right);

    /// <summary>Rounds down to whole pages.</summary>
    /// <param name="bytes">Bytes, or <see langword="null"/> for off.</param>
    /// <returns>Bytes in whole pages, or <see langword="null"/>.</returns>
    public static ulong? Round(ulong? bytes) => bytes - (bytes % (ulong)Environment.SystemPageSize);
}
