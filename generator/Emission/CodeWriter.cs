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

    /// <summary>Writes text of several lines one level deeper.</summary>
    public void Indented(string text)
    {
        _depth++;
        Lines(text);
        _depth--;
    }

    /// <summary>Opens a brace that ends when the result is disposed.</summary>
    public Block Open(string header)
    {
        Lines(header);
        return Open();
    }

    /// <summary>Opens a brace that ends when the result is disposed.</summary>
    public Block Open()
    {
        Line("{");
        _depth++;
        return new Block(this, "}");
    }

    /// <summary>Opens the braces of an initializer or a statement that ends with a semicolon.</summary>
    public Block OpenStatement(string header)
    {
        Lines(header);
        Line("{");
        _depth++;
        return new Block(this, "};");
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
