using Spectre.Console;
using Spectre.Console.Rendering;

namespace JobGen.JobRun.Watch;

/// <summary>One line of the view, in pieces of their own colours: cut where the terminal ends, and never wrapped.</summary>
internal sealed class ViewLine : Renderable
{
    private static readonly Style s_soft = new(Color.Grey);

    private readonly List<Segment> _pieces = [];

    public ViewLine Add(string text, Style? style = null)
    {
        _pieces.Add(new Segment(text, style ?? Style.Plain));
        return this;
    }

    public ViewLine AddSoft(string text) => Add(text, s_soft);

    /// <summary>How much of a limit is used, as a bar.</summary>
    public ViewLine AddBar(double part, int length, bool unicode)
    {
        const double Much = 0.75;
        const double AlmostAll = 0.9;
        int filled = (int)Math.Round(Math.Clamp(part, 0, 1) * length);
        Color color = part >= AlmostAll ? Color.Red : part >= Much ? Color.Yellow : Color.Green;
        return Add(new string(unicode ? '━' : '#', filled), new Style(color))
            .AddSoft(new string(unicode ? '─' : '-', length - filled));
    }

    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        int left = maxWidth;
        foreach (Segment piece in _pieces)
        {
            if (piece.CellCount() > left)
            {
                yield return new Segment(Cut(piece.Text, left - 1) + (options.Unicode ? '…' : '~'), piece.Style);
                break;
            }

            left -= piece.CellCount();
            yield return piece;
        }

        yield return Segment.LineBreak;
    }

    // A character can take two columns.
    private static string Cut(string text, int width)
    {
        int length = Math.Min(text.Length, Math.Max(0, width));
        while (length > 0 && new Segment(text[..length]).CellCount() > width)
        {
            length--;
        }

        return text[..length];
    }
}
