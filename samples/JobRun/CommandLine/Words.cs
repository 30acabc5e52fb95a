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
    /// <param name="others">Options without a value that only one command of jobrun has, such as <c>--help</c>.</param>
    /// <exception cref="OptionError">An option is unknown, or has no value.</exception>
    internal static string[] Arrange(ReadOnlySpan<string> words, params ReadOnlySpan<string> others)
    {
        List<string> arranged = [];
        int next = 0;
        while (next < words.Length && words[next] is ['-', _, ..] word && word != EndOfOptions)
        {
            next++;
            if (others.Contains(word))
            {
                arranged.Add(word);
                continue;
            }

            int end = word.IndexOfAny(['=', ':']);
            JobOption option = Find(end < 0 ? word : word[..end]);
            string value = end >= 0 ? word[(end + 1)..]
                : option.IsFlag ? "true"
                : next < words.Length ? words[next++]
                : throw new OptionError($"{word}: a value is missing. {option.LongForm} {option.ValueName}: {option.Description}.");
            arranged.Add($"{option.LongForm}={value}");
        }

        ReadOnlySpan<string> command = words[next..];
        if (!command.IsEmpty && command[0] == EndOfOptions)
        {
            command = command[1..];
        }

        return command.IsEmpty ? [.. arranged] : [.. arranged, EndOfOptions, .. command];
    }

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
