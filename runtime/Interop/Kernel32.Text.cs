using System.Runtime.InteropServices;

namespace JobGen.Interop;

/// <summary>Code page functions of stringapiset.h and winnls.h.</summary>
internal static unsafe partial class Kernel32
{
    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial int MultiByteToWideChar(uint codePage, uint flags, byte* text, int bytes, char* wide, int chars);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial int WideCharToMultiByte(
        uint codePage, uint flags, char* wide, int chars, byte* text, int bytes, byte* defaultChar, int* usedDefaultChar);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial int GetCPInfo(uint codePage, CPINFO* information);
}
