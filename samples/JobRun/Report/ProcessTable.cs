using JobGen.JobRun.Recording;

namespace JobGen.JobRun.Report;

/// <summary>The process tree as a table, in which a bar in each row makes it a Gantt chart.</summary>
internal sealed class ProcessTable(HtmlWriter html, RunRecord run, TimeAxis time)
{
    private const int DeepestIndent = 12;

    public void Write()
    {
        html.WriteRaw("<section id=\"processes-table\">\n<h2>Process tree</h2>\n");
        if (run.OmittedProcesses > 0)
        {
            html.Write($"<p class=\"remark\">{run.OmittedProcesses} short processes are left out.</p>\n");
        }

        html.WriteRaw("<div class=\"scroll\" tabindex=\"0\" role=\"region\"");
        html.WriteRaw(" aria-label=\"Process tree\">\n<table class=\"gantt\">\n<thead>");
        html.WriteRaw("<tr>");
        html.WriteRaw("<th scope=\"col\">Process</th><th scope=\"col\" class=\"wide\">Id</th><th scope=\"col\" class=\"n wide\">CPU</th>");
        html.WriteRaw("<th scope=\"col\" class=\"n wide\">Memory</th>");
        html.WriteRaw("<th scope=\"col\" class=\"wide\">Exit code</th><th scope=\"col\" class=\"n\">Took</th>");
        html.WriteRaw("<th scope=\"col\" class=\"when\"><span class=\"sr\">When</span>");
        WriteAxis();
        html.WriteRaw("</th></tr></thead>\n<tbody>\n");
        foreach (ProcessNode node in ProcessNode.TreeOf(run.Processes))
        {
            WriteRow(node.Process, node.Depth);
        }

        html.WriteRaw("</tbody>\n</table>\n</div>\n</section>\n");
    }

    private void WriteAxis()
    {
        html.WriteRaw("<svg width=\"100%\" height=\"16\" aria-hidden=\"true\">");
        foreach (TimeSpan tick in time.Ticks(wanted: 4).Where(tick => time.Percent(tick) < 90))
        {
            double x = time.Percent(tick);
            string anchor = x < 1 ? "x first" : "x";
            html.Write($"<text class=\"{anchor}\" x=\"{x:0.##}%\" y=\"12\">{TimeAxis.Label(tick)}</text>");
        }

        html.WriteRaw("</svg>");
    }

    private void WriteRow(RecordedProcess process, int depth)
    {
        TimeSpan end = process.End ?? time.End;
        double left = time.Percent(process.Start);
        double width = Math.Max(0.3, time.Percent(end) - left);
        string exitCode = process.ExitCode is { } code ? ExitStatus.Text(code) : "–";
        string took = Quantities.Time(end - process.Start);
        html.Write($"<tr><th scope=\"row\" class=\"d{Math.Min(depth, DeepestIndent)}\">{process.DisplayName}</th>");
        html.Write($"<td class=\"wide\">{process.Id}</td>");
        html.Write($"<td class=\"n wide\">{Quantities.Time(process.CpuTime)}</td>");
        html.Write($"<td class=\"n wide\">{Quantities.Bytes(process.PeakMemory)}</td>");
        html.Write($"<td class=\"wide\">{exitCode}</td><td class=\"n\">{took}</td>");
        html.WriteRaw("<td class=\"when\"><svg width=\"100%\" height=\"14\" role=\"img\">");
        html.Write($"<title>{process.DisplayName}: from {Quantities.Time(process.Start)} to {Quantities.Time(end)}</title>");
        html.Write($"<rect class=\"{Mood(process)}\" x=\"{Math.Min(left, 99.7):0.##}%\"");
        html.Write($" width=\"{width:0.##}%\" y=\"2\" height=\"10\" rx=\"2\"/>");
        html.WriteRaw("</svg></td></tr>\n");
    }

    private static string Mood(RecordedProcess process) => process switch
    {
        { End: null } => "bar open",
        { ExitCode: null or 0 } => "bar",
        { ExitCode: { } code } when ExitStatus.IsCrash(code) => "bar crashed",
        _ => "bar failed",
    };
}
