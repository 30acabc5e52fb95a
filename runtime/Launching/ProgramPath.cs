using JobGen.Interop;

namespace JobGen.Launching;

/// <summary>Turns the name of a program into the full path that CreateProcessW is given.</summary>
/// <remarks>
/// Left to itself, CreateProcessW also looks into the current directory, where whoever can write decides what runs. Here a
/// name with a separator is a path, relative to the caller's current directory; a bare name is searched for.
/// </remarks>
internal static unsafe class ProgramPath
{
    internal static string Resolve(string fileName)
    {
        string name = Unquote(fileName);

        // A found name is made full too: a directory of PATH may hold dots, and the name may end in some.
        return FullPath(IsBare(name) ? ProgramSearch.Find(name) : WithExtension(name));
    }

    /// <summary>Whether a name is to be searched for: it has no directory and no drive.</summary>
    internal static bool IsBare(string name) => name.AsSpan().IndexOfAny('\\', '/', ':') < 0;

    /// <summary>Appends .exe to a path without an extension. A dot at the end says that it has none.</summary>
    internal static string WithExtension(string path)
    {
        int name = path.AsSpan().LastIndexOfAny('\\', '/', ':') + 1;
        return path.AsSpan(name).Contains('.') ? path : path + ".exe";
    }

    /// <summary>The directory with Windows' own programs, from Windows itself: an environment variable can be anybody's.</summary>
    internal static string SystemDirectory(string program) =>
        Win32Text.Read(
            program,
            static (_, buffer, size) => Kernel32.GetSystemDirectoryW(buffer, size),
            static (error, program) => LaunchErrors.Resolve(error, "GetSystemDirectory", program));

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
            throw new ArgumentException(
                "The name of a program cannot hold a quote or a null character; arguments are passed apart.", nameof(fileName));
        }

        return name.Length == fileName.Length ? fileName : name.ToString();
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
            static (error, name) => LaunchErrors.Resolve(error, "GetFullPathName", name),
            expected: name);
}
