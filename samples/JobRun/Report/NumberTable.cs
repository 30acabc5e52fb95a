using JobGen.JobRun.Recording;

namespace JobGen.JobRun.Report;

/// <summary>The charts as a table, for those who cannot see them and those who want to copy from them.</summary>
internal sealed class NumberTable(HtmlWriter html, RunRecord run, IReadOnlyList<Chart> charts)
{
    private const int Rows = 60;

    public void Write()
    {
        html.WriteRaw("<section id=\"numbers\">\n<details>\n<summary>The charts as a table</summary>\n");
        html.WriteRaw("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"The charts as a table\">\n<table>\n");
        html.WriteRaw("<thead><tr><th scope=\"col\" class=\"n\">Time</th>");
        foreach (Chart chart in charts)
        {
            foreach (ChartSeries series in chart.Series)
            {
                html.Write($"<th scope=\"col\" class=\"n\">{(chart.Series.Count == 1 ? chart.Title : series.Label)}</th>");
            }
        }

        html.WriteRaw("</tr></thead>\n<tbody>\n");
        foreach (int index in Thinning.EvenlyOf(run.Samples.Count, Rows))
        {
            html.Write($"<tr><th scope=\"row\" class=\"n\">{Quantities.Time(run.Samples[index].Time)}</th>");
            foreach (Chart chart in charts)
            {
                foreach (ChartSeries series in chart.Series)
                {
                    html.Write($"<td class=\"n\">{ChartUnits.Format(chart.Unit, series.Values[index])}</td>");
                }
            }

            html.WriteRaw("</tr>\n");
        }

        html.WriteRaw("</tbody>\n</table>\n</div>\n</details>\n</section>\n");
    }
}
