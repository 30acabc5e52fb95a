using System.Runtime.InteropServices;

namespace JobGen.Interop;

/// <summary>I/O completion ports (ioapiset.h).</summary>
internal static unsafe partial class Kernel32
{
    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial nint CreateIoCompletionPort(nint fileHandle, nint existingPort, nuint completionKey, uint concurrentThreads);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial int GetQueuedCompletionStatusEx(
        nint port, OVERLAPPED_ENTRY* entries, uint count, uint* removed, uint milliseconds, int alertable);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial int PostQueuedCompletionStatus(nint port, uint bytesTransferred, nuint completionKey, nint overlapped);
}
