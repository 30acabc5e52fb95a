using System.Globalization;
using System.Runtime.InteropServices;

namespace JobGen.TestChild;

/// <summary>Roles that commit memory.</summary>
internal static unsafe partial class Memory
{
    private const uint CommitAndReserve = 0x3000;
    private const uint ReadWrite = 0x04;

    /// <summary>
    /// Commits memory in steps of 1 MiB. Parameter: MiB. Prints how many MiB it got; the exit code is 0 for all of them and 8
    /// (ERROR_NOT_ENOUGH_MEMORY) where Windows refused.
    /// </summary>
    internal static int Allocate(string[] parameters)
    {
        int wanted = int.Parse(parameters[0], CultureInfo.InvariantCulture);
        int committed = 0;
        while (committed < wanted && VirtualAlloc(null, 1024 * 1024, CommitAndReserve, ReadWrite) is not null)
        {
            committed++;
        }

        Console.WriteLine(committed.ToString(CultureInfo.InvariantCulture));
        return committed == wanted ? 0 : 8;
    }

    [LibraryImport("kernel32.dll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial void* VirtualAlloc(void* address, nuint size, uint allocationType, uint protection);
}
