using System.Runtime.InteropServices;

namespace JobGen.Model.Tests.Native;

internal static unsafe partial class Kernel32
{
    [LibraryImport(Library)]
    internal static partial int CreateProcessW(
        char* application,
        char* commandLine,
        void* processAttributes,
        void* threadAttributes,
        int inherit,
        uint flags,
        void* environment,
        char* directory,
        void* startup,
        void* information);

    [LibraryImport(Library)]
    internal static partial nint OpenProcess(uint access, int inherit, uint id);

    [LibraryImport(Library)]
    internal static partial nint GetCurrentProcess();

    [LibraryImport(Library)]
    internal static partial uint GetProcessId(nint process);

    [LibraryImport(Library)]
    internal static partial int TerminateProcess(nint process, uint exitCode);

    [LibraryImport(Library)]
    internal static partial int GetExitCodeProcess(nint process, uint* exitCode);

    [LibraryImport(Library)]
    internal static partial int GetProcessTimes(nint process, long* creation, long* exit, long* kernel, long* user);

    [LibraryImport(Library)]
    internal static partial uint ResumeThread(nint thread);

    [LibraryImport(Library)]
    internal static partial int InitializeProcThreadAttributeList(void* list, uint count, uint flags, nuint* size);

    [LibraryImport(Library)]
    internal static partial int UpdateProcThreadAttribute(
        void* list, uint flags, nuint attribute, void* value, nuint size, void* previous, nuint* returned);

    [LibraryImport(Library)]
    internal static partial void DeleteProcThreadAttributeList(void* list);

    [LibraryImport(Library)]
    internal static partial int CreatePipe(nint* read, nint* write, void* attributes, uint size);
}
