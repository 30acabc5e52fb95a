using System.Text;
using JobGen.Interop;

namespace JobGen.Launching;

/// <summary>Turns the name of a program into the full path that CreateProcessW is given.</summary>
/// <remarks>
/// Left to itself, CreateProcessW also looks into the current directory, where whoever can write decides what runs. Here a
/// name with a separator is a path, relative to the caller's current directory; a bare name is looked for in the system
/// directory and then in the absolute directories of the caller's PATH, and nowhere else.
/// </remarks>
internal static unsafe class ProgramPath
{
    internal static string Resolve(string fileName)
    {
        string name = WithExtension(Unquote(fileName));
        return IsBare(name) ? Search(name) : FullPath(name);
    }

    /// <summary>Whether a name is to be searched for: it has no directory and no drive.</summary>
    internal static bool IsBare(string name) => name.AsSpan().IndexOfAny('\\', '/', ':') < 0;

    /// <summary>Appends .exe to a name without an extension. A dot at the end says that it has none.</summary>
    internal static string WithExtension(string name)
    {
        int last = name.AsSpan().LastIndexOfAny('\\', '/', ':') + 1;
        return name.AsSpan(last).Contains('.') ? name : name + ".exe";
    }

    /// <summary>The directories that a bare name is searched in, as SearchPathW takes them.</summary>
    internal static string SearchDirectories(string systemDirectory, string? path)
    {
        StringBuilder directories = new(systemDirectory);
        foreach (Range range in path.AsSpan().Split(';'))
        {
            ReadOnlySpan<char> entry = path.AsSpan()[range].Trim();
            if (entry.Length > 1 && entry[0] == '"' && entry[^1] == '"')
            {
                entry = entry[1..^1];
            }

            // An empty or relative entry would mean the current directory or one below it. A quote that is left belongs to a
            // name with a semicolon, which SearchPathW has no way to be told.
            if (IsAbsolute(entry) && !entry.Contains('"'))
            {
                directories.Append(';').Append(entry);
            }
        }

        return directories.ToString();
    }

    private static bool IsAbsolute(ReadOnlySpan<char> path) =>
        path.StartsWith(@"\\") || (path.Length > 2 && char.IsAsciiLetter(path[0]) && path[1] == ':' && path[2] is '\\' or '/');

    private static string Unquote(string fileName)
    {
        ReadOnlySpan<char> name = fileName.AsSpan().Trim();
        if (name.Length > 1 && name[0] == '"' && name[^1] == '"')
        {
            name = name[1..^1];
        }

        if (name.IsEmpty)
        {
            throw new ArgumentException("No program is named.", nameof(fileName));
        }

        if (name.IndexOfAny('"', '\0') >= 0)
        {
            throw new ArgumentException("The name of a program cannot hold a quote or a null character; arguments are passed apart.", nameof(fileName));
        }

        return name.ToString();
    }

    private static string FullPath(string name) =>
        Win32Text.Read(
            name,
            static (name, buffer, size) =>
            {
                fixed (char* pointer = name)
                {
                    return Kernel32.GetFullPathNameW(pointer, size, buffer, null);
                }
            },
            static (error, name) => LaunchErrors.Resolve(error, "GetFullPathName", name));

    private static string Search(string name)
    {
        string system = Win32Text.Read(
            name,
            static (_, buffer, size) => Kernel32.GetSystemDirectoryW(buffer, size),
            static (error, name) => LaunchErrors.Resolve(error, "GetSystemDirectory", name));
        return Win32Text.Read(
            (Name: name, Directories: SearchDirectories(system, Environment.GetEnvironmentVariable("PATH"))),
            static (state, buffer, size) =>
            {
                fixed (char* pointer = state.Name, path = state.Directories)
                {
                    return Kernel32.SearchPathW(path, pointer, null, size, buffer, null);
                }
            },
            static (error, state) => LaunchErrors.Resolve(error, "SearchPath", state.Name));
    }
}
