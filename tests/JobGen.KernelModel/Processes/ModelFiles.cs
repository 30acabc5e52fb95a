namespace JobGen.Model;

/// <summary>The files that Windows' path functions find. Guarded by the kernel's lock.</summary>
public sealed class ModelFiles
{
    /// <summary>What GetSystemDirectory answers.</summary>
    public string SystemDirectory { get; set; } = @"C:\Windows\System32";

    /// <summary>The current directory in Windows' terms.</summary>
    public string CurrentDirectory { get; set; } = @"C:\work";

    /// <summary>Full paths of the programs that exist; while it is empty, every path exists as a program.</summary>
    public ISet<string> Programs { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Full paths of directories, which are no programs.</summary>
    public ISet<string> Directories { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase);

    internal bool Exists(string path) => Programs.Count == 0 || Programs.Contains(path);

    /// <summary>GetFileAttributesW: of a program, a directory, or what is neither.</summary>
    internal int FindAttributes(string path, out uint attributes)
    {
        const uint Directory = 0x10;
        const uint Archive = 0x20;
        string full = FullPath(path);
        attributes = Directories.Contains(full) ? Directory : Exists(full) ? Archive : uint.MaxValue;
        return attributes == uint.MaxValue ? Win32Error.FileNotFound : Win32Error.Success;
    }

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
