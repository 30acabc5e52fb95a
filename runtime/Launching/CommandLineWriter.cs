using System.Globalization;

namespace JobGen.Launching;

/// <summary>Writes a command line without a copy: most fit where the caller's stack holds them.</summary>
internal ref struct CommandLineWriter(Span<char> buffer)
{
    private Span<char> _buffer = buffer;
    private int _length;

    internal void Append(char c) => Reserve(1)[0] = c;

    internal void Append(char c, int count) => Reserve(count).Fill(c);

    internal void Append(ReadOnlySpan<char> text) => text.CopyTo(Reserve(text.Length));

    internal void AppendInQuotes(ReadOnlySpan<char> text)
    {
        Append('"');
        Append(text);
        Append('"');
    }

    /// <summary>The line with its null. CreateProcessW writes into it, so it is an array of this launch's own.</summary>
    /// <param name="longest">The longest line that is taken, without the null.</param>
    /// <param name="reader">Whoever takes no longer one.</param>
    internal readonly char[] ToArray(int longest, string reader)
    {
        if (_length > longest)
        {
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture,
                $"The command line has {_length} characters and {reader} takes {longest}: pass the arguments in a file."));
        }

        char[] line = new char[_length + 1];
        _buffer[.._length].CopyTo(line);
        return line;
    }

    private Span<char> Reserve(int count)
    {
        if (_buffer.Length - _length < count)
        {
            char[] larger = new char[Math.Max(_length + count, 2 * _buffer.Length)];
            _buffer[.._length].CopyTo(larger);
            _buffer = larger;
        }

        _length += count;
        return _buffer.Slice(_length - count, count);
    }
}
