using System.ComponentModel;
using System.Runtime.InteropServices;

namespace JobGen.CompilerServices;

/// <summary>Compares structures that have no padding, or whose padding counts. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class WireBytes
{
    /// <summary>Compares two structures byte by byte.</summary>
    /// <typeparam name="T">Their type.</typeparam>
    /// <param name="left">A structure.</param>
    /// <param name="right">Another of the same type.</param>
    /// <returns><see langword="true"/> where no byte differs.</returns>
    public static bool AreEqual<T>(in T left, in T right)
        where T : unmanaged => BytesOf(in left).SequenceEqual(BytesOf(in right));

    /// <summary>A hash of all bytes.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="value">A structure.</param>
    /// <returns>The same for two that <see cref="AreEqual"/> finds equal.</returns>
    public static int Hash<T>(in T value)
        where T : unmanaged
    {
        HashCode hash = default;
        hash.AddBytes(BytesOf(in value));
        return hash.ToHashCode();
    }

    private static ReadOnlySpan<byte> BytesOf<T>(in T value)
        where T : unmanaged => MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in value));
}
