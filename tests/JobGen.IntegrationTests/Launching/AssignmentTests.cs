using System.Diagnostics;
using Xunit;

namespace JobGen.IntegrationTests.Launching;

public class AssignmentTests
{
    [WindowsFact]
    public void A_running_process_is_taken_in_by_each_kind_of_reference()
    {
        Check((job, process) => job.Assign(process));
        Check((job, process) => job.Assign(process.SafeHandle));
        Check((job, process) => job.Assign(process.Id));
    }

    [WindowsFact]
    public void A_launched_process_can_join_a_second_job_below_the_first()
    {
        using LaunchedJob first = LaunchedJob.Create();
        using LaunchedJob second = LaunchedJob.Create();
        using JobProcess process = first.StartChild("sleep");
        second.Assign(process);
        Assert.True(first.Contains(process) && second.Contains(process));
        first.Terminate();
    }

    [WindowsFact]
    public void An_ended_process_is_refused_with_that_reason()
    {
        using LaunchedJob job = LaunchedJob.Create();
        using Process process = Process.Start(TestChild.FileName, ["exit", "0"]);
        process.WaitForExit();

        foreach (Action assign in new Action[] { () => job.Assign(process), () => job.Assign(process.SafeHandle) })
        {
            JobException refused = Assert.Throws<JobException>(assign);
            Assert.Equal(5, refused.NativeErrorCode);
            Assert.Equal("AssignProcessToJobObject", refused.Function);
            Assert.Contains("has ended", refused.Message, StringComparison.Ordinal);
        }
    }

    [WindowsFact]
    public void An_id_that_nobody_has_is_in_no_job()
    {
        using LaunchedJob job = LaunchedJob.Create();
        Assert.False(job.Contains(0x7FFF_FFF0));
        Assert.Equal(87, Assert.Throws<JobException>(() => job.Assign(0x7FFF_FFF0)).NativeErrorCode);
    }

    [WindowsFact]
    public void The_list_of_ids_grows_and_fits_any_span_without_allocating()
    {
        using LaunchedJob job = LaunchedJob.Create();
        const int Count = ProcessCount;
        JobProcess[] processes = [.. Enumerable.Range(0, Count).Select(_ => job.Start(TestChild.FileName, "sleep"))];

        // Windows may add a conhost.exe to each.
        int[] all = new int[4 * Count];
        int total = job.GetProcessIds(all);
        Assert.DoesNotContain(processes, process => process.HasExited);
        Assert.InRange(total, Count, 2 * Count);
        Assert.Superset(processes.Select(process => process.Id).ToHashSet(), all[..total].ToHashSet());

        int[] few = new int[3];
        Assert.InRange(job.GetProcessIds(few), Count, 2 * Count);
        Assert.DoesNotContain(0, few);

        long before = GC.GetAllocatedBytesForCurrentThread();
        _ = job.GetProcessIds(all.AsSpan());
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        job.Terminate();
        foreach (JobProcess process in processes)
        {
            process.WaitForExit();
            process.Dispose();
        }

        Assert.Empty(job.GetProcessIds());
    }

    // More than the list's first buffer holds.
    private const int ProcessCount = 70;

    private static void Check(Action<LaunchedJob, Process> assign)
    {
        using LaunchedJob job = LaunchedJob.Create();
        using Process process = Process.Start(TestChild.FileName, ["sleep"]);
        Assert.False(job.Contains(process));
        assign(job, process);
        Assert.True(job.Contains(process));
        Assert.True(job.Contains(process.SafeHandle));
        Assert.Equal([process.Id], job.GetProcessIds());
        job.Terminate();
        process.WaitForExit();
    }
}
