using JobGen.JobRun.Recording;

namespace JobGen.JobRun.Report;

/// <summary>The numbers that people look for first.</summary>
internal sealed class SummaryTiles(HtmlWriter html, RunRecord run)
{
    public void Write()
    {
        JobAccounting used = run.Outcome.Used;
        Sample last = run.Samples.Count == 0 ? default : run.Samples[^1];
        html.WriteRaw("<section id=\"summary\" aria-label=\"Summary\">\n<dl class=\"tiles\">\n");
        WriteTile("Duration", Quantities.Time(run.Outcome.Duration), string.Empty);

        TimeSpan cpu = Larger(used.TotalUserTime + used.TotalKernelTime, last.CpuTime);
        double busy = run.Outcome.Duration > TimeSpan.Zero ? cpu / run.Outcome.Duration : 0;
        string average = Quantities.Count(Math.Round(busy, 2));
        WriteTile("CPU time", Quantities.Time(cpu), $"{average} of {run.ProcessorCount} processors on average");

        long peak = Math.Max((long)used.PeakJobMemoryUsed, run.Samples.Select(static sample => sample.Memory).DefaultIfEmpty().Max());
        WriteTile("Peak memory", Quantities.Bytes(peak), OfLimit(peak, run.Limits.JobMemoryLimit));

        int atOnce = run.Samples.Select(static sample => sample.Processes).DefaultIfEmpty().Max();
        long total = Math.Max(used.TotalProcesses, run.Processes.Count + run.OmittedProcesses);
        WriteTile("Processes", Quantities.Count(total), $"at most {Quantities.Count(atOnce)} at once");

        double read = Math.Max((double)used.ReadTransferCount, last.ReadBytes);
        double written = Math.Max((double)used.WriteTransferCount, last.WrittenBytes);
        WriteTile("Read", Quantities.Bytes(read), $"{Quantities.Count(used.ReadOperationCount)} operations");
        WriteTile("Written", Quantities.Bytes(written), $"{Quantities.Count(used.WriteOperationCount)} operations");
        html.WriteRaw("</dl>\n</section>\n");
    }

    private static TimeSpan Larger(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private static string OfLimit(double value, ulong? limit) => limit is { } bytes
        ? $"{Quantities.Percent(100 * value / bytes)} of {Quantities.Bytes(bytes)}"
        : "no limit";

    private void WriteTile(string name, string value, string note) =>
        html.Write($"<div><dt>{name}</dt><dd>{value}</dd><dd class=\"note\">{note}</dd></div>\n");
}
