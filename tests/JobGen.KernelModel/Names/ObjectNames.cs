namespace JobGen.Model;

/// <summary>The object namespace: case-sensitive, one for all kinds of objects. Guarded by the kernel's lock.</summary>
internal sealed class ObjectNames
{
    // The documented length of a name, in characters.
    private const int MaximumLength = 260;

    private readonly Dictionary<string, KernelObject> _objects = new(StringComparer.Ordinal);

    /// <summary>Brings a name into its full form; a backslash is allowed after one of the two directories only.</summary>
    internal static int Resolve(string name, out string fullName)
    {
        string directory = "Local";
        string leaf = name;
        int separator = name.IndexOf('\\', StringComparison.Ordinal);
        if (separator >= 0)
        {
            directory = name[..separator];
            leaf = name[(separator + 1)..];
        }

        fullName = $"{directory}\\{leaf}";
        return (directory, leaf) switch
        {
            _ when name.Length > MaximumLength => Win32Error.FilenameExceedsRange,
            ("", _) or (_, "") => Win32Error.BadPathname,
            ("Local" or "Global", _) when !leaf.Contains('\\', StringComparison.Ordinal) => Win32Error.Success,
            _ => Win32Error.PathNotFound,
        };
    }

    internal KernelObject? Find(string fullName) => _objects.GetValueOrDefault(fullName);

    internal void Add(string fullName, KernelObject target)
    {
        target.FullName = fullName;
        _objects.Add(fullName, target);
    }

    internal void Remove(KernelObject target)
    {
        if (target.FullName is { } name && _objects.TryGetValue(name, out KernelObject? registered) && ReferenceEquals(registered, target))
        {
            _objects.Remove(name);
        }
    }

    internal void Clear() => _objects.Clear();
}
