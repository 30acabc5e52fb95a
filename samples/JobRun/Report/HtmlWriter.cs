using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace JobGen.JobRun.Report;

/// <summary>
/// Writes HTML and SVG. What stands in the code is markup; what comes from outside stands in the holes of an interpolated string
/// and is escaped, so that nothing can be forgotten.
/// </summary>
internal sealed class HtmlWriter(TextWriter output)
{
    /// <summary>Markup with values in it: <c>html.Write($"&lt;td&gt;{name}&lt;/td&gt;")</c>.</summary>
    [SuppressMessage("Performance", "CA1822", Justification = "The compiler hands this writer to the markup, which writes itself.")]
    public void Write([InterpolatedStringHandlerArgument("")] ref Markup markup) => _ = markup;

    /// <summary>Writes text that is markup, style or script already, and that this program made.</summary>
    public void WriteRaw(string text) => output.Write(text);

    private void WriteEscaped(ReadOnlySpan<char> text)
    {
        foreach (char character in text)
        {
            switch (character)
            {
                case '&': output.Write("&amp;"); break;
                case '<': output.Write("&lt;"); break;
                case '>': output.Write("&gt;"); break;
                case '"': output.Write("&quot;"); break;
                case '\'': output.Write("&#39;"); break;
                case '\t' or '\n': output.Write(character); break;
                default: output.Write(IsHidden(character) ? '\uFFFD' : character); break;
            }
        }
    }

    // What HTML forbids, and what turns the direction of the text around it.
    private static bool IsHidden(char character) =>
        char.IsControl(character) || character is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    [InterpolatedStringHandler]
    internal readonly ref struct Markup
    {
        private readonly HtmlWriter _writer;

        public Markup(int literalLength, int formattedCount, HtmlWriter writer)
        {
            _ = literalLength;
            _ = formattedCount;
            _writer = writer;
        }

        public void AppendLiteral(string markup) => _writer.WriteRaw(markup);

        public void AppendFormatted(string? text) => _writer.WriteEscaped(text);

        public void AppendFormatted(int number) => AppendFormatted(number, format: null);

        public void AppendFormatted<T>(T number, string? format)
            where T : IFormattable => _writer.WriteEscaped(number.ToString(format, CultureInfo.InvariantCulture));
    }
}
