using System.Runtime.InteropServices;

namespace JobGen.Model.Tests.Native;

internal static unsafe partial class Kernel32
{
    [LibraryImport(Library)]
    internal static partial nint CreateIoCompletionPort(nint file, nint existing, nuint key, uint threads);

    [LibraryImport(Library)]
    internal static partial int GetQueuedCompletionStatus(nint port, uint* bytes, nuint* key, nuint* overlapped, uint milliseconds);

    [LibraryImport(Library)]
    internal static partial int GetQueuedCompletionStatusEx(
        nint port, void* entries, uint count, uint* removed, uint milliseconds, int alertable);

    [LibraryImport(Library)]
    internal static partial int PostQueuedCompletionStatus(nint port, uint bytes, nuint key, nuint overlapped);
}
