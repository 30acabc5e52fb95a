using Xunit;

namespace JobGen.IntegrationTests.Launching;

public class TerminationTests
{
    [WindowsFact]
    public async Task A_process_ended_by_the_job_knows_it()
    {
        using LaunchedJob job = LaunchedJob.Create();
        using JobProcess first = job.StartChild("sleep");
        job.Terminate(42);
        Assert.Equal(42, await first.WaitForExitAsync(TestContext.Current.CancellationToken));
        Assert.True(first.WasTerminatedByJob);

        // The job stays usable, and what ended the first says nothing about the second.
        using JobProcess second = job.StartChild("exit", "42");
        Assert.Equal(42, await second.WaitForExitAsync(TestContext.Current.CancellationToken));
        Assert.False(second.WasTerminatedByJob);
    }

    [WindowsFact]
    public void A_process_that_had_ended_before_was_not_ended_by_the_job()
    {
        using LaunchedJob job = LaunchedJob.Create();
        using JobProcess failed = job.StartChild("exit", "1");
        failed.WaitForExit();
        using JobProcess running = job.StartChild("sleep");
        job.Terminate();
        running.WaitForExit();
        Assert.True(running.WasTerminatedByJob);
        Assert.False(failed.WasTerminatedByJob);
    }

    [WindowsFact]
    public void Kill_ends_one_process_and_may_be_repeated()
    {
        using LaunchedJob job = LaunchedJob.Create();
        using JobProcess killed = job.StartChild("sleep");
        using JobProcess other = job.StartChild("sleep");
        killed.Kill(9);
        killed.WaitForExit();
        killed.Kill();
        Assert.Equal(9, killed.ExitCode);
        Assert.False(killed.WasTerminatedByJob);
        Assert.False(other.HasExited);
        job.Terminate();
    }

    [WindowsFact]
    public async Task A_wait_can_be_cancelled_and_outlives_the_process_object()
    {
        using LaunchedJob job = LaunchedJob.Create();
        JobProcess process = job.StartChild("sleep");
        using CancellationTokenSource cancellation = new();
        Task<int> cancelled = process.WaitForExitAsync(cancellation.Token);
        Task<int> waiting = process.WaitForExitAsync(TestContext.Current.CancellationToken);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);

        process.Dispose();
        Assert.False(waiting.IsCompleted);
        job.Terminate(5);
        Assert.Equal(5, await waiting);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => process.WaitForExitAsync(TestContext.Current.CancellationToken));
    }

    [WindowsFact]
    public async Task Sixty_waits_at_once_all_end()
    {
        using LaunchedJob job = LaunchedJob.Create();
        JobProcess[] processes = [.. Enumerable.Range(0, 20).Select(_ => job.Start("cmd.exe", "/c", "ping -n 100 127.0.0.1 >nul"))];
        Task<int>[] waits =
            [.. Enumerable.Range(0, 60).Select(i => processes[i % 20].WaitForExitAsync(TestContext.Current.CancellationToken))];
        job.Terminate(3);
        Assert.All(await Task.WhenAll(waits), exitCode => Assert.Equal(3, exitCode));
        foreach (JobProcess process in processes)
        {
            process.Dispose();
        }
    }
}
