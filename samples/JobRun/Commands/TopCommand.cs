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
    private readonly Dictionary<int, TimeSpan> _before = [];
    private long _lastLook;

    private TopCommand(string name) => _name = name;

    internal static async Task<int> RunAsync(string name, IAnsiConsole console)
    {
        // The first look fails where there is no such job.
        TopCommand top = new(name);
        Table table = top.Look();
        if (console.Profile.Capabilities.Interactive && console.Profile.Capabilities.Ansi)
        {
            await console.Live(table).AutoClear(true).StartAsync(live => top.RepeatAsync(live.UpdateTarget));
        }
        else
        {
            console.Write(table);
            await top.RepeatAsync(console.Write);
        }

        return 0;
    }

    private async Task RepeatAsync(Action<Table> show)
    {
        using PeriodicTimer timer = new(s_interval);
        while (await timer.WaitForNextTickAsync())
        {
            try
            {
                show(Look());
            }
            catch (OptionError)
            {
                // The job is gone.
                return;
            }
        }
    }

    private Table Look()
    {
        using AdjustableJob job = NamedJobs.Open(_name, JobAccess.Query);
        List<JobProcessRow> processes = JobProcesses.Of(job);
        TimeSpan elapsed = _lastLook == 0 ? TimeSpan.Zero : TimeProvider.System.GetElapsedTime(_lastLook);
        _lastLook = TimeProvider.System.GetTimestamp();
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
            return "?";
        }

        TimeSpan before = _before.GetValueOrDefault(process.Id, time);
        _before[process.Id] = time;
        return elapsed <= TimeSpan.Zero
            ? "-"
            : string.Create(CultureInfo.InvariantCulture, $"{Math.Max(0, (time - before) / elapsed * 100):0} %");
    }
}
