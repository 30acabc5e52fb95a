using System.Diagnostics;
using Xunit;

namespace JobGen.IntegrationTests.WindowsFacts;

/// <summary>Which messages of an inner job reach the port of the job around it.</summary>
public sealed class InnerMessageFacts : RealWindows
{
    private const uint ActiveProcessZero = 4;
    private const uint JobMemoryLimit = 10;
    private const uint NotificationLimit = 11;

    [WindowsFact(SkipOnWine = Skipped)]
    public void Inner_job_that_is_empty_is_not_told_to_the_outer_port()
    {
        using KillOnClose outer = KillOnClose.Create();
        using KillOnClose inner = KillOnClose.Create();
        using RawPort port = new();
        port.Add(outer);
        using JobProcess stays = outer.Start(TestChild.FileName, "sleep");
        using JobProcess ends = inner.Start(
            new ProcessStartInfo(TestChild.FileName, ["exit", "0"]), new JobStartOptions { OuterJobs = [outer] });
        List<uint> messages = port.ReadAll();
        Print("messages at the outer port when an inner job becomes empty", string.Join(' ', messages));
        Assert.DoesNotContain(ActiveProcessZero, messages);
    }

    [WindowsFact(SkipOnWine = Skipped)]
    public void Inner_job_that_runs_into_its_memory_is_told_to_the_outer_port()
    {
        using KillOnClose outer = KillOnClose.Create();
        using TightMemory inner = TightMemory.Create();
        using RawPort port = new();
        port.Add(outer);
        using JobProcess greedy = inner.Start(
            new ProcessStartInfo(TestChild.FileName, ["allocate", "512"]), new JobStartOptions { OuterJobs = [outer] });
        List<uint> messages = port.ReadAll();
        Print("messages at the outer port when an inner job runs into its memory limit and threshold", string.Join(' ', messages));
        Assert.Contains(JobMemoryLimit, messages);
        Assert.Contains(NotificationLimit, messages);
    }
}
