using JobGen.JobRun.Options;

namespace JobGen.JobRun.CommandLine;

/// <summary>Tells the options of jobrun from the command, which begins with the first word that is no option.</summary>
/// <remarks>
/// As docker and systemd-run have it, and System.CommandLine has not: there, the -m of <c>jobrun msbuild -m</c> would be jobrun's.
/// </remarks>
internal static class Words
{
    private const string EndOfOptions = "--";

    /// <summary>Writes each option and its value as one word, and puts <c>--</c> before the command.</summary>
    /// <param name="words">Options, and a command with its arguments.</param>
    /// <param name="others">Options without a value that are not in the table, such as <c>--help</c>.</param>
    /// <exception cref="OptionError">An option is unknown, or has no value.</exception>
    internal static string[] Arrange(ReadOnlySpan<string> words, params ReadOnlySpan<string> others)
    {
        List<string> options = [];
        while (IsOption(words))
        {
            options.Add(TakeOption(ref words, others));
        }

        return Join(options, !words.IsEmpty && words[0] == EndOfOptions ? words[1..] : words);
    }

    /// <summary>As <see cref="Arrange"/>, for options that stand before and behind other words.</summary>
    internal static string[] ArrangeMixed(ReadOnlySpan<string> words, params ReadOnlySpan<string> others)
    {
        List<string> options = [];
        List<string> rest = [];
        while (!words.IsEmpty)
        {
            if (IsOption(words))
            {
                options.Add(TakeOption(ref words, others));
            }
            else if (words[0] == EndOfOptions)
            {
                rest.AddRange(words[1..]);
                break;
            }
            else
            {
                rest.Add(words[0]);
                words = words[1..];
            }
        }

        return Join(options, [.. rest]);
    }

    private static bool IsOption(ReadOnlySpan<string> words) => !words.IsEmpty && words[0] is ['-', _, ..] and not EndOfOptions;

    private static string TakeOption(scoped ref ReadOnlySpan<string> words, scoped ReadOnlySpan<string> others)
    {
        string word = words[0];
        words = words[1..];
        if (others.Contains(word))
        {
            return word;
        }

        int end = word.IndexOfAny(['=', ':']);
        JobOption option = Find(end < 0 ? word : word[..end]);
        if (end >= 0 || option.IsFlag)
        {
            return $"{option.LongForm}={(end >= 0 ? word[(end + 1)..] : "true")}";
        }

        if (words.IsEmpty)
        {
            throw new OptionError($"{word}: a value is missing. {option.LongForm} {option.ValueName}: {option.Description}.");
        }

        string value = words[0];
        words = words[1..];
        return $"{option.LongForm}={value}";
    }

    private static string[] Join(List<string> options, ReadOnlySpan<string> rest) =>
        rest.IsEmpty ? [.. options] : [.. options, EndOfOptions, .. rest];

    private static JobOption Find(string word)
    {
        JobOption? option = word.StartsWith(EndOfOptions, StringComparison.Ordinal)
            ? JobOptions.Find(word[EndOfOptions.Length..])
            : Array.Find(JobOptions.All, option => option.Alias == word);
        return option ?? throw Unknown(word);
    }

    private static OptionError Unknown(string word)
    {
        string? near = JobOptions.Nearest(word.TrimStart('-'), JobOptions.All.Select(option => option.Name));
        return new OptionError(near is null
            ? $"{word}: there is no such option. 'jobrun --help' lists them; the command's own options stand behind the command."
            : $"{word}: there is no such option. Is it --{near}? 'jobrun --help' lists them.");
    }
}
