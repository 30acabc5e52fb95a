using System.Diagnostics;
using System.Globalization;
using JobGen.JobRun.Outcome;

namespace JobGen.JobRun.Commands;

/// <summary><c>jobrun ps NAME</c>: the limits of a job, what it used, and its processes.</summary>
internal static class PsCommand
{
    private const string Unknown = "?";

    internal static int Run(string name, TextWriter output)
    {
        using AdjustableJob job = NamedJobs.Open(name, JobAccess.Query);
        int[] processes = job.GetProcessIds();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"job {name}: {processes.Length} processes, limits: {Limits(job)}"));
        output.WriteLine($"{"PID",-8}{"MEMORY",-12}{"CPU",-12}NAME");
        foreach (int id in processes)
        {
            output.WriteLine(Row(id));
        }

        return 0;
    }

    private static string Limits(AdjustableJob job)
    {
        try
        {
            return job.QueryLimits().ToString();
        }
        catch (JobException exception)
        {
            return $"not told ({exception.Message})";
        }
    }

    // A process may end between the list and the question, and that of another user says little.
    private static string Row(int id)
    {
        try
        {
            using Process process = Process.GetProcessById(id);
            string memory = Ask(() => Amounts.Bytes((ulong)process.PrivateMemorySize64));
            string time = Ask(() => Amounts.Time(process.TotalProcessorTime));
            return string.Create(CultureInfo.InvariantCulture, $"{id,-8}{memory,-12}{time,-12}{process.ProcessName}");
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{id,-8}{Unknown,-12}{Unknown,-12}(ended)");
        }
    }

    private static string Ask(Func<string> question)
    {
        try
        {
            return question();
        }
        catch (Exception exception) when (exception is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            return Unknown;
        }
    }
}
