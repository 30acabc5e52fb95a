using System.Globalization;
using System.Runtime.InteropServices;
using JobGen.JobRun.Recording;

namespace JobGen.JobRun.Commands;

/// <summary><c>jobrun</c> without a command: what this machine and the job that jobrun runs in allow.</summary>
internal static class AllowedCommand
{
    private const int BasicUIRestrictions = 4;
    private const int CpuRateControl = 15;

    internal static int Run(TextWriter output)
    {
        output.WriteLine($"jobrun runs a command with limits: jobrun --help");
        output.WriteLine();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"machine      {RuntimeInformation.OSDescription}, {Environment.ProcessorCount} processors, "
                + $"{Quantities.Bytes(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes)} of memory for this process"));
        foreach (string line in OuterJob())
        {
            output.WriteLine(line);
        }

        List<(string Option, string? Refusal)> limits = [.. SystemLimits.Find()];
        output.WriteLine($"taken here   {string.Join(' ', limits.Where(limit => limit.Refusal is null).Select(limit => limit.Option))}");
        foreach ((string option, string? refusal) in limits.Where(limit => limit.Refusal is not null))
        {
            output.WriteLine($"not taken    {option}: {refusal}");
        }

        return 0;
    }

    private static IEnumerable<string> OuterJob()
    {
        if (!JobObject.IsCurrentProcessInJob())
        {
            return ["this job     none: only what jobrun sets is in force"];
        }

        try
        {
            List<string> limits = [.. Limits(CurrentJob.QueryLimits())];
            string text = limits.Count == 0 ? "no limits of its own" : string.Join(", ", limits);
            return [$"this job     {text}; jobs above it may limit more"];
        }
        catch (JobException exception)
        {
            return [$"this job     not told: {exception.Message.ReplaceLineEndings(" ")}"];
        }
    }

    private static IEnumerable<string> Limits(CurrentJobLimits job)
    {
        AdjustableJob.Limits limits = new()
        {
            KillOnJobClose = job.KillOnJobClose,
            BreakawayOk = job.BreakawayOk,
            SilentBreakawayOk = job.SilentBreakawayOk,
            DieOnUnhandledException = job.DieOnUnhandledException,
            ActiveProcessLimit = job.ActiveProcessLimit,
            ProcessMemoryLimit = job.ProcessMemoryLimit,
            JobMemoryLimit = job.JobMemoryLimit,
            WorkingSetLimit = job.WorkingSetLimit,
            ProcessTimeLimit = job.ProcessTimeLimit,
            JobTimeLimit = job.JobTimeLimit,
            AffinityLimit = job.AffinityLimit,
            PriorityClassLimit = job.PriorityClassLimit,
            SchedulingClassLimit = job.SchedulingClassLimit,
            UIRestrictions = Query<UIRestrictions>(BasicUIRestrictions),
            CpuRateControl = Rate(Query<ulong>(CpuRateControl)),
        };
        return limits.Equals(AdjustableJob.Limits.None) ? [] : [limits.ToString()];
    }

    // The flags and the rate, as Windows has them in JOBOBJECT_CPU_RATE_CONTROL_INFORMATION.
    private static CpuRate? Rate(ulong information) => information == 0
        ? null
        : CpuRate.Parse(string.Create(CultureInfo.InvariantCulture, $"raw 0x{(uint)information:X} 0x{information >> 32:X}"));

    private static T Query<T>(int informationClass)
        where T : unmanaged
    {
        try
        {
            CurrentJob.QueryInformation(informationClass, out T information);
            return information;
        }
        catch (JobException)
        {
            return default;
        }
    }
}
