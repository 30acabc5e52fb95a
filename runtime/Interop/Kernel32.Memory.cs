using System.Runtime.InteropServices;

namespace JobGen.Interop;

/// <summary>Local memory functions of winbase.h.</summary>
internal static unsafe partial class Kernel32
{
    /// <summary>Returns zero where it succeeds, and the same pointer where it fails.</summary>
    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial nint LocalFree(nint memory);
}
