using System.Globalization;
using System.Runtime.InteropServices;

namespace JobGen.TestChild;

/// <summary>Says which handles reached this process.</summary>
internal static unsafe partial class Handles
{
    /// <summary>Parameters: handle values in hexadecimal. Prints a line for each: the value, and <c>valid</c> or <c>invalid</c>.</summary>
    internal static int Report(string[] parameters)
    {
        foreach (string parameter in parameters)
        {
            uint flags;
            nint handle = nint.Parse(parameter, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            Console.WriteLine($"{parameter} {(GetHandleInformation(handle, &flags) != 0 ? "valid" : "invalid")}");
        }

        return 0;
    }

    [LibraryImport("kernel32.dll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int GetHandleInformation(nint handle, uint* flags);
}
