using System.Globalization;
using JobGen.JobRun.Recording;

namespace JobGen.JobRun.Outcome;

/// <summary>The block at the end of a run: why it ended, and what it used.</summary>
internal static class WhyBlock
{
    internal static void Write(TextWriter error, RunSummary summary)
    {
        error.WriteLine($"jobrun: {summary.Sentence}{Rest(summary)}");
        foreach ((string what, string text) in Rows(summary))
        {
            error.WriteLine($"  {what,-11}{text}");
        }
    }

    /// <summary>What stands below the sentence, by its headings.</summary>
    internal static IEnumerable<(string What, string Text)> Rows(RunSummary summary)
    {
        foreach (LimitHit hit in summary.LimitsHit)
        {
            yield return ("limit hit", hit.ToString());
        }

        JobAccounting used = summary.Used;
        if (used == default)
        {
            yield return ("time", Quantities.Time(summary.Duration));
            yield return ("used", "this system does not tell");
            yield break;
        }

        string cpu = $"{Quantities.Time(used.TotalUserTime)} user and {Quantities.Time(used.TotalKernelTime)} kernel";
        yield return ("time", $"{Quantities.Time(summary.Duration)}, CPU {cpu}");
        string peak = $"{Quantities.Bytes(used.PeakJobMemoryUsed)} committed at most";
        yield return ("memory", $"{peak}, {Quantities.Bytes(used.PeakProcessMemoryUsed)} by one process");
        yield return ("processes", Processes(in used));
        yield return (
            "I/O",
            $"{Quantities.Bytes(used.ReadTransferCount)} read, {Quantities.Bytes(used.WriteTransferCount)} written, "
                + $"{Quantities.Bytes(used.OtherTransferCount)} other");
    }

    private static string Rest(RunSummary summary) => summary.ExitCode == summary.CommandExitCode
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $"; jobrun returns {summary.ExitCode}");

    private static string Processes(in JobAccounting used)
    {
        CultureInfo invariant = CultureInfo.InvariantCulture;
        string ended = used.TotalTerminatedProcesses == 0
            ? ""
            : string.Create(invariant, $", {used.TotalTerminatedProcesses} ended by a limit");
        return string.Create(invariant, $"{used.TotalProcesses}{ended}");
    }
}
