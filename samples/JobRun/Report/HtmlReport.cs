using System.Globalization;
using System.Text;
using JobGen.JobRun.Outcome;
using JobGen.JobRun.Recording;

namespace JobGen.JobRun.Report;

/// <summary>
/// The report of a run: one HTML file that asks for nothing from anywhere. All of it can be read without script; with it, the
/// charts tell values and can be zoomed into.
/// </summary>
internal sealed class HtmlReport
{
    private readonly HtmlWriter _html;
    private readonly RunRecord _run;
    private readonly TimeAxis _time;
    private readonly IReadOnlyList<Chart> _charts;
    private readonly IReadOnlyList<RecordedEvent> _marks;

    private HtmlReport(TextWriter output, RunRecord run)
    {
        _html = new HtmlWriter(output);
        _run = run;
        _time = TimeAxis.Of(run);
        _charts = RunCharts.Of(run);
        _marks = EventMarks.Of(run, _time);
    }

    /// <summary>Writes the report into a file, which is replaced where it exists.</summary>
    public static void WriteFile(string path, RunRecord run)
    {
        using StreamWriter output = new(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
        Write(output, run);
    }

    public static void Write(TextWriter output, RunRecord run) => new HtmlReport(output, run).Write();

    private void Write()
    {
        WriteHead();
        _html.WriteRaw("<body>\n<main>\n");
        WriteTitle();
        new SummaryTiles(_html, _run).Write();
        WriteCharts();
        new ProcessTable(_html, _run, _time).Write();
        new EventTable(_html, _run).Write();
        new LimitTable(_html, _run).Write();
        new NumberTable(_html, _run, _charts).Write();
        WriteEnd();
    }

    private void WriteHead()
    {
        _html.WriteRaw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        _html.WriteRaw($"<meta http-equiv=\"Content-Security-Policy\" content=\"{ReportResources.SecurityPolicy}\">\n");
        _html.WriteRaw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        _html.WriteRaw("<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n");
        _html.Write($"<title>{_run.CommandLine} – jobrun</title>\n");
        _html.WriteRaw($"<style>{ReportResources.Style}</style>\n</head>\n");
    }

    private void WriteTitle()
    {
        string mood = _run.Outcome.IsSuccess ? "good" : "bad";
        string started = _run.StartTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
        _html.Write($"<header>\n<p class=\"over\">Run of {started}</p>\n<h1>{_run.CommandLine}</h1>\n");
        _html.Write($"<p class=\"outcome {mood}\">");
        _html.Write($"<span class=\"badge\">{OutcomeWords.Of(_run.Outcome)}</span> {_run.Outcome.SentenceWithLimits}</p>\n</header>\n");
    }

    private void WriteCharts()
    {
        _html.WriteRaw("<section id=\"charts\" aria-label=\"Charts over time\">\n");
        _html.WriteRaw("<p class=\"hint\" hidden>Drag across a chart to zoom in. <button type=\"button\" disabled>Show all</button></p>\n");
        foreach (Chart chart in _charts)
        {
            _html.Write($"<figure id=\"{chart.Id}\">\n<figcaption><h2>{chart.Title}</h2>");
            for (int i = 0; i < chart.Series.Count; i++)
            {
                ChartSeries series = chart.Series[i];
                _html.Write($"<span class=\"key c{i}\">{series.Label}, at most {ChartUnits.Format(chart.Unit, series.Peak)}</span>");
            }

            foreach (Ceiling limit in chart.NamedLimits)
            {
                _html.Write($"<span class=\"far\">{limit.Label} {ChartUnits.Format(chart.Unit, limit.Value)}, far above</span>");
            }

            _html.WriteRaw("</figcaption>\n<div class=\"plot\">");
            new SvgChart(_html, _run, _time, chart, _marks).Write();
            _html.WriteRaw("</div>\n</figure>\n");
        }

        _html.WriteRaw("</section>\n");
    }

    private void WriteEnd()
    {
        _html.Write($"<footer>Written by jobrun {ReportResources.Version} from {_run.Samples.Count}");
        _html.WriteRaw(" samples. Memory is what was committed.</footer>\n</main>\n");
        _html.WriteRaw($"<script type=\"application/json\" id=\"run\">{ChartData.Write(_run, _time, _charts, _marks)}</script>\n");
        foreach (string script in ReportResources.Scripts)
        {
            _html.WriteRaw($"<script>{script}</script>\n");
        }

        _html.WriteRaw("</body>\n</html>\n");
    }
}
