using System.Text;

namespace JobGen.Generator.Analyzers.Usage;

/// <summary>Takes the text of a command line's arguments apart as programs on Windows do.</summary>
/// <remarks>Source: https://learn.microsoft.com/en-us/cpp/c-language/parsing-c-command-line-arguments</remarks>
internal static class WindowsArguments
{
    public static IReadOnlyList<string> Split(string text)
    {
        List<string> arguments = [];
        StringBuilder? argument = null;
        bool isQuoted = false;
        bool hasJustClosed = false;
        int backslashes = 0;
        foreach (char c in text)
        {
            if (c is '\\' or '"')
            {
                argument ??= new StringBuilder();
            }

            if (c == '\\')
            {
                backslashes++;
                hasJustClosed = false;
            }
            else if (c == '"')
            {
                // Only here do backslashes stand for fewer of them. A second quote right after the closing one is plain.
                bool isEscaped = backslashes % 2 == 1;
                argument!.Append('\\', backslashes / 2).Append(isEscaped || hasJustClosed ? "\"" : string.Empty);
                hasJustClosed = isQuoted && !isEscaped;
                isQuoted ^= !isEscaped;
                backslashes = 0;
            }
            else
            {
                Add(c);
            }
        }

        Add(null);
        return arguments;

        void Add(char? next)
        {
            argument?.Append('\\', backslashes);
            backslashes = 0;
            hasJustClosed = false;
            if (next is { } plain && (isQuoted || plain is not (' ' or '\t')))
            {
                (argument ??= new StringBuilder()).Append(plain);
            }
            else if (argument is not null)
            {
                arguments.Add(argument.ToString());
                argument = null;
            }
        }
    }
}
