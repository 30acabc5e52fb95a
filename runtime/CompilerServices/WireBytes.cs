using System.ComponentModel;

namespace JobGen.CompilerServices;

/// <summary>Compares wire structures. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class WireBytes
{
    /// <summary>Compares two structures byte by byte.</summary>
    /// <typeparam name="T">Their type.</typeparam>
    /// <param name="left">A structure.</param>
    /// <param name="right">Another of the same type.</param>
    /// <returns><see langword="true"/> where no byte differs.</returns>
    public static bool AreEqual<T>(T* left, T* right)
        where T : unmanaged =>
        new ReadOnlySpan<byte>(left, sizeof(T)).SequenceEqual(new ReadOnlySpan<byte>(right, sizeof(T)));
}
