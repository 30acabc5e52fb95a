using JobGen.JobRun.Recording;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace JobGen.JobRun.Watch;

/// <summary>The live view as a function of what is known: bars against the limits, the process tree, the last events.</summary>
internal sealed class WatchView
{
    private const int MostEvents = 4;
    private const int FewestProcesses = 3;

    private readonly RunSnapshot _run;
    private readonly bool _unicode;
    private readonly int _barWidth;
    private readonly List<ViewLine> _lines = [];

    private WatchView(RunSnapshot run, int width, bool unicode)
    {
        _run = run;
        _unicode = unicode;
        _barWidth = Math.Clamp(width / 4, 10, 30);
    }

    /// <param name="run">What is shown.</param>
    /// <param name="width">The columns of the terminal.</param>
    /// <param name="height">The lines of the terminal: there is no more than fits.</param>
    /// <param name="unicode">Whether it has more than the letters of ASCII.</param>
    public static IRenderable Render(RunSnapshot run, int width, int height, bool unicode)
    {
        WatchView view = new(run, width, unicode);
        view.AddTitle(width);
        view.AddUsage();
        view.AddProcessesAndEvents(height);
        return new Rows(view._lines);
    }

    private ViewLine NewLine()
    {
        ViewLine line = new();
        _lines.Add(line);
        return line;
    }

    private void AddTitle(int width)
    {
        string elapsed = Quantities.Time(_run.Elapsed);
        string command = WatchText.Printable(_run.CommandLine);
        int room = Math.Max(1, width - elapsed.Length - 2);
        command = command.Length > room ? command[..(room - 1)] + (_unicode ? '…' : '~') : command.PadRight(room);
        NewLine().Add(command, new Style(decoration: Decoration.Bold)).AddSoft($"  {elapsed}");
    }

    private void AddUsage()
    {
        AdjustableJob.Limits limits = _run.Limits;
        Sample now = _run.Latest;
        AddUsage("Memory", now.Memory, Ceilings.OfMemory(in limits), Quantities.Bytes, $", peak {Quantities.Bytes(_run.PeakMemory)}");
        AddUsage("CPU", _run.CpuPercent, Ceilings.OfCpu(in limits), Quantities.Percent, $", {Quantities.Time(now.CpuTime)} so far");
        AddUsage("Processes", now.Processes, Ceilings.OfProcesses(in limits), Quantities.Count, string.Empty);
        NewLine()
            .Add($"I/O        read {Quantities.Bytes(now.ReadBytes)}")
            .AddSoft($" ({Quantities.BytesPerSecond(now.ReadRateSince(_run.Earlier))})")
            .Add($", written {Quantities.Bytes(now.WrittenBytes)}")
            .AddSoft($" ({Quantities.BytesPerSecond(now.WriteRateSince(_run.Earlier))})");
        NewLine();
    }

    private void AddUsage(string name, double value, IReadOnlyList<Ceiling> limits, Func<double, string> format, string note)
    {
        ViewLine line = NewLine().Add(name.PadRight(11));
        if (limits.Count == 0)
        {
            line.Add(format(value)).AddSoft(note);
        }
        else
        {
            line.AddBar(value / limits[0].Value, _barWidth, _unicode).Add($" {format(value)} of {format(limits[0].Value)}").AddSoft(note);
        }
    }

    private void AddProcessesAndEvents(int height)
    {
        RecordedEvent[] events = [.. _run.Events.TakeLast(MostEvents)];
        int most = Math.Max(FewestProcesses, height - _lines.Count - (events.Length == 0 ? 0 : events.Length + 1));
        IReadOnlyList<ProcessNode> tree = ProcessNode.TreeOf(_run.Processes);
        int shown = tree.Count > most ? most - 1 : tree.Count;
        foreach (ProcessNode node in tree.Take(shown))
        {
            RecordedProcess process = node.Process;
            NewLine()
                .Add(new string(' ', node.Depth * 2) + WatchText.Printable(process.DisplayName))
                .AddSoft($" {process.Id}  {Quantities.Bytes(process.Memory)}, {Quantities.Time(process.CpuTime)}");
        }

        if (shown < tree.Count)
        {
            NewLine().AddSoft($"and {tree.Count - shown} more");
        }

        if (events.Length > 0)
        {
            NewLine();
        }

        foreach (RecordedEvent told in events)
        {
            NewLine().Add(WatchText.Of(told), new Style(told.IsNotable ? Color.Red : Color.Grey));
        }
    }
}
