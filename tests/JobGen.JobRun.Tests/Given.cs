using JobGen.JobRun.CommandLine;
using JobGen.JobRun.Options;

namespace JobGen.JobRun.Tests;

/// <summary>Options as tests write them.</summary>
internal static class Given
{
    /// <summary>The options of a command line without a command, each word as it is.</summary>
    internal static Settings Options(params string[] words)
    {
        Settings settings = new();
        foreach (string word in Words.Arrange(words))
        {
            int end = word.IndexOf('=', StringComparison.Ordinal);
            JobOption option = JobOptions.Find(word[2..end])!;
            settings.Add(option, option.LongForm, word[(end + 1)..]);
        }

        return settings;
    }
}
