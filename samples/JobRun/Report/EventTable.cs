using JobGen.JobRun.Recording;

namespace JobGen.JobRun.Report;

/// <summary>What the job told of beside processes that came and went.</summary>
internal sealed class EventTable(HtmlWriter html, RunRecord run)
{
    public void Write()
    {
        html.WriteRaw("<section id=\"events\">\n<h2>Events</h2>\n");
        if (run.Events.Count == 0)
        {
            html.WriteRaw("<p class=\"remark\">No limit was hit, and no process crashed.</p>\n</section>\n");
            return;
        }

        html.WriteRaw("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Events\">\n<table class=\"events\">\n<thead><tr>");
        html.WriteRaw("<th scope=\"col\" class=\"n\">Time</th><th scope=\"col\">Event</th>");
        html.WriteRaw("<th scope=\"col\">Process</th></tr></thead>\n<tbody>\n");
        foreach (RecordedEvent shown in run.Events)
        {
            html.Write($"<tr><td class=\"n\">{Quantities.Time(shown.Time)}</td><td>{shown.Text}</td><td>{shown.Process}</td></tr>\n");
        }

        html.WriteRaw("</tbody>\n</table>\n</div>\n");
        if (run.OmittedEvents > 0)
        {
            html.Write($"<p class=\"remark\">{Quantities.Count(run.OmittedEvents)} more are left out.</p>\n");
        }

        html.WriteRaw("</section>\n");
    }
}
