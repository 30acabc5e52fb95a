using System.Text;

namespace JobGen.Tests.Launching;

/// <summary>
/// Takes a command line apart as CommandLineToArgvW is documented to: written from its documentation, so that the quoting is
/// checked against the rules and not against itself.
/// </summary>
internal static class WindowsArguments
{
    internal static List<string> Parse(ReadOnlySpan<char> line)
    {
        List<string> arguments = [];
        int i = ParseProgram(line, arguments);
        while (true)
        {
            while (i < line.Length && line[i] is ' ' or '\t')
            {
                i++;
            }

            if (i >= line.Length)
            {
                return arguments;
            }

            i = ParseArgument(line, i, arguments);
        }
    }

    // The program's name knows no escapes: it ends at the next quote, or at the first blank where it has none.
    private static int ParseProgram(ReadOnlySpan<char> line, List<string> arguments)
    {
        bool quoted = line[0] == '"';
        int start = quoted ? 1 : 0;
        int i = start;
        while (i < line.Length && (quoted ? line[i] != '"' : line[i] is not (' ' or '\t')))
        {
            i++;
        }

        arguments.Add(line[start..i].ToString());
        return quoted ? i + 1 : i;
    }

    private static int ParseArgument(ReadOnlySpan<char> line, int i, List<string> arguments)
    {
        StringBuilder argument = new();
        bool quoted = false;
        while (i < line.Length && (quoted || line[i] is not (' ' or '\t')))
        {
            int backslashes = 0;
            while (i < line.Length && line[i] == '\\')
            {
                backslashes++;
                i++;
            }

            if (i < line.Length && line[i] == '"')
            {
                argument.Append('\\', backslashes / 2);
                if (backslashes % 2 == 1)
                {
                    argument.Append('"');
                }
                else if (quoted && i + 1 < line.Length && line[i + 1] == '"')
                {
                    // Two quotes inside of quotes are a plain one.
                    argument.Append('"');
                    i++;
                }
                else
                {
                    quoted = !quoted;
                }

                i++;
                continue;
            }

            argument.Append('\\', backslashes);
            if (i < line.Length && (quoted || line[i] is not (' ' or '\t')))
            {
                argument.Append(line[i++]);
            }
        }

        arguments.Add(argument.ToString());
        return i;
    }
}
