using System.Runtime.InteropServices;

namespace JobGen.Interop;

/// <summary>Pipe, handle and console functions of namedpipeapi.h, handleapi.h and consoleapi.h.</summary>
internal static unsafe partial class Kernel32
{
    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial int CreatePipe(nint* readPipe, nint* writePipe, SECURITY_ATTRIBUTES* attributes, uint size);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial int DuplicateHandle(
        nint sourceProcess, nint source, nint targetProcess, nint* target, uint desiredAccess, int inheritHandle, uint options);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial int GetHandleInformation(nint handle, uint* flags);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial int SetHandleInformation(nint handle, uint mask, uint flags);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial nint GetStdHandle(uint standardHandle);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial uint GetConsoleCP();

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial uint GetConsoleOutputCP();

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial int GenerateConsoleCtrlEvent(uint controlEvent, uint processGroupId);
}
