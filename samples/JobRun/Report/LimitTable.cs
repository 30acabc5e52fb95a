using JobGen.JobRun.Options;
using JobGen.JobRun.Recording;

namespace JobGen.JobRun.Report;

/// <summary>The limits that were in force, by their names in Windows and as text that can be given again.</summary>
internal sealed class LimitTable(HtmlWriter html, RunRecord run)
{
    public void Write()
    {
        html.WriteRaw("<section id=\"limits\">\n<h2>Limits</h2>\n");
        List<(string Name, string Text)> limits = [.. LimitTexts.Of(run.Limits)];
        if (limits.Count == 0)
        {
            html.WriteRaw("<p class=\"remark\">None.</p>\n");
        }
        else
        {
            html.WriteRaw("<table class=\"limits\">\n<tbody>\n");
            foreach ((string name, string text) in limits)
            {
                html.Write($"<tr><th scope=\"row\">{name}</th><td>{text}</td></tr>\n");
            }

            html.WriteRaw("</tbody>\n</table>\n");
        }

        html.WriteRaw("</section>\n");
    }
}
