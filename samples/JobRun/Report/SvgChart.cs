using System.Globalization;
using System.Text;
using JobGen.JobRun.Recording;

namespace JobGen.JobRun.Report;

/// <summary>
/// A chart as SVG that fits any width: the curves are stretched with an inner picture, while text and lines are placed by percent
/// and keep their size.
/// </summary>
internal sealed class SvgChart(HtmlWriter html, RunRecord run, TimeAxis time, Chart chart, IReadOnlyList<RecordedEvent> marks)
{
    private const int Stretches = 400;
    private const double Width = 1000;
    private const double PlotTop = 14;
    private const double PlotHeight = 150;
    private const double PlotBottom = PlotTop + PlotHeight;
    private const double Height = PlotBottom + 24;

    public void Write()
    {
        html.Write($"<svg class=\"chart\" width=\"100%\" height=\"{Height:0}\"");
        html.Write($" role=\"img\" aria-labelledby=\"{chart.Id}-title {chart.Id}-text\">");
        html.Write($"<title id=\"{chart.Id}-title\">{chart.Title} over time</title><desc id=\"{chart.Id}-text\">{Description()}</desc>");
        WriteGrid();
        html.Write($"<svg y=\"{PlotTop:0}\" width=\"100%\" height=\"{PlotHeight:0}\"");
        html.Write($" viewBox=\"0 0 {Width:0} {PlotHeight:0}\" preserveAspectRatio=\"none\">");
        for (int i = 0; i < chart.Series.Count; i++)
        {
            WriteCurve(i);
        }

        html.WriteRaw("</svg>");
        WriteEvents();
        WriteLimits();
        html.WriteRaw("</svg>\n");
    }

    private void WriteGrid()
    {
        double step = chart.Step;
        for (double value = 0; value <= chart.Top * 1.001; value += step)
        {
            double y = Y(value) + PlotTop;
            html.Write($"<line class=\"grid\" x2=\"100%\" y1=\"{y:0.#}\" y2=\"{y:0.#}\"/>");
            html.Write($"<text class=\"y\" x=\"-8\" y=\"{y + 4:0.#}\">{ChartUnits.Format(chart.Unit, value)}</text>");
        }

        foreach (TimeSpan tick in time.Ticks(wanted: 6))
        {
            double x = time.Percent(tick);
            string anchor = x > 97 ? "x last" : x < 1 ? "x first" : "x";
            html.Write($"<line class=\"tick\" x1=\"{x:0.##}%\" x2=\"{x:0.##}%\" y1=\"{PlotBottom:0}\" y2=\"{PlotBottom + 4:0}\"/>");
            html.Write($"<text class=\"{anchor}\" x=\"{x:0.##}%\" y=\"{PlotBottom + 18:0}\">{TimeAxis.Label(tick)}</text>");
        }
    }

    private void WriteCurve(int index)
    {
        double[] values = chart.Series[index].Values;
        if (values.Length == 0)
        {
            return;
        }

        StringBuilder line = new();
        foreach (int i in Thinning.ExtremesOf(values, Stretches))
        {
            line.Append(CultureInfo.InvariantCulture, $"{(line.Length == 0 ? 'M' : 'L')}{X(i):0.#} {Y(values[i]):0.#}");
        }

        if (chart.Series.Count == 1)
        {
            html.Write($"<path class=\"area c{index}\" d=\"{line.ToString()}L{X(values.Length - 1):0.#}");
            html.Write($" {PlotHeight:0}L{X(0):0.#} {PlotHeight:0}Z\"/>");
        }

        html.Write($"<path class=\"curve c{index}\" d=\"{line.ToString()}\"/>");
    }

    private void WriteLimits()
    {
        foreach (Ceiling limit in chart.DrawnLimits)
        {
            double y = Y(limit.Value) + PlotTop;
            html.Write($"<line class=\"limit\" x2=\"100%\" y1=\"{y:0.#}\" y2=\"{y:0.#}\"/>");
            html.Write($"<text class=\"limit\" x=\"4\" y=\"{y - 5:0.#}\">{limit.Label}");
            html.Write($" {ChartUnits.Format(chart.Unit, limit.Value)}</text>");
        }
    }

    private void WriteEvents()
    {
        foreach (RecordedEvent shown in marks)
        {
            double x = time.Percent(shown.Time);
            html.Write($"<line class=\"event\" x1=\"{x:0.##}%\" x2=\"{x:0.##}%\" y1=\"{PlotBottom - 12:0}\" y2=\"{PlotBottom:0}\">");
            html.Write($"<title>{Quantities.Time(shown.Time)}: {shown.Text}</title></line>");
        }
    }

    private string Description()
    {
        IEnumerable<string> peaks = chart.Series.Select(
            series => $"{series.Label}: at most {ChartUnits.Format(chart.Unit, series.Peak)}.");
        IEnumerable<string> limits = chart.DrawnLimits.Concat(chart.NamedLimits).Select(
            limit => $"{limit.Label}: {ChartUnits.Format(chart.Unit, limit.Value)}.");
        return string.Join(' ', peaks.Concat(limits));
    }

    private double X(int index) => time.Percent(run.Samples[index].Time) * Width / 100;

    private double Y(double value) => PlotHeight * (1 - (value / chart.Top));
}
