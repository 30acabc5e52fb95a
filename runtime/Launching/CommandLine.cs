namespace JobGen.Launching;

/// <summary>
/// Writes command lines that CommandLineToArgvW and the C runtime take apart into exactly the given arguments, whatever these hold.
/// </summary>
/// <remarks>
/// In their rules a backslash is plain unless a quote follows its run: then every two stand for one, and an odd one makes the
/// quote plain.
/// Source: <see href="https://learn.microsoft.com/cpp/c-language/parsing-c-command-line-arguments"/>,
/// <see href="https://learn.microsoft.com/windows/win32/api/shellapi/nf-shellapi-commandlinetoargvw"/>.
/// </remarks>
internal static class CommandLine
{
    /// <summary>The longest line, without its null.</summary>
    /// <remarks>Source: https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-createprocessw</remarks>
    private const int LongestLine = 32766;

    /// <summary>Written without more memory than the line itself takes.</summary>
    internal const int UsualLength = 512;

    /// <param name="program">The full path. The first argument knows no escapes, so it may hold no quote.</param>
    /// <param name="arguments">Arguments of any content but null characters.</param>
    internal static char[] Build(string program, IEnumerable<string> arguments)
    {
        CommandLineWriter line = new(stackalloc char[UsualLength]);
        line.AppendInQuotes(program);
        foreach (string argument in arguments)
        {
            ArgumentNullException.ThrowIfNull(argument, nameof(arguments));
            RefuseNullCharacter(argument, nameof(arguments));
            line.Append(' ');
            Append(ref line, argument);
        }

        return line.ToArray(LongestLine, "Windows");
    }

    /// <param name="program">The full path.</param>
    /// <param name="rawArguments">Arguments that the caller has quoted: they go as they are.</param>
    internal static char[] Build(string program, string rawArguments)
    {
        RefuseNullCharacter(rawArguments, nameof(rawArguments));
        CommandLineWriter line = new(stackalloc char[UsualLength]);
        line.AppendInQuotes(program);
        if (rawArguments.Length > 0)
        {
            line.Append(' ');
            line.Append(rawArguments);
        }

        return line.ToArray(LongestLine, "Windows");
    }

    private static void Append(ref CommandLineWriter line, ReadOnlySpan<char> argument)
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

            line.Append('\\', c == '"' ? (2 * backslashes) + 1 : backslashes);
            line.Append(c);
            backslashes = 0;
        }

        line.Append('\\', 2 * backslashes);
        line.Append('"');
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
