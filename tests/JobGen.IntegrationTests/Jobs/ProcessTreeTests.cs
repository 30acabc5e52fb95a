using System.Diagnostics;
using Xunit;

namespace JobGen.IntegrationTests.Jobs;

public class ProcessTreeTests
{
    /// <summary>A parent with two children that have two children each.</summary>
    private static readonly string[] SevenProcesses = ["tree", "2", "2", "sleep"];

    [WindowsFact]
    public async Task A_process_is_launched_into_the_job_and_returns_its_exit_code()
    {
        using KillOnClose job = KillOnClose.Create();
        using JobProcess child = job.Start(TestChild.FileName, "exit", "42");
        Assert.True(job.Contains(child));
        await Until.Within(child.WaitForExitAsync(TestContext.Current.CancellationToken));
        Assert.True(child.HasExited);
        Assert.Equal(42, child.ExitCode);
    }

    [WindowsFact]
    public void Children_of_children_are_in_the_job()
    {
        using KillOnClose job = KillOnClose.Create();
        using JobProcess parent = job.Start(TestChild.FileName, SevenProcesses);
        Until.True(() => job.GetProcessIds().Length == 7, "the tree has seven processes");
        Assert.All(job.GetProcessIds(), id => Assert.True(job.Contains(id)));
        Assert.Contains(parent.Id, job.GetProcessIds());
    }

    [WindowsFact]
    public void Terminate_ends_the_tree_with_the_given_exit_code()
    {
        using KillOnClose job = KillOnClose.Create();
        using JobProcess parent = job.Start(TestChild.FileName, SevenProcesses);
        Process[] tree = HoldTree(job);
        job.Terminate(23);
        foreach (Process process in tree)
        {
            Until.Exited(process);
            Assert.Equal(23, process.ExitCode);
            process.Dispose();
        }

        Assert.Empty(job.GetProcessIds());
    }

    [WindowsFact]
    public void A_terminated_job_takes_new_processes()
    {
        using KillOnClose job = KillOnClose.Create();
        job.Terminate();
        using JobProcess child = job.Start(TestChild.FileName, "sleep");
        Assert.Equal([child.Id], job.GetProcessIds());
    }

    [WindowsFact]
    public void Closing_a_kill_on_close_job_ends_the_tree()
    {
        using KillOnClose job = KillOnClose.Create();
        using JobProcess parent = job.Start(TestChild.FileName, SevenProcesses);
        Process[] tree = HoldTree(job);
        job.Dispose();
        foreach (Process process in tree)
        {
            Until.Exited(process);
            process.Dispose();
        }
    }

    [WindowsFact]
    public void Closing_another_job_leaves_its_processes_alone()
    {
        using KillOnClose outer = KillOnClose.Create();
        using Lenient job = Lenient.Create();
        using JobProcess child = job.Start(TestChild.FileName, "sleep");
        outer.Assign(child);
        job.Dispose();
        Assert.False(child.HasExited);
        Assert.Equal([child.Id], outer.GetProcessIds());
    }

    /// <summary>Handles keep the ids from being given to other processes, and tell the exit codes.</summary>
    private static Process[] HoldTree(JobObject job)
    {
        Until.True(() => job.GetProcessIds().Length == 7, "the tree has seven processes");
        Process[] tree = [.. job.GetProcessIds().Select(Process.GetProcessById)];
        Assert.All(tree, process => Assert.False(process.SafeHandle.IsInvalid));
        return tree;
    }
}
