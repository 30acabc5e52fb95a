namespace JobGen.Launching;

/// <summary>Tells batch files, which only cmd.exe can run.</summary>
internal static class BatchFile
{
    /// <summary>Whether Windows would run the file through cmd.exe.</summary>
    internal static bool IsBatchFile(string path)
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

    /// <summary>Refuses what cmd.exe would only complain of on the console, where the launch seems to have succeeded.</summary>
    /// <param name="path">The full path of a batch file.</param>
    /// <exception cref="ArgumentException">cmd.exe takes no such path.</exception>
    /// <exception cref="JobException">There is no such file.</exception>
    internal static void ThrowIfNotRunnable(string path)
    {
        // \\?\ and \\.\ go around the rules that cmd.exe lives by, and to it a stream of a file is no file.
        if (path.StartsWith(@"\\?\", StringComparison.Ordinal)
            || path.StartsWith(@"\\.\", StringComparison.Ordinal)
            || path.LastIndexOf(':') > 1
            || path.AsSpan().ContainsAny('\r', '\n'))
        {
            throw new ArgumentException(
                $"Batch files run through cmd.exe, which takes no path such as '{path}': name the file by its plain path.");
        }

        int error = ProgramFile.Find(path);
        if (error != Win32Errors.Success)
        {
            throw LaunchErrors.Resolve(error, "GetFileAttributes", path);
        }
    }
}
