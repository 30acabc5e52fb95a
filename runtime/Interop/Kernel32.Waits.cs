using System.Runtime.InteropServices;

namespace JobGen.Interop;

/// <summary>Registered waits (winbase.h, threadpoollegacyapiset.h).</summary>
internal static unsafe partial class Kernel32
{
    /// <summary>The callback runs once, so that a process handle, which stays signalled, does not call back forever.</summary>
    internal const uint WT_EXECUTEONLYONCE = 0x8;

    /// <summary>The callback runs on the wait thread itself: allowed only where it is short and never blocks.</summary>
    internal const uint WT_EXECUTEINWAITTHREAD = 0x4;

    internal const uint INFINITE = 0xFFFF_FFFF;

    /// <summary>As completion event of <see cref="UnregisterWaitEx"/>: return only when no callback is running any more.</summary>
    internal const nint INVALID_HANDLE_VALUE = -1;

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial int RegisterWaitForSingleObject(
        nint* newWaitObject, nint handle, delegate* unmanaged<nint, byte, void> callback, nint context, uint milliseconds, uint flags);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial int UnregisterWaitEx(nint waitHandle, nint completionEvent);
}
