using System.Text;

namespace JobGen.Launching;

/// <summary>Writes an environment as CreateProcessW takes it: name=value, each with a null, one more null at the end.</summary>
/// <remarks>Source: Changing Environment Variables, CreateProcessW (Microsoft Learn).</remarks>
internal static class EnvironmentBlock
{
    /// <param name="environment">Names and values; a value of <see langword="null"/> leaves its name out.</param>
    internal static string Build(IDictionary<string, string?> environment)
    {
        string[] names = new string[environment.Count];
        environment.Keys.CopyTo(names, 0);

        // Windows requires the order of the names without regard to case and locale: its own lookups rely on it.
        Array.Sort(names, StringComparer.OrdinalIgnoreCase);

        StringBuilder block = new(names.Length * 40);
        foreach (string name in names)
        {
            if (environment[name] is not { } value)
            {
                continue;
            }

            Check(name, value);
            block.Append(name).Append('=').Append(value).Append('\0');
        }

        // An empty block is two nulls: a single one would be read as the end of an entry that never began.
        if (block.Length == 0)
        {
            block.Append('\0');
        }

        return block.Append('\0').ToString();
    }

    private static void Check(string name, string value)
    {
        // The first character may be '=': cmd.exe keeps each drive's current directory under names as "=C:".
        if (name.Length == 0 || name.IndexOf('=', 1) >= 0 || name.Contains('\0'))
        {
            throw new ArgumentException($"'{name}' cannot name an environment variable: it is empty or holds '=' or a null character.");
        }

        if (value.Contains('\0'))
        {
            throw new ArgumentException($"The environment variable '{name}' holds a null character, at which Windows ends the value.");
        }
    }
}
