using System.Globalization;
using System.Text;

namespace JobGen.Launching;

/// <summary>
/// Writes command lines that CommandLineToArgvW and the C runtime take apart into exactly the given arguments, whatever these hold.
/// </summary>
/// <remarks>
/// In their rules a backslash is plain unless a quote follows its run: then every two stand for one, and an odd one makes the
/// quote plain. Source: Parsing C command-line arguments, CommandLineToArgvW (Microsoft Learn).
/// </remarks>
internal static class CommandLine
{
    /// <summary>The longest line, without its null. Source: https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-createprocessw</summary>
    private const int LongestLine = 32766;

    /// <param name="program">The full path. The first argument knows no escapes, so it may hold no quote.</param>
    /// <param name="arguments">Arguments of any content but null characters.</param>
    internal static char[] Build(string program, IEnumerable<string> arguments)
    {
        StringBuilder line = Begin(program);
        foreach (string argument in arguments)
        {
            ArgumentNullException.ThrowIfNull(argument, nameof(arguments));
            RefuseNullCharacter(argument, nameof(arguments));
            line.Append(' ');
            Append(line, argument);
        }

        return Finish(line);
    }

    /// <param name="program">The full path.</param>
    /// <param name="rawArguments">Arguments that the caller has quoted: they go as they are.</param>
    internal static char[] Build(string program, string rawArguments)
    {
        RefuseNullCharacter(rawArguments, nameof(rawArguments));
        StringBuilder line = Begin(program);
        if (rawArguments.Length > 0)
        {
            line.Append(' ').Append(rawArguments);
        }

        return Finish(line);
    }

    internal static StringBuilder Begin(string program) => new StringBuilder(256).Append('"').Append(program).Append('"');

    // CreateProcessW writes into the buffer, so it is an array of this launch's own, with the null at its end.
    internal static char[] Finish(StringBuilder line, int longest = LongestLine)
    {
        if (line.Length > longest)
        {
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture,
                $"The command line has {line.Length} characters and {(longest == LongestLine ? "Windows" : "cmd.exe")} takes {longest}: "
                + $"pass the arguments in a file."));
        }

        char[] buffer = new char[line.Length + 1];
        line.CopyTo(0, buffer, 0, line.Length);
        return buffer;
    }

    private static void Append(StringBuilder line, ReadOnlySpan<char> argument)
    {
        if (argument.Length > 0 && argument.IndexOfAny(" \t\n\v\"") < 0)
        {
            line.Append(argument);
            return;
        }

        line.Append('"');
        int backslashes = 0;
        foreach (char c in argument)
        {
            if (c == '\\')
            {
                backslashes++;
                continue;
            }

            line.Append('\\', c == '"' ? (2 * backslashes) + 1 : backslashes).Append(c);
            backslashes = 0;
        }

        line.Append('\\', 2 * backslashes).Append('"');
    }

    internal static void RefuseNullCharacter(string text, string parameter)
    {
        // Windows would end the command line there and drop the rest unseen.
        if (text.Contains('\0'))
        {
            throw new ArgumentException("An argument holds a null character, at which Windows ends the command line.", parameter);
        }
    }
}
