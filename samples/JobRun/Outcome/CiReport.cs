using System.Globalization;
using System.Text;

namespace JobGen.JobRun.Outcome;

/// <summary>What a build service shows of a run: an annotation where it failed, and a summary of the step.</summary>
internal static class CiReport
{
    private const string Auto = "auto";
    private const string GitHub = "github";
    private const string Azure = "azure";

    /// <summary>Which service this is, or <see langword="null"/> for none that is known.</summary>
    /// <param name="wanted">What --ci says, or <see langword="null"/>.</param>
    /// <param name="variable">The environment.</param>
    internal static string? Service(string? wanted, Func<string, string?> variable) => wanted switch
    {
        not Auto => wanted,
        _ when IsTrue(variable("GITHUB_ACTIONS")) => GitHub,
        _ when IsTrue(variable("TF_BUILD")) => Azure,
        _ => null,
    };

    /// <summary>Writes the annotation and the summary.</summary>
    /// <param name="service">What <see cref="Service"/> returned.</param>
    /// <param name="summary">How the run ended.</param>
    /// <param name="output">Where the service reads its commands from: standard output.</param>
    /// <param name="variable">The environment.</param>
    /// <exception cref="IOException">The summary cannot be written.</exception>
    internal static void Write(string service, RunSummary summary, TextWriter output, Func<string, string?> variable)
    {
        bool isFirst = true;
        foreach (string command in Commands(service, summary, variable))
        {
            if (isFirst)
            {
                // A service takes for a command what begins a line, and the output of the run may have ended in the middle of one:
                // https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
                output.WriteLine();
                isFirst = false;
            }

            output.WriteLine(command);
        }
    }

    // One by one: the annotation is written before anything can go wrong with the summary's file.
    private static IEnumerable<string> Commands(string service, RunSummary summary, Func<string, string?> variable)
    {
        if (Annotation(service, summary) is { } annotation)
        {
            yield return annotation;
        }

        if (service == GitHub && variable("GITHUB_STEP_SUMMARY") is { Length: > 0 } file)
        {
            File.AppendAllText(file, Summary(summary));
        }
        else if (service == Azure)
        {
            string folder = variable("AGENT_TEMPDIRECTORY") is { Length: > 0 } temporary ? temporary : Path.GetTempPath();
            string path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"jobrun-{Environment.ProcessId}.md"));
            File.WriteAllText(path, Summary(summary));
            yield return $"##vso[task.uploadsummary]{path}";
        }
    }

    /// <summary>An error where a limit or the time ended the command, a warning where a limit was hit all the same.</summary>
    internal static string? Annotation(string service, RunSummary summary)
    {
        bool isError = summary.EndedByLimit || summary.EndReason is JobEndReason.TimedOut or JobEndReason.UnhandledException;
        if (!isError && summary.LimitsHit.Count == 0)
        {
            return null;
        }

        string text = summary.SentenceWithLimits;
        string kind = isError ? "error" : "warning";
        return service == GitHub
            ? $"::{kind} title=jobrun::{EscapeForGitHub(text)}"
            : $"##vso[task.logissue type={kind}]jobrun: {EscapeForAzure(text)}";
    }

    /// <summary>A table in Markdown.</summary>
    internal static string Summary(RunSummary summary)
    {
        StringBuilder text = new();
        text.Append("### ").Append(Cell(summary.Sentence)).Append("\n\n| | |\n|---|---|\n");
        Row("command", CommandText.Of(summary.Command));
        foreach ((string what, string value) in WhyBlock.Rows(summary))
        {
            Row(what, value);
        }

        return text.Append('\n').ToString();

        void Row(string name, string value) => text.Append("| ").Append(name).Append(" | ").Append(Cell(value)).Append(" |\n");
    }

    // A command line holds whatever it likes, and the summary is a page that people read.
    private static string Cell(string text) => text.ReplaceLineEndings(" ")
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace("|", "&#124;", StringComparison.Ordinal)
        .Replace("`", "&#96;", StringComparison.Ordinal)
        .Replace("\\", "&#92;", StringComparison.Ordinal)
        .Replace("_", "&#95;", StringComparison.Ordinal)
        .Replace("~", "&#126;", StringComparison.Ordinal)
        .Replace("[", "&#91;", StringComparison.Ordinal)
        .Replace("*", "&#42;", StringComparison.Ordinal);

    // https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts
    private static string EscapeForGitHub(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    // https://learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands
    private static string EscapeForAzure(string text) => text
        .Replace("%", "%AZP25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static bool IsTrue(string? value) => string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);
}
