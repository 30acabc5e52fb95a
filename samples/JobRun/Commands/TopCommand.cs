using System.Globalization;
using JobGen.JobRun.Options;
using Spectre.Console;

namespace JobGen.JobRun.Commands;

/// <summary><c>jobrun top NAME</c>: the processes of a job, anew each second, until the job is gone or Ctrl+C.</summary>
/// <remarks>The job is opened for each look: a handle that is kept would keep the job from ending with who made it.</remarks>
internal sealed class TopCommand
{
    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(1);

    private readonly string _name;
    private readonly TimeProvider _clock;
    private readonly Dictionary<int, TimeSpan> _before = [];
    private long? _lastLook;

    private TopCommand(string name, TimeProvider clock)
    {
        _name = name;
        _clock = clock;
    }

    /// <param name="name">The name of the job.</param>
    /// <param name="console">Where it is shown.</param>
    /// <param name="clock">The time from one look to the next.</param>
    /// <param name="stop">Ctrl+C, which ends this with success: the view is taken away then, and the cursor is shown again.</param>
    internal static async Task<int> RunAsync(string name, IAnsiConsole console, TimeProvider clock, CancellationToken stop)
    {
        // The first look fails where there is no such job.
        TopCommand top = new(name, clock);
        Table table = top.Look();
        if (console.Profile.Capabilities.Interactive && console.Profile.Capabilities.Ansi)
        {
            await console.Live(table).AutoClear(true).StartAsync(live =>
            {
                // It draws nothing by itself.
                live.Refresh();
                return top.RepeatAsync(live.UpdateTarget, stop);
            });
        }
        else
        {
            console.Write(table);
            await top.RepeatAsync(console.Write, stop);
        }

        return 0;
    }

    private async Task RepeatAsync(Action<Table> show, CancellationToken stop)
    {
        using PeriodicTimer timer = new(s_interval, _clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stop))
            {
                show(Look());
            }
        }
        catch (Exception exception) when (exception is OptionError or OperationCanceledException)
        {
            // The job is gone, or was looked at long enough.
        }
    }

    private Table Look()
    {
        using AdjustableJob job = NamedJobs.Open(_name, JobAccess.Query);
        List<JobProcessRow> processes = JobProcesses.Of(job);
        TimeSpan elapsed = _lastLook is { } last ? _clock.GetElapsedTime(last) : TimeSpan.Zero;
        _lastLook = _clock.GetTimestamp();
        Table table = new Table().Border(TableBorder.None).Title(Markup.Escape(PsCommand.Title(_name, job, processes.Count)));
        table.AddColumns("PID", "MEMORY", "CPU TIME", "CPU", "NAME");
        foreach (JobProcessRow process in processes.OrderByDescending(process => process.Memory))
        {
            table.AddRow(
                process.Id.ToString(CultureInfo.InvariantCulture),
                PsCommand.Memory(process),
                PsCommand.CpuTime(process),
                Share(process, elapsed),
                Markup.Escape(process.Name));
        }

        return table;
    }

    // Percent of one processor since the look before.
    private string Share(JobProcessRow process, TimeSpan elapsed)
    {
        if (process.CpuTime is not { } time)
        {
            return PsCommand.Unknown;
        }

        TimeSpan before = _before.GetValueOrDefault(process.Id, time);
        _before[process.Id] = time;
        return elapsed <= TimeSpan.Zero
            ? "-"
            : string.Create(CultureInfo.InvariantCulture, $"{Math.Max(0, (time - before) / elapsed * 100):0} %");
    }
}
