using System.Text;

namespace JobGen.Launching;

/// <summary>Writes an environment as CreateProcessW takes it: name=value, each with a null, one more null at the end.</summary>
/// <remarks>
/// Source: <see href="https://learn.microsoft.com/windows/win32/procthread/changing-environment-variables"/>,
/// <see href="https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-createprocessw"/>.
/// </remarks>
internal static class EnvironmentBlock
{
    /// <param name="environment">Names and values; a value of <see langword="null"/> leaves its name out.</param>
    /// <param name="hidden">Variables of the caller that go along where the environment does not name them itself.</param>
    internal static string Build(IDictionary<string, string?> environment, IReadOnlyList<KeyValuePair<string, string?>> hidden)
    {
        List<KeyValuePair<string, string?>> variables = [.. environment];
        variables.AddRange(hidden.Where(variable => !environment.ContainsKey(variable.Key)));

        // Windows' own lookups rely on the order.
        variables.Sort(static (first, second) => CompareNames(first.Key, second.Key));

        StringBuilder block = new(variables.Count * 40);
        foreach ((string name, string? value) in variables)
        {
            if (value is null)
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

    /// <summary>Windows' order: by UTF-16 units in upper case, whatever the culture.</summary>
    /// <remarks>
    /// <see cref="StringComparer.OrdinalIgnoreCase"/> goes by whole characters: it puts those of two units behind U+E000, and takes
    /// some of them for the same letter. Source: https://learn.microsoft.com/windows/win32/procthread/changing-environment-variables
    /// </remarks>
    internal static int CompareNames(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        int common = Math.Min(first.Length, second.Length);
        for (int i = 0; i < common; i++)
        {
            int difference = char.ToUpperInvariant(first[i]) - char.ToUpperInvariant(second[i]);
            if (difference != 0)
            {
                return difference;
            }
        }

        return first.Length - second.Length;
    }

    private static void Check(string name, string value)
    {
        // The first character may be '=': cmd.exe keeps each drive's current directory under names such as "=C:".
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
