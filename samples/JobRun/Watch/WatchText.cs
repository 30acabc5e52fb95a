using System.Text;
using JobGen.JobRun.Recording;

namespace JobGen.JobRun.Watch;

/// <summary>The live view in single lines, and text as a terminal may have it.</summary>
internal static class WatchText
{
    /// <summary>One line for where there is no terminal.</summary>
    public static string Of(RunSnapshot run)
    {
        AdjustableJob.Limits limits = run.Limits;
        string memory = With(Quantities.Bytes, run.Latest.Memory, Ceilings.OfMemory(in limits));
        string cpu = With(Quantities.Percent, run.CpuPercent, Ceilings.OfCpu(in limits));
        string processes = With(Quantities.Count, run.Latest.Processes, Ceilings.OfProcesses(in limits));
        return $"{Quantities.Time(run.Elapsed)}: memory {memory}, CPU {cpu}, processes {processes}, "
            + $"read {Quantities.Bytes(run.Latest.ReadBytes)}, written {Quantities.Bytes(run.Latest.WrittenBytes)}";
    }

    /// <summary>One line for an event.</summary>
    public static string Of(RecordedEvent shown)
    {
        string process = shown.ProcessId == 0 ? string.Empty : $", {shown.Process}";
        return Printable($"{Quantities.Time(shown.Time)}: {shown.Text}{process}");
    }

    /// <summary>Without characters that would move the cursor or change colours.</summary>
    public static string Printable(string text) =>
        text.Any(char.IsControl) ? new string([.. text.Select(static character => char.IsControl(character) ? ' ' : character)]) : text;

    /// <summary>
    /// A line of the command's output, with its colours, which end with it, and without anything else that a terminal would obey: the
    /// view stands below it.
    /// </summary>
    public static string Output(string line)
    {
        if (!line.Any(char.IsControl))
        {
            return line;
        }

        const char Escape = '\e';
        StringBuilder kept = new();
        for (int i = 0; i < line.Length; i++)
        {
            if (line[i] == Escape)
            {
                int end = EndOfSequence(line, i);
                if (end < line.Length && line[end] == 'm')
                {
                    kept.Append(line, i, end - i + 1);
                }

                i = end;
            }
            else if (!char.IsControl(line[i]) || line[i] == '\t')
            {
                kept.Append(line[i]);
            }
        }

        return kept.Append("\e[0m").ToString();
    }

    // A sequence is ESC [, parameters, and a letter; other ones are ESC and one character, or a text that BEL or ESC \ ends.
    private static int EndOfSequence(string line, int start)
    {
        const char Bell = '\a';
        const string StringTerminator = "\e\\";
        int i = start + 1;
        if (i < line.Length && line[i] == ']')
        {
            int bell = line.IndexOf(Bell, i);
            int terminator = line.IndexOf(StringTerminator, i, StringComparison.Ordinal);
            return terminator >= 0 && (bell < 0 || terminator < bell) ? terminator + 1
                : bell < 0 ? line.Length
                : bell;
        }

        if (i < line.Length && line[i] == '[')
        {
            do
            {
                i++;
            }
            while (i < line.Length && line[i] is >= ' ' and < '@');
        }

        return i;
    }

    private static string With(Func<double, string> format, double value, IReadOnlyList<Ceiling> limits) =>
        limits.Count == 0 ? format(value) : $"{format(value)} of {format(limits[0].Value)}";
}
