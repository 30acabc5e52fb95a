namespace JobGen.Model;

/// <summary>The files that Windows' path functions find. Guarded by the kernel's lock.</summary>
public sealed class ModelFiles
{
    /// <summary>What GetSystemDirectory answers.</summary>
    public string SystemDirectory { get; set; } = @"C:\Windows\System32";

    /// <summary>The current directory in Windows' terms.</summary>
    public string CurrentDirectory { get; set; } = @"C:\work";

    /// <summary>Full paths of the programs that exist; while it is empty, every path exists and every name is in the first directory searched.</summary>
    public ISet<string> Programs { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase);

    internal bool Exists(string path) => Programs.Count == 0 || Programs.Contains(path);

    /// <summary>SearchPathW with a path list.</summary>
    internal string? Search(string directories, string name) => directories
        .Split(';', StringSplitOptions.RemoveEmptyEntries)
        .Select(directory => $"{directory.TrimEnd('\\')}\\{name}")
        .FirstOrDefault(Exists);

    /// <summary>GetFullPathNameW: relative to the current directory, with the dots resolved.</summary>
    internal string FullPath(string path)
    {
        string normal = path.Replace('/', '\\');
        bool hasDrive = normal.Length > 1 && normal[1] == ':';
        string absolute = normal switch
        {
            _ when hasDrive || normal.StartsWith(@"\\", StringComparison.Ordinal) => normal,
            ['\\', ..] => CurrentDirectory[..2] + normal,
            _ => $"{CurrentDirectory}\\{normal}",
        };
        List<string> parts = [];
        foreach (string part in absolute.Split('\\'))
        {
            if (part == ".." && parts.Count > 1)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("." or ".."))
            {
                parts.Add(part);
            }
        }

        return string.Join('\\', parts).TrimEnd(' ', '.');
    }
}
