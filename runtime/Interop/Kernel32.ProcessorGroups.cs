using System.Runtime.InteropServices;

namespace JobGen.Interop;

/// <summary>Processor group functions of winbase.h. Windows 7 and later.</summary>
internal static unsafe partial class Kernel32
{
    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial ushort GetActiveProcessorGroupCount();

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial uint GetActiveProcessorCount(ushort groupNumber);
}
