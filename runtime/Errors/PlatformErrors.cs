namespace JobGen;

/// <summary>What is thrown where kernel32 or one of its exports is missing.</summary>
internal static class PlatformErrors
{
    internal static PlatformNotSupportedException NoWindows(DllNotFoundException inner) => new(
        "Job objects exist on Windows only: guard the call with OperatingSystem.IsWindows(), or run the program on "
        + "Windows 10 version 1607 or later (or under Wine).",
        inner);

    internal static JobException MissingExport(string function, string since) => new(
        Win32Errors.ProcNotFound,
        function,
        remedy: $"It needs {since} or later.");
}
