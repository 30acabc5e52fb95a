using System.Runtime.InteropServices;

namespace JobGen.Interop;

/// <summary>Process and thread functions of processthreadsapi.h and synchapi.h, and the path functions a launch needs.</summary>
internal static unsafe partial class Kernel32
{
    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial nint GetCurrentProcess();

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial nint GetCurrentThread();

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial nint OpenProcess(uint desiredAccess, int inheritHandle, uint processId);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial int CreateProcessW(
        char* applicationName,
        char* commandLine,
        SECURITY_ATTRIBUTES* processAttributes,
        SECURITY_ATTRIBUTES* threadAttributes,
        int inheritHandles,
        uint creationFlags,
        void* environment,
        char* currentDirectory,
        STARTUPINFOEXW* startupInfo,
        PROCESS_INFORMATION* processInformation);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial int InitializeProcThreadAttributeList(void* attributeList, uint attributeCount, uint flags, nuint* size);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial int UpdateProcThreadAttribute(
        void* attributeList, uint flags, nuint attribute, void* value, nuint size, void* previousValue, nuint* returnSize);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial void DeleteProcThreadAttributeList(void* attributeList);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial uint ResumeThread(nint thread);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial int TerminateProcess(nint process, uint exitCode);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial int GetExitCodeProcess(nint process, uint* exitCode);

    /// <remarks>The four times are FILETIMEs: 100 ns since 1601, UTC for the first two, durations for the others.</remarks>
    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial int GetProcessTimes(nint process, long* creation, long* exit, long* kernel, long* user);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial void GetSystemTimeAsFileTime(long* time);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial uint WaitForSingleObject(nint handle, uint milliseconds);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial uint GetFileAttributesW(char* fileName);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial uint GetFullPathNameW(char* fileName, uint bufferLength, char* buffer, char** filePart);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial uint GetSystemDirectoryW(char* buffer, uint size);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial char* GetEnvironmentStringsW();

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial int FreeEnvironmentStringsW(char* environment);
}
