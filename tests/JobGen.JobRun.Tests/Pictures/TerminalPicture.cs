using JobGen.JobRun.Report;
using Spectre.Console;
using Spectre.Console.Rendering;
using Spectre.Console.Testing;

namespace JobGen.JobRun.Tests.Pictures;

/// <summary>What a terminal shows, as SVG.</summary>
internal static class TerminalPicture
{
    private const double CellWidth = 8.43;
    private const int LineHeight = 20;
    private const int Margin = 20;
    private const int TitleBar = 34;

    public static string Draw(IRenderable view, int columns)
    {
        using TestConsole console = new();
        console.Profile.Width = columns;
        console.Profile.Capabilities.Unicode = true;
        List<SegmentLine> lines = Segment.SplitLines(view.GetSegments(console));
        int width = (int)(columns * CellWidth) + (2 * Margin);
        int height = (lines.Count * LineHeight) + TitleBar + Margin;
        using StringWriter output = new();
        HtmlWriter svg = new(output);
        svg.Write($"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\"");
        svg.Write($" height=\"{height}\" viewBox=\"0 0 {width} {height}\" role=\"img\">\n");
        svg.WriteRaw("<title>The live view of jobrun</title>\n<style>text { font: 14px ui-monospace, 'Cascadia");
        svg.WriteRaw(" Mono', Consolas, Menlo, 'DejaVu Sans Mono', monospace; white-space: pre; }</style>\n");
        svg.Write($"<rect width=\"{width}\" height=\"{height}\" rx=\"9\" fill=\"#16191e\"/>\n");
        for (int i = 0; i < 3; i++)
        {
            svg.Write($"<circle cx=\"{Margin + (i * 18)}\" cy=\"17\" r=\"5.5\" fill=\"#3a414c\"/>");
        }

        for (int i = 0; i < lines.Count; i++)
        {
            WriteLine(svg, lines[i], TitleBar + (i * LineHeight) + 14);
        }

        svg.WriteRaw("</svg>\n");
        return output.ToString();
    }

    private static void WriteLine(HtmlWriter svg, SegmentLine line, int y)
    {
        int column = 0;
        foreach (Segment segment in line)
        {
            if (segment.Text.Trim().Length > 0)
            {
                double x = Margin + (column * CellWidth);
                double length = segment.CellCount() * CellWidth;
                string weight = segment.Style.Decoration.HasFlag(Decoration.Bold) ? "700" : "400";
                svg.Write($"\n<text x=\"{x:0.#}\" y=\"{y}\" textLength=\"{length:0.#}\"");
                svg.Write($" font-weight=\"{weight}\" fill=\"{ColorOf(segment.Style)}\">{segment.Text}</text>");
            }

            column += segment.CellCount();
        }
    }

    private static string ColorOf(Style style) => style.Foreground switch
    {
        var color when color == Color.Red => "#ff7a70",
        var color when color == Color.Yellow => "#f0c05c",
        var color when color == Color.Green => "#6fd597",
        var color when color == Color.Grey => "#8b95a3",
        _ => "#e8ebef",
    };
}
