using System.Buffers;

namespace JobGen.Launching;

/// <summary>Writes command lines with which cmd.exe runs a batch file on exactly the given arguments, and nothing else.</summary>
/// <remarks>
/// cmd.exe reads a line by rules of its own, in which a quote opens or closes whatever stands before it and variables are
/// replaced first of all. So each quote is doubled, and each percent sign kept from beginning a variable. It is the way that
/// Rust's standard library went after CVE-2024-24576. What a batch file does with its arguments is its own: one that puts them
/// on a line without quotes, or through <c>call</c>, is open to them however it is started.
/// Source: https://doc.rust-lang.org/std/process/index.html#windows-argument-splitting
/// </remarks>
internal static class BatchCommandLine
{
    // No variable of another name, delayed expansion or AutoRun command may have a part in it; extensions, which the escape for
    // percent signs needs, are on. The quote is closed at the end: cmd.exe takes off the first and the last one.
    private const string Options = " /e:ON /v:OFF /d /c \"";

    // A percent sign that is left alone, and then a variable that always exists, cut to no characters. To cmd.exe no name begins
    // with the sign that follows.
    private const string NoVariable = "%%cd:~,";

    /// <remarks>Source: https://learn.microsoft.com/troubleshoot/windows-client/shell-experience/command-line-string-limitation</remarks>
    private const int LongestLine = 8191;

    private static readonly SearchValues<char> s_plain =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789#$*+-./:?@\\_");

    /// <param name="interpreter">The full path of cmd.exe.</param>
    /// <param name="batchFile">The full path of the batch file.</param>
    /// <param name="arguments">Arguments of any content but null characters and line breaks.</param>
    internal static char[] Build(string interpreter, string batchFile, IEnumerable<string> arguments)
    {
        CommandLineWriter line = new(stackalloc char[CommandLine.UsualLength]);
        line.AppendInQuotes(interpreter);
        line.Append(Options);
        AppendQuoted(ref line, batchFile);
        foreach (string argument in arguments)
        {
            ArgumentNullException.ThrowIfNull(argument, nameof(arguments));
            CommandLine.RefuseNullCharacter(argument, nameof(arguments));
            RefuseLineBreak(argument, batchFile);
            line.Append(' ');

            // A backslash at the end would escape the quote that many a batch file sets behind its argument.
            if (argument.Length == 0 || argument[^1] == '\\' || argument.AsSpan().ContainsAnyExcept(s_plain))
            {
                AppendQuoted(ref line, argument);
            }
            else
            {
                line.Append(argument);
            }
        }

        line.Append('"');
        return line.ToArray(LongestLine, "cmd.exe");
    }

    private static void AppendQuoted(ref CommandLineWriter line, ReadOnlySpan<char> text)
    {
        line.Append('"');
        int backslashes = 0;
        foreach (char c in text)
        {
            if (c == '\\')
            {
                backslashes++;
                line.Append(c);
                continue;
            }

            if (c == '"')
            {
                // The program behind the batch file reads backslashes before a quote by the rules of C: every two are one.
                line.Append('\\', backslashes);
                line.Append('"');
            }
            else if (c == '%')
            {
                line.Append(NoVariable);
            }

            line.Append(c);
            backslashes = 0;
        }

        line.Append('\\', backslashes);
        line.Append('"');
    }

    private static void RefuseLineBreak(string argument, string batchFile)
    {
        if (argument.AsSpan().ContainsAny('\r', '\n'))
        {
            throw new ArgumentException(
                $"'{batchFile}' is a batch file and an argument holds a line break, at which cmd.exe ends the command line whatever its "
                + "quoting. Start the program behind the batch file, or pass the text in a file or in the environment.",
                nameof(argument));
        }
    }
}
