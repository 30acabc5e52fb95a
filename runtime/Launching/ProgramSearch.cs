namespace JobGen.Launching;

/// <summary>Looks for a bare name in the system directory and the absolute directories of PATH, with the extensions of PATHEXT.</summary>
/// <remarks>
/// The rules are those of cmd.exe without its first one, the current directory: every extension is tried in a directory before
/// the next directory is. Source: https://learn.microsoft.com/windows-server/administration/windows-commands/path
/// </remarks>
internal static class ProgramSearch
{
    private const string UsualExtensions = ".COM;.EXE;.BAT;.CMD";

    /// <exception cref="JobException">No directory has such a file: 2.</exception>
    internal static string Find(string name)
    {
        List<string> fileNames = FileNames(name, Environment.GetEnvironmentVariable("PATHEXT"));
        string? path = Environment.GetEnvironmentVariable("PATH");
        foreach (string directory in Directories(ProgramPath.SystemDirectory(name), path))
        {
            foreach (string fileName in fileNames)
            {
                string candidate = directory[^1] is '\\' or '/' ? directory + fileName : $"{directory}\\{fileName}";

                // Whatever keeps Windows from telling of this one, such as a share that is away: the next may be there.
                if (ProgramFile.Find(candidate) == Win32Errors.Success)
                {
                    return candidate;
                }
            }
        }

        throw LaunchErrors.Resolve(Win32Errors.FileNotFound, "GetFileAttributes", name);
    }

    /// <summary>What is looked for in each directory, in this order.</summary>
    /// <param name="name">The name asked for. A dot at its end says that the file has no extension.</param>
    /// <param name="extensions">PATHEXT.</param>
    internal static List<string> FileNames(string name, string? extensions)
    {
        List<string> names = name.Contains('.') ? [name] : [];
        if (name[^1] != '.')
        {
            AddWithExtensions(names, name, string.IsNullOrWhiteSpace(extensions) ? UsualExtensions : extensions);
        }

        return names;
    }

    /// <summary>Where a bare name is looked for, in this order.</summary>
    internal static List<string> Directories(string systemDirectory, string? path)
    {
        List<string> directories = [systemDirectory];
        foreach (Range range in path.AsSpan().Split(';'))
        {
            ReadOnlySpan<char> entry = path.AsSpan()[range].Trim();
            if (entry.Length > 1 && entry[0] == '"' && entry[^1] == '"')
            {
                entry = entry[1..^1];
            }

            // An empty or relative entry would mean the current directory or one below it. A quote that is left belongs to half
            // of a name with a semicolon.
            if (IsAbsolute(entry) && !entry.Contains('"'))
            {
                directories.Add(entry.ToString());
            }
        }

        return directories;
    }

    private static void AddWithExtensions(List<string> names, string name, string extensions)
    {
        foreach (Range range in extensions.AsSpan().Split(';'))
        {
            ReadOnlySpan<char> extension = extensions.AsSpan()[range].Trim();
            if (extension.Length > 1 && extension[0] == '.')
            {
                names.Add(string.Concat(name, extension));
            }
        }
    }

    private static bool IsAbsolute(ReadOnlySpan<char> path) =>
        path.StartsWith(@"\\") || (path.Length > 2 && char.IsAsciiLetter(path[0]) && path[1] == ':' && path[2] is '\\' or '/');
}
