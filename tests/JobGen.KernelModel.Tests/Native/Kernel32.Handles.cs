using System.Runtime.InteropServices;

namespace JobGen.Model.Tests.Native;

internal static unsafe partial class Kernel32
{
    internal const uint DuplicateSameAccess = 2;

    [LibraryImport(Library)]
    internal static partial int DuplicateHandle(
        nint sourceProcess, nint source, nint targetProcess, nint* target, uint access, int inherit, uint options);

    [LibraryImport(Library)]
    internal static partial int GetHandleInformation(nint handle, uint* flags);

    [LibraryImport(Library)]
    internal static partial int SetHandleInformation(nint handle, uint mask, uint flags);

    [LibraryImport(Library)]
    internal static partial nint CreateEventW(void* attributes, int manualReset, int initialState, char* name);

    [LibraryImport(Library)]
    internal static partial int SetEvent(nint handle);

    [LibraryImport(Library)]
    internal static partial int ResetEvent(nint handle);

    [LibraryImport(Library)]
    internal static partial nint CreateMutexW(void* attributes, int initialOwner, char* name);

    [LibraryImport(Library)]
    internal static partial int CompareObjectHandles(nint first, nint second);

    [LibraryImport(Library)]
    internal static partial uint WaitForSingleObject(nint handle, uint milliseconds);

    [LibraryImport(Library)]
    internal static partial uint WaitForMultipleObjects(uint count, nint* handles, int all, uint milliseconds);

    [LibraryImport(Library)]
    internal static partial int RegisterWaitForSingleObject(
        nint* wait, nint handle, delegate* unmanaged<nint, byte, void> callback, nint context, uint milliseconds, uint flags);

    [LibraryImport(Library)]
    internal static partial int UnregisterWaitEx(nint wait, nint completionEvent);
}
