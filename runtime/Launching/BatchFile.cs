namespace JobGen.Launching;

/// <summary>Tells batch files, which CreateProcessW hands to cmd.exe.</summary>
/// <remarks>
/// cmd.exe takes the arguments apart by rules of its own, in which quotes do not protect what the C rules protect, so that an
/// argument can run commands. No quoting is safe for all of them. Source: CVE-2024-24576 and its kin.
/// </remarks>
internal static class BatchFile
{
    /// <summary>Whether Windows would run the file through cmd.exe.</summary>
    internal static bool Is(string path)
    {
        ReadOnlySpan<char> name = path.AsSpan(path.AsSpan().LastIndexOfAny('\\', '/') + 1);

        // What follows a colon names a stream of the file, not another file; at index 1 it stands after a drive letter.
        int stream = name.LastIndexOf(':');
        while (stream > 1)
        {
            name = name[..stream];
            stream = name.LastIndexOf(':');
        }

        // Win32 drops dots and spaces at the end of a name: "run.bat. ." is run.bat.
        name = name.TrimEnd(" .");
        return name.EndsWith(".bat", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".cmd", StringComparison.OrdinalIgnoreCase);
    }

    internal static ArgumentException Refusal(string path, string parameter) => new(
        $"'{path}' is a batch file and has arguments. Windows runs it through cmd.exe, where an argument can inject commands "
        + "whatever its quoting, so it is refused. Start the program behind the batch file, pass values through the environment, "
        + "or start cmd.exe with /d /s /c and a command line that holds nothing from outside.",
        parameter);
}
