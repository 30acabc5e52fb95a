using System.Runtime.InteropServices;

namespace JobGen.IntegrationTests;

/// <summary>Counts the handles of this process by asking about each value that one could have.</summary>
/// <remarks>Wine's own count is the length of its table, which doubles as it fills: it would not show a leak for long.</remarks>
internal static partial class OpenHandles
{
    private const int HighestValue = 0x8000;

    internal static unsafe int Count()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        int count = 0;
        for (nint value = 4; value <= HighestValue; value += 4)
        {
            uint flags;
            count += GetHandleInformation(value, &flags) != 0 ? 1 : 0;
        }

        return count;
    }

    [LibraryImport("kernel32.dll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static unsafe partial int GetHandleInformation(nint handle, uint* flags);
}
