using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace JobGen.Model.Abi;

/// <summary>Reads and writes single fields of a buffer without a struct of our own in between.</summary>
internal static class Wire
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T Read<T>(ReadOnlySpan<byte> buffer, int offset)
        where T : unmanaged => MemoryMarshal.Read<T>(buffer[offset..]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Write<T>(Span<byte> buffer, int offset, T value)
        where T : unmanaged => MemoryMarshal.Write(buffer[offset..], in value);

    internal static unsafe string? ReadString(char* text) => text is null ? null : new string(text);
}
