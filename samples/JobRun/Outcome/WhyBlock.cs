using System.Globalization;

namespace JobGen.JobRun.Outcome;

/// <summary>The block at the end of a run: why it ended, and what it used.</summary>
internal static class WhyBlock
{
    internal static void Write(TextWriter error, RunSummary summary)
    {
        foreach (string line in Lines(summary))
        {
            error.WriteLine(line);
        }
    }

    internal static IEnumerable<string> Lines(RunSummary summary)
    {
        yield return $"jobrun: {summary.Sentence}{Rest(summary)}";
        foreach (LimitHit hit in summary.LimitsHit)
        {
            yield return Line("limit hit", hit.ToString());
        }

        JobAccounting used = summary.Used;
        if (used == default)
        {
            yield return Line("time", Amounts.Time(summary.Duration));
            yield return Line("used", "this system does not tell");
            yield break;
        }

        string cpu = $"{Amounts.Time(used.TotalUserTime)} user and {Amounts.Time(used.TotalKernelTime)} kernel";
        yield return Line("time", $"{Amounts.Time(summary.Duration)}, CPU {cpu}");
        string peak = $"{Amounts.Bytes(used.PeakJobMemoryUsed)} committed at most";
        yield return Line("memory", $"{peak}, {Amounts.Bytes(used.PeakProcessMemoryUsed)} by one process");
        yield return Line("processes", Processes(in used));
        yield return Line(
            "I/O",
            $"{Amounts.Bytes(used.ReadTransferCount)} read, {Amounts.Bytes(used.WriteTransferCount)} written, "
                + $"{Amounts.Bytes(used.OtherTransferCount)} other");
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

    private static string Line(string what, string text) => $"  {what,-11}{text}";
}
