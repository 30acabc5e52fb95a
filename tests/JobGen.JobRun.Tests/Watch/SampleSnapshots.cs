using JobGen.JobRun.Recording;

namespace JobGen.JobRun.Tests.Watch;

/// <summary>A build at one moment.</summary>
internal static class SampleSnapshots
{
    private const long MiB = (long)ByteSize.MiB;

    public static RunSnapshot Build(
        string limits = "JobMemoryLimit = 2GiB, ActiveProcessLimit = 16, CpuRateControl = 80%", int compilers = 3) => new()
        {
            CommandLine = "dotnet build app.sln -m",
            Limits = AdjustableJob.Limits.Parse(limits, provider: null),
            ProcessorCount = 8,
            Elapsed = TimeSpan.FromSeconds(42.37),
            Earlier = new Sample(TimeSpan.FromSeconds(41.3), 0, 0, TimeSpan.FromSeconds(150), 400 * MiB, 90 * MiB),
            Latest = new Sample(
            TimeSpan.FromSeconds(42.3), 1741 * MiB, 7, TimeSpan.FromSeconds(154), 412 * MiB, 93 * MiB),
            PeakMemory = 1802 * MiB,
            Processes =
        [
            Process(4711, 812, "dotnet.exe", 0, 210, 31),
            Process(4712, 4711, "MSBuild.exe", 1, 356, 40),
            .. Enumerable.Range(0, compilers).Select(i => Process(4720 + i, 4712, "csc.exe", 30 + i, 240 + (13 * i), 4 + i)),
        ],
            Events =
        [
            new(TimeSpan.FromSeconds(33), JobNotificationKind.ExitProcess, 4719, "csc.exe", Detail: null),
            new(TimeSpan.FromSeconds(38.2), JobNotificationKind.JobMemoryLimit, 4712, "MSBuild.exe", Detail: null, Count: 3),
            new(TimeSpan.FromSeconds(40), JobNotificationKind.NewProcess, 4722, "csc.exe", Detail: null),
        ],
        };

    private static RecordedProcess Process(int id, int parent, string name, double start, long mebibytes, double cpuSeconds) => new(
        id, parent, name, TimeSpan.FromSeconds(start), End: null, ExitCode: null, TimeSpan.FromSeconds(cpuSeconds),
        mebibytes * MiB, mebibytes * MiB);
}
