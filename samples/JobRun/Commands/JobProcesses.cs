using System.ComponentModel;
using System.Diagnostics;

namespace JobGen.JobRun.Commands;

/// <summary>A process of a job that somebody else has made, as far as the user may see it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Memory">The bytes that it has committed.</param>
/// <param name="CpuTime">What it has used of the processors.</param>
internal sealed record JobProcessRow(int Id, string Name, ulong? Memory, TimeSpan? CpuTime);

/// <summary>The processes of a job with a name.</summary>
internal static class JobProcesses
{
    /// <summary>Those that have not ended while they were looked at.</summary>
    internal static List<JobProcessRow> Of(JobObject job)
    {
        List<JobProcessRow> rows = [];
        foreach (int id in job.GetProcessIds())
        {
            try
            {
                using Process process = Process.GetProcessById(id);
                rows.Add(new JobProcessRow(
                    id, process.ProcessName, Ask(() => (ulong)process.PrivateMemorySize64), Ask(() => process.TotalProcessorTime)));
            }
            catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
            {
                // It has ended since the list was made.
            }
        }

        return rows;
    }

    // That of another user tells little.
    private static T? Ask<T>(Func<T> question)
        where T : struct
    {
        try
        {
            return question();
        }
        catch (Exception exception) when (exception is Win32Exception or InvalidOperationException)
        {
            return null;
        }
    }
}
