using System.Diagnostics;
using Xunit;

namespace JobGen.IntegrationTests.Waiting;

public class RealWaitForEmptyTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [WindowsFact]
    public void A_job_that_never_had_a_process_is_empty()
    {
        using KillOnCloseJob job = KillOnCloseJob.Create();
        Assert.True(job.WaitForEmptyAsync(Stop).IsCompletedSuccessfully);
    }

    [WindowsFact]
    public async Task It_ends_after_the_whole_tree()
    {
        using KillOnCloseJob job = KillOnCloseJob.Create();
        using JobProcess process = job.Start(TestChild.FileName, "start", "start", "sleep", "0.5");

        await job.WaitForEmptyAsync(Stop);

        Assert.True(process.HasExited);
        Assert.Empty(job.GetProcessIds());
    }

    [WindowsFact]
    public async Task After_terminate_it_sees_the_processes_really_end()
    {
        using KillOnCloseJob job = KillOnCloseJob.Create();
        JobProcess[] processes = [.. Enumerable.Range(0, 4).Select(_ => job.Start(TestChild.FileName, "sleep"))];

        job.Terminate(7);
        await job.WaitForEmptyAsync(Stop);

        Assert.All(processes, p => Assert.True(p.HasExited));
        Assert.All(processes, p => Assert.Equal(7, p.ExitCode));
        Array.ForEach(processes, p => p.Dispose());
    }

    [WindowsFact]
    public async Task Emptied_from_outside_it_ends()
    {
        using KillOnCloseJob job = KillOnCloseJob.Create();
        using JobProcess process = job.Start(TestChild.FileName, "sleep");
        Task empty = job.WaitForEmptyAsync(Stop);
        Assert.False(empty.IsCompleted);

        using (Process outsider = Process.GetProcessById(process.Id))
        {
            outsider.Kill();
        }

        await empty;
        Assert.True(process.HasExited);
    }

    [WindowsFact]
    public async Task An_opened_job_can_be_waited_for_and_gets_no_port()
    {
        string name = $"JobGen.{nameof(An_opened_job_can_be_waited_for_and_gets_no_port)}.{Environment.ProcessId}";
        using KillOnCloseJob job = KillOnCloseJob.Create(name);
        using JobProcess process = job.Start(TestChild.FileName, "sleep");
        using KillOnCloseJob opened = KillOnCloseJob.Open(name, JobAccess.Query);
        Task empty = opened.WaitForEmptyAsync(Stop);

        using JobSubscription events = job.Subscribe();
        job.Terminate();

        await empty;
    }

    [WindowsFact]
    public async Task Cancelling_one_wait_leaves_the_other()
    {
        using KillOnCloseJob job = KillOnCloseJob.Create();
        using JobProcess process = job.Start(TestChild.FileName, "sleep");
        using CancellationTokenSource giveUp = new();
        Task first = job.WaitForEmptyAsync(giveUp.Token);
        Task second = job.WaitForEmptyAsync(Stop);

        await giveUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.False(second.IsCompleted);
        process.Kill();
        await second;
    }

    [WindowsFact]
    public async Task Disposing_the_job_fails_the_wait_and_ends_the_processes()
    {
        KillOnCloseJob job = KillOnCloseJob.Create();
        using JobProcess process = job.Start(TestChild.FileName, "sleep");
        Task empty = job.WaitForEmptyAsync(Stop);

        job.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => empty);
        await process.WaitForExitAsync(Stop);
    }

    [WindowsFact(SkipOnWine = "a query of class 9 returns zeros on Wine 8, so kill-on-close cannot be seen")]
    public async Task Async_dispose_ends_the_tree_and_waits_for_it()
    {
        KillOnCloseJob job = KillOnCloseJob.Create();
        using JobProcess process = job.Start(TestChild.FileName, "tree", "1", "2", "sleep");

        await job.DisposeAsync();

        Assert.True(process.HasExited);
        Assert.Equal(1, process.ExitCode);
    }

    [WindowsFact]
    public async Task Terminate_signals_the_job()
    {
        using KillOnCloseJob job = KillOnCloseJob.Create();
        using JobProcess process = job.Start(TestChild.FileName, "sleep");
        Task signal = job.WaitForSignalAsync(Stop);
        Assert.False(signal.IsCompleted);
        job.Terminate();
        await signal;
    }

    [WindowsFact]
    public async Task A_pending_signal_wait_does_not_keep_the_job_open()
    {
        KillOnCloseJob job = KillOnCloseJob.Create();
        using JobProcess process = job.Start(TestChild.FileName, "sleep");
        Task signal = job.WaitForSignalAsync(Stop);

        job.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => signal);
        await process.WaitForExitAsync(Stop);
    }
}
