using System.Text;

namespace JobGen;

/// <summary>Cuts what a stream brings into lines, as <see cref="TextReader.ReadLine"/> does.</summary>
internal sealed class OutputLines(Encoding encoding, Action<string> takeLine)
{
    private const int LongestLine = 1 << 20;

    private readonly Decoder _decoder = encoding.GetDecoder();
    private readonly StringBuilder _line = new();
    private char[] _chars = [];
    private bool _anyText;
    private bool _afterReturn;

    internal void Append(ReadOnlySpan<byte> data) => Append(data, flush: false);

    /// <summary>The stream has ended: a last line may have no end.</summary>
    internal void Complete()
    {
        Append([], flush: true);
        if (_line.Length > 0)
        {
            Take();
        }
    }

    private void Append(ReadOnlySpan<byte> data, bool flush)
    {
        int most = encoding.GetMaxCharCount(data.Length);
        if (_chars.Length < most)
        {
            _chars = new char[most];
        }

        ReadOnlySpan<char> text = _chars.AsSpan(0, _decoder.GetChars(data, _chars, flush));
        if (!_anyText && !text.IsEmpty)
        {
            // A byte order mark is no text.
            _anyText = true;
            text = text[0] == '\uFEFF' ? text[1..] : text;
        }

        Split(text);
    }

    private void Split(ReadOnlySpan<char> text)
    {
        if (_afterReturn && !text.IsEmpty)
        {
            text = text[0] == '\n' ? text[1..] : text;
            _afterReturn = false;
        }

        while (text.IndexOfAny('\r', '\n') is >= 0 and int end)
        {
            AppendToLine(text[..end]);
            Take();
            bool isReturn = text[end] == '\r';
            text = text[(end + 1)..];
            _afterReturn = isReturn && text.IsEmpty;
            if (isReturn && !text.IsEmpty && text[0] == '\n')
            {
                text = text[1..];
            }
        }

        AppendToLine(text);
    }

    private void AppendToLine(ReadOnlySpan<char> text)
    {
        while (_line.Length + text.Length > LongestLine)
        {
            int room = LongestLine - _line.Length;
            _line.Append(text[..room]);
            text = text[room..];
            Take();
        }

        _line.Append(text);
    }

    private void Take()
    {
        string line = _line.ToString();
        _line.Clear();
        takeLine(line);
    }
}
