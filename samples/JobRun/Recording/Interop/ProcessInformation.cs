using System.Runtime.InteropServices;

namespace JobGen.JobRun.Recording.Interop;

/// <summary>What Windows tells of a process to a caller with the least of rights, PROCESS_QUERY_LIMITED_INFORMATION.</summary>
internal static unsafe partial class ProcessInformation
{
    internal const uint QueryLimitedInformation = 0x1000;
    internal const int BasicInformation = 0;

    private const string Kernel32 = "kernel32.dll";

    [LibraryImport(Kernel32)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial nint OpenProcess(uint desiredAccess, int inheritHandle, uint processId);

    [LibraryImport(Kernel32)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial int CloseHandle(nint handle);

    [LibraryImport(Kernel32)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial int QueryFullProcessImageNameW(nint process, uint flags, char* name, uint* length);

    [LibraryImport(Kernel32)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial int GetProcessTimes(nint process, long* creation, long* exit, long* kernel, long* user);

    [LibraryImport(Kernel32)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial int GetExitCodeProcess(nint process, uint* exitCode);

    [LibraryImport(Kernel32)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial int K32GetProcessMemoryInfo(nint process, PROCESS_MEMORY_COUNTERS* counters, uint size);

    [LibraryImport("ntdll.dll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial int NtQueryInformationProcess(
        nint process, int informationClass, PROCESS_BASIC_INFORMATION* information, uint length, uint* returnLength);
}
