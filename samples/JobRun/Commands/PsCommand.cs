using System.Globalization;
using JobGen.JobRun.Recording;

namespace JobGen.JobRun.Commands;

/// <summary><c>jobrun ps NAME</c>: the limits of a job and its processes.</summary>
internal static class PsCommand
{
    internal const string Unknown = "?";

    internal static int Run(string name, TextWriter output)
    {
        using AdjustableJob job = NamedJobs.Open(name, JobAccess.Query);
        List<JobProcessRow> processes = JobProcesses.Of(job);
        output.WriteLine(Title(name, job, processes.Count));
        output.WriteLine($"{"PID",-8}{"MEMORY",-12}{"CPU TIME",-12}NAME");
        foreach (JobProcessRow process in processes)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{process.Id,-8}{Memory(process),-12}{CpuTime(process),-12}{process.Name}"));
        }

        return 0;
    }

    internal static string Title(string name, AdjustableJob job, int processes) =>
        string.Create(
            CultureInfo.InvariantCulture, $"job {name}: {processes} {(processes == 1 ? "process" : "processes")}, limits: {Limits(job)}");

    internal static string Memory(JobProcessRow process) => process.Memory is { } bytes ? Quantities.Bytes(bytes) : Unknown;

    internal static string CpuTime(JobProcessRow process) => process.CpuTime is { } time ? Quantities.Time(time) : Unknown;

    private static string Limits(AdjustableJob job)
    {
        try
        {
            return job.QueryLimits().ToString();
        }
        catch (JobException exception)
        {
            return string.Create(CultureInfo.InvariantCulture, $"not told by this system (error {exception.NativeErrorCode})");
        }
    }
}
