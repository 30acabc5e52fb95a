namespace JobGen;

/// <summary>Splits text where quotes may hold what elsewhere separates.</summary>
internal static class LimitSeparators
{
    /// <summary>Takes the text up to the next separator outside of quotes off what is left.</summary>
    internal static ReadOnlySpan<char> Next(scoped ref ReadOnlySpan<char> rest, char separator) =>
        LimitParsing.TakeUpTo(IndexOf(rest, separator), ref rest);

    internal static int IndexOf(ReadOnlySpan<char> text, char separator)
    {
        bool isQuoted = false;
        for (int index = 0; index < text.Length; index++)
        {
            isQuoted ^= text[index] == '"';
            if (!isQuoted && text[index] == separator)
            {
                return index;
            }
        }

        return -1;
    }

    /// <summary>The index behind the quote that ends the text's first one, or -1; two in a row are one of the name.</summary>
    internal static int EndOfQuoted(ReadOnlySpan<char> text)
    {
        for (int index = 1; index < text.Length; index++)
        {
            if (text[index] != '"')
            {
                continue;
            }

            if (index + 1 == text.Length || text[index + 1] != '"')
            {
                return index + 1;
            }

            index++;
        }

        return -1;
    }
}
