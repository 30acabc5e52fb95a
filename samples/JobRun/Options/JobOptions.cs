namespace JobGen.JobRun.Options;

/// <summary>All options, by name.</summary>
internal static class JobOptions
{
    internal static readonly JobOption[] All = [.. LimitOptions.All, .. RunOptions.All];

    private static readonly Dictionary<string, JobOption> s_byName = All.ToDictionary(option => option.Name, StringComparer.Ordinal);

    internal static JobOption? Find(string name) => s_byName.GetValueOrDefault(name);

    /// <summary>The name that is most like this one, or <see langword="null"/> where none is like it.</summary>
    internal static string? Nearest(string name, IEnumerable<string> names)
    {
        const int Farthest = 3;
        (string nearest, int distance) = names.Select(candidate => (candidate, Distance(name, candidate))).MinBy(pair => pair.Item2);
        return distance <= Farthest && distance < name.Length ? nearest : null;
    }

    // How many letters are to be put in, left out or changed (Levenshtein).
    private static int Distance(string from, string to)
    {
        int[] row = [.. Enumerable.Range(0, to.Length + 1)];
        for (int i = 1; i <= from.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.Length; j++)
            {
                int replaced = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j - 1], row[j]) + 1);
            }
        }

        return row[^1];
    }
}
