using System.Runtime.InteropServices;

namespace JobGen.Interop;

/// <summary>
/// Job object functions of jobapi.h and jobapi2.h beside those of <see cref="JobApi2"/>. Handles are raw: callers hold them through
/// <see cref="CompilerServices.JobHandleLease"/>.
/// </summary>
internal static unsafe partial class Kernel32
{
    internal const string Library = "kernel32.dll";

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial nint CreateJobObjectW(SECURITY_ATTRIBUTES* attributes, char* name);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial nint OpenJobObjectW(uint desiredAccess, int inheritHandle, char* name);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial int AssignProcessToJobObject(nint job, nint process);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial int IsProcessInJob(nint process, nint job, int* result);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial int TerminateJobObject(nint job, uint exitCode);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial int CloseHandle(nint handle);
}
