using JobGen.JobRun.Recording;

namespace JobGen.JobRun.Commands;

/// <summary>A process of a job that somebody else has made, as far as the user may see it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name, or <c>?</c>.</param>
/// <param name="Memory">The bytes that it has committed; <see langword="null"/> where it may not be asked.</param>
/// <param name="CpuTime">What it has used of the processors; <see langword="null"/> where it may not be asked.</param>
internal sealed record JobProcessRow(int Id, string Name, long? Memory, TimeSpan? CpuTime);

/// <summary>The processes of a job with a name.</summary>
internal static class JobProcesses
{
    internal static List<JobProcessRow> Of(JobObject job) => [.. job.GetProcessIds().Select(Read)];

    private static JobProcessRow Read(int id)
    {
        using ProcessHandle? process = ProcessHandle.Open(id);
        return process is not null && ProcessReader.TryReadTimes(process, out ProcessTimes times)
            ? new JobProcessRow(id, ProcessReader.Name(process), ProcessReader.Memory(process).Current, TimeSpan.FromTicks(times.Cpu))
            : new JobProcessRow(id, PsCommand.Unknown, Memory: null, CpuTime: null);
    }
}
