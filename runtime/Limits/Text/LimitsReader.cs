namespace JobGen;

/// <summary>Reads limits one after the other, such as <c>KillOnJobClose, JobMemoryLimit = 512MiB</c>.</summary>
internal static class LimitsReader
{
    /// <summary>Sets each limit that the text names.</summary>
    /// <returns>What is wrong, or <see langword="null"/>.</returns>
    internal static string? Read<T>(ref T limits, ReadOnlySpan<char> text)
        where T : struct, IJobLimits<T>
    {
        if (text.Trim().Is(LimitsWriter.None) || LimitParsing.IsOff(text))
        {
            return null;
        }

        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        ReadOnlySpan<char> rest = text;
        string? error;
        do
        {
            error = ReadNext(ref limits, ref rest, seen);
        }
        while (error is null && !rest.IsWhiteSpace());

        return error;
    }

    private static string? ReadNext<T>(ref T limits, scoped ref ReadOnlySpan<char> rest, HashSet<string> seen)
        where T : struct, IJobLimits<T>
    {
        ReadOnlySpan<char> all = rest;
        ReadOnlySpan<char> value = LimitSeparators.Next(ref rest, ',');
        bool isAlone = !value.Contains('=');
        string name = LimitParsing.Next(ref value, '=').ToString();
        if (name.Length == 0)
        {
            return "A limit has no name. Write limits such as 'KillOnJobClose, JobMemoryLimit = 512MiB', or 'None'.";
        }

        if (!seen.Add(name))
        {
            return $"{name} is written twice. Write it once.";
        }

        LimitFormat? format = LimitFormats.Find(name);
        if (isAlone && format is not (null or LimitFormat<bool>))
        {
            return $"{format.Name} has no value. Write one behind '=', or 'off'.";
        }

        if (format is { IsList: true })
        {
            SkipList(ref rest);
            value = all[(all.IndexOf('=') + 1)..^rest.Length];
            value = value is [.. var list, ','] ? list : value;
        }

        string text = isAlone ? "true" : value.Trim().ToString();
        return limits.TrySet(name, text, out string? error) ? null : isAlone ? error : $"{name} = {text}: {error}";
    }

    // What begins with no name of a limit goes on with the list before it.
    private static void SkipList(scoped ref ReadOnlySpan<char> rest)
    {
        ReadOnlySpan<char> after = rest;
        while (!rest.IsWhiteSpace())
        {
            ReadOnlySpan<char> next = LimitSeparators.Next(ref after, ',');
            if (next.Contains('=') || LimitFormats.Find(next) is not null)
            {
                return;
            }

            rest = after;
        }
    }
}
