using System.Text;

namespace JobGen.Tests.Launching;

/// <summary>
/// Reads a command line as cmd.exe does with /c, written from what is published about its parser and not from the product: the
/// variables first, then the special characters outside of quotes.
/// </summary>
/// <remarks>Source: https://stackoverflow.com/questions/4094699/how-does-the-windows-command-interpreter-cmd-exe-parse-scripts</remarks>
internal static class CommandProcessor
{
    private const string Special = "&|<>^()\n\r";

    /// <param name="line">The command line of cmd.exe, with its name and options.</param>
    /// <param name="variables">The environment.</param>
    /// <returns>The batch file, and what it sees as %*.</returns>
    internal static (string BatchFile, string Arguments) Run(string line, IReadOnlyDictionary<string, string> variables)
    {
        const string Options = " /e:ON /v:OFF /d /c ";
        int command = line.IndexOf(Options, StringComparison.Ordinal) + Options.Length;
        string expanded = Expand(line[command..], variables);

        // More than two quotes: the first and the last one go.
        int last = expanded.LastIndexOf('"');
        string stripped = expanded[1..last] + expanded[(last + 1)..];
        int end = stripped.IndexOf('"', 1);
        RefuseSpecialOutsideQuotes(stripped);
        return (stripped[1..end], stripped[(end + 1)..]);
    }

    private static string Expand(string line, IReadOnlyDictionary<string, string> variables)
    {
        StringBuilder text = new();
        for (int i = 0; i < line.Length; i++)
        {
            int end = line[i] == '%' ? line.IndexOf('%', i + 1) : -1;
            string[] reference = end > i + 1 ? line[(i + 1)..end].Split(":~", 2) : [];
            if (reference.Length == 0 || !variables.TryGetValue(reference[0], out string? value))
            {
                // On a command line a sign that begins no variable stays, and the next one may begin one.
                text.Append(line[i]);
                continue;
            }

            text.Append(reference.Length == 2 ? Cut(value, reference[1]) : value);
            i = end;
        }

        return text.ToString();
    }

    private static string Cut(string value, string range) =>
        range == "," ? string.Empty : throw new NotSupportedException($"{value}:~{range}");

    private static void RefuseSpecialOutsideQuotes(string line)
    {
        bool quoted = false;
        foreach (char c in line)
        {
            quoted ^= c == '"';
            if (!quoted && Special.Contains(c))
            {
                throw new InvalidOperationException($"'{c}' is read as a command: {line}");
            }
        }
    }
}
