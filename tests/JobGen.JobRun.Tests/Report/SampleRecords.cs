using JobGen.JobRun.Recording;
using JobGen.JobRun.Tests.Outcome;

namespace JobGen.JobRun.Tests.Report;

/// <summary>Records of runs that never were, the same each time.</summary>
internal static class SampleRecords
{
    private static readonly DateTimeOffset s_start = new(2026, 3, 14, 9, 26, 53, TimeSpan.Zero);

    /// <summary>A build that takes more and more memory, with a compiler for each file.</summary>
    public static RunRecord Build(int samples = 600, int processes = 40, string commandLine = "dotnet build app.sln -m") => new()
    {
        CommandLine = commandLine,
        Limits = AdjustableJob.Limits.Parse(
            "KillOnJobClose, JobMemoryLimit = 2GiB, ActiveProcessLimit = 16, CpuRateControl = 80%, NotificationLimit = JobMemory 1500MiB",
            provider: null),
        StartTime = s_start,
        ProcessorCount = 8,
        Samples = Samples(samples),
        Processes = Processes(samples, processes),
        OmittedProcesses = 0,
        Events =
        [
            new(At(samples * 0.55), JobNotificationKind.NotificationLimit, 4711, "dotnet.exe", "JobMemory 1573912576 (limit 1572864000)"),
            new(At(samples * 0.8), JobNotificationKind.AbnormalExitProcess, 4725, "csc.exe", Detail: null, ExitCode: 0xC0000005),
            new(At(samples * 0.9), JobNotificationKind.JobMemoryLimit, 4711, "dotnet.exe", Detail: null, Count: 3),
        ],
        OmittedEvents = 0,
        Outcome = SampleSummary.OutOfMemory with
        {
            Sentence = "dotnet (4711) exited with 1 after 60.0 s for the job memory limit",
            Duration = At(samples),
            Used = new JobAccounting
            {
                TotalUserTime = At(samples * 2.9),
                TotalKernelTime = At(samples * 0.4),
                TotalProcesses = (uint)processes,
                ReadOperationCount = 18_204,
                WriteOperationCount = 7_310,
                PeakJobMemoryUsed = 2 * ByteSize.GiB,
            },
        },
    };

    private static TimeSpan At(double sample) => TimeSpan.FromMilliseconds(Math.Round(sample * 100));

    private static List<Sample> Samples(int count)
    {
        Random random = new(7);
        List<Sample> samples = [];
        Sample last = default;
        for (int i = 0; i < count; i++)
        {
            double part = (double)i / count;
            double wave = Math.Sin(part * 21) + (0.4 * Math.Sin(part * 97));
            last = new Sample(
                At(i),
                (long)(ByteSize.MiB * Math.Min(2048, 180 + (1750 * part) + (130 * wave) + random.Next(40))),
                Math.Clamp((int)(2 + (11 * Math.Sin(part * Math.PI)) + wave), 1, 16),
                last.CpuTime + TimeSpan.FromMilliseconds(Math.Clamp(380 + (160 * wave) + random.Next(-60, 60), 0, 640)),
                last.ReadBytes + Math.Max(0, (long)((2.5 + (2 * wave)) * ByteSize.MiB * (1 - part))),
                last.WrittenBytes + Math.Max(0, (long)((0.6 - wave) * ByteSize.MiB * part)));
            samples.Add(last);
        }

        return samples;
    }

    private static List<RecordedProcess> Processes(int samples, int count)
    {
        Random random = new(11);
        List<RecordedProcess> processes = [Process(4711, 812, "dotnet.exe", 0, samples, exitCode: 1, random)];
        for (int i = 1; i < count; i++)
        {
            bool isNode = i % 8 == 1;
            int parent = isNode ? 4711 : 4711 + (i - ((i - 1) % 8));
            double start = isNode ? samples * (0.02 + (0.9 * i / count)) : (processes[i - 1].Start.TotalSeconds * 10) + random.Next(1, 9);
            double length = isNode ? samples * 0.22 : samples * (0.02 + (0.12 * random.NextDouble()));
            uint exitCode = i == 14 ? 0xC0000005 : i == 22 ? 2u : 0;
            string name = isNode ? "MSBuild.exe" : "csc.exe";
            processes.Add(Process(4711 + i, parent, name, start, Math.Min(samples, start + length), exitCode, random));
        }

        return processes;
    }

    private static RecordedProcess Process(
        int id, int parent, string name, double start, double end, uint exitCode, Random random) => new(
        id, parent, name, At(start), At(end), exitCode, At((end - start) * 0.7), Memory: 0, (long)ByteSize.MiB * random.Next(40, 400));
}
