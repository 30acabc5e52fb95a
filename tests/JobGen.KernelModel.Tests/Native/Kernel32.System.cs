using System.Runtime.InteropServices;

namespace JobGen.Model.Tests.Native;

internal static unsafe partial class Kernel32
{
    [LibraryImport(Library)]
    internal static partial uint GetFileAttributesW(char* name);

    [LibraryImport(Library)]
    internal static partial uint GetFullPathNameW(char* name, uint size, char* buffer, char** filePart);

    [LibraryImport(Library)]
    internal static partial uint GetSystemDirectoryW(char* buffer, uint size);

    [LibraryImport(Library)]
    internal static partial void GetSystemTimeAsFileTime(long* time);

    [LibraryImport(Library)]
    internal static partial int MultiByteToWideChar(uint codePage, uint flags, byte* text, int bytes, char* wide, int chars);

    [LibraryImport(Library)]
    internal static partial int WideCharToMultiByte(
        uint codePage, uint flags, char* wide, int chars, byte* text, int bytes, byte* defaultChar, int* usedDefault);

    [LibraryImport(Library)]
    internal static partial int GetCPInfo(uint codePage, byte* information);

    [LibraryImport(Library)]
    internal static partial uint GetConsoleCP();

    [LibraryImport(Library)]
    internal static partial uint GetConsoleOutputCP();

    [LibraryImport(Library)]
    internal static partial nint GetStdHandle(uint which);

    [LibraryImport(Library)]
    internal static partial ushort GetActiveProcessorGroupCount();

    [LibraryImport(Library)]
    internal static partial uint GetActiveProcessorCount(ushort group);

    [LibraryImport(Library)]
    internal static partial uint GetCurrentProcessId();
}
