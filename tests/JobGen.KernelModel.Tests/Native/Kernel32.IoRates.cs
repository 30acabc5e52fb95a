using System.Runtime.InteropServices;

namespace JobGen.Model.Tests.Native;

internal static unsafe partial class Kernel32
{
    [LibraryImport(Library)]
    internal static partial uint SetIoRateControlInformationJobObject(nint job, void* information);

    [LibraryImport(Library)]
    internal static partial uint QueryIoRateControlInformationJobObject(nint job, char* volume, byte** blocks, uint* count);

    [LibraryImport(Library)]
    internal static partial void FreeMemoryJobObject(void* buffer);

    [LibraryImport(Library)]
    internal static partial nint LocalFree(nint memory);

    [LibraryImport("advapi32.dll")]
    internal static partial int ConvertStringSecurityDescriptorToSecurityDescriptorW(
        char* text, uint revision, nint* descriptor, uint* size);

    [LibraryImport("user32.dll")]
    internal static partial int UserHandleGrantAccess(nint userHandle, nint job, int grant);
}
