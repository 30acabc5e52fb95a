using System.Runtime.InteropServices;

namespace JobGen.Interop;

/// <summary>I/O rate functions of jobapi2.h. Both answer non-zero for success and are not supported from Windows 10 1607 on.</summary>
internal static unsafe partial class Kernel32
{
    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial uint SetIoRateControlInformationJobObject(nint job, JOBOBJECT_IO_RATE_CONTROL_INFORMATION* information);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial uint QueryIoRateControlInformationJobObject(
        nint job, char* volumeName, JOBOBJECT_IO_RATE_CONTROL_INFORMATION** infoBlocks, uint* infoBlockCount);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial void FreeMemoryJobObject(void* buffer);
}
