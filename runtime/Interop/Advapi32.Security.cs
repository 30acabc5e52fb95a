using System.Runtime.InteropServices;

namespace JobGen.Interop;

/// <summary>Security descriptor functions of sddl.h.</summary>
internal static unsafe partial class Advapi32
{
    internal const uint SddlRevision1 = 1;

    private const string Library = "advapi32.dll";

    /// <summary>The descriptor is allocated with LocalAlloc and freed with <see cref="Kernel32.LocalFree"/>.</summary>
    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial int ConvertStringSecurityDescriptorToSecurityDescriptorW(
        char* stringSecurityDescriptor, uint stringSdRevision, nint* securityDescriptor, uint* securityDescriptorSize);
}
