using JobGen.JobRun.Outcome;

namespace JobGen.JobRun.Tests.Outcome;

/// <summary>A run that has ended for its memory, with all that Windows tells.</summary>
internal static class SampleSummary
{
    internal static readonly JobAccounting Used = new()
    {
        TotalUserTime = TimeSpan.FromSeconds(10.1),
        TotalKernelTime = TimeSpan.FromSeconds(0.4),
        TotalProcesses = 14,
        TotalTerminatedProcesses = 3,
        ReadTransferCount = 1258291,
        WriteTransferCount = 3565158,
        OtherTransferCount = 12288,
        PeakJobMemoryUsed = 512 * ByteSize.MiB,
        PeakProcessMemoryUsed = 300 * ByteSize.MiB,
    };

    internal static RunSummary OutOfMemory => new()
    {
        Command = ["node", "build.js"],
        Sentence = "node (4711) exited with 1 after 12.3 s for the job memory limit",
        ProcessId = 4711,
        CommandExitCode = 1,
        ExitCode = 137,
        EndReason = JobEndReason.JobMemoryLimit,
        LimitsHit = LimitHit.Of(
            JobLimitsHit.JobMemoryLimit, violations: null, Used, AdjustableJob.Limits.Parse("JobMemoryLimit = 512MiB")),
        StartTime = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
        Duration = TimeSpan.FromSeconds(12.3),
        Used = Used,
    };

    internal static RunSummary Succeeded => OutOfMemory with
    {
        Sentence = "node (4711) exited with 0 after 12.3 s",
        CommandExitCode = 0,
        ExitCode = 0,
        EndReason = JobEndReason.Exited,
        LimitsHit = [],
    };
}
