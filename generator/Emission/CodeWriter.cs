using System.Text;

namespace JobGen.Generator.Emission;

/// <summary>Writes indented text with line feeds, whatever the platform.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    public void Line(string text = "")
    {
        if (text.Length != 0)
        {
            _text.Append(' ', _depth * 4).Append(text);
        }

        _text.Append('\n');
    }

    /// <summary>Writes text of several lines, each at the current depth.</summary>
    public void Lines(string text)
    {
        foreach (string line in text.Split('\n'))
        {
            Line(line.TrimEnd('\r'));
        }
    }

    /// <summary>Writes texts one behind the other, each of one line or several.</summary>
    public void Lines(IEnumerable<string> texts)
    {
        foreach (string text in texts)
        {
            Lines(text);
        }
    }

    /// <summary>Opens a brace that ends when the result is disposed; <c>};</c> ends an initializer or a statement.</summary>
    public Block Open(string header, string end = "}")
    {
        Lines(header);
        Line("{");
        _depth++;
        return new Block(this, end);
    }

    public override string ToString() => _text.ToString();

    private void Close(string end)
    {
        _depth--;
        Line(end);
    }

    /// <summary>An open brace.</summary>
    internal readonly struct Block(CodeWriter writer, string end) : IDisposable
    {
        public void Dispose() => writer.Close(end);
    }
}
