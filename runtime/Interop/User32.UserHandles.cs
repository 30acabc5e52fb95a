using System.Runtime.InteropServices;

namespace JobGen.Interop;

/// <summary>Job functions of winuser.h.</summary>
internal static partial class User32
{
    private const string Library = "user32.dll";

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial int UserHandleGrantAccess(nint userHandle, nint job, int grant);
}
