using System.Runtime.InteropServices;

namespace JobGen.Model.Tests.Native;

/// <summary>Plain declarations of the Windows functions, as any program has them.</summary>
internal static unsafe partial class Kernel32
{
    private const string Library = "kernel32.dll";

    [LibraryImport(Library)]
    internal static partial nint CreateJobObjectW(void* attributes, char* name);

    [LibraryImport(Library)]
    internal static partial nint OpenJobObjectW(uint access, int inherit, char* name);

    [LibraryImport(Library)]
    internal static partial int AssignProcessToJobObject(nint job, nint process);

    [LibraryImport(Library)]
    internal static partial int IsProcessInJob(nint process, nint job, int* result);

    [LibraryImport(Library)]
    internal static partial int TerminateJobObject(nint job, uint exitCode);

    [LibraryImport(Library)]
    internal static partial int SetInformationJobObject(nint job, int informationClass, void* information, uint length);

    [LibraryImport(Library)]
    internal static partial int QueryInformationJobObject(nint job, int informationClass, void* information, uint length, uint* returned);

    [LibraryImport(Library)]
    internal static partial int CloseHandle(nint handle);

    internal static void Close(nint handle)
    {
        if (CloseHandle(handle) == 0)
        {
            throw new InvalidOperationException($"CloseHandle: {Marshal.GetLastSystemError()}");
        }
    }

    // The name without its extension has to be found as well.
    [LibraryImport("kernel32")]
    internal static partial void SetLastError(uint error);
}
