using JobGen.Model;
using Xunit;

namespace JobGen.Tests.Waiting;

public class WaitForEmptyTests : WaitTest
{
    [Fact]
    public void A_job_that_never_had_a_process_is_empty()
    {
        using WaitJob job = WaitJob.Create();
        Assert.True(job.WaitForEmptyAsync(Stop).IsCompletedSuccessfully);
    }

    [Fact]
    public void A_job_that_was_emptied_is_empty()
    {
        using WaitJob job = WaitJob.Create();
        StartIn(job).Exit(0);
        Assert.True(job.WaitForEmptyAsync(Stop).IsCompletedSuccessfully);
    }

    [Fact]
    public async Task It_ends_with_the_last_process()
    {
        using WaitJob job = WaitJob.Create();
        ModelProcess[] processes = [.. Enumerable.Range(0, 200).Select(_ => StartIn(job))];
        Task empty = job.WaitForEmptyAsync(Stop);
        foreach (ModelProcess process in processes[1..])
        {
            process.Exit(0);
        }

        await UntilAsync(() => Kernel.OpenHandleCount == 2);
        Assert.False(empty.IsCompleted);
        processes[0].Exit(0);
        await empty;
        Assert.Equal(1, Kernel.OpenHandleCount);
    }

    [Fact]
    public async Task It_does_not_end_while_a_process_is_dying()
    {
        Kernel.Options.TerminationIsDeferred = true;
        using WaitJob job = WaitJob.Create();
        ModelProcess process = StartIn(job);
        Task empty = job.WaitForEmptyAsync(Stop);

        process.Exit(0);
        Assert.Empty(job.GetProcessIds());
        LookAgain(job);
        Assert.False(empty.IsCompleted);

        Kernel.FinishDying();
        await empty;
    }

    [Fact]
    public async Task After_terminate_it_waits_for_those_that_are_no_longer_counted()
    {
        Kernel.Options.TerminationIsDeferred = true;
        using WaitJob job = WaitJob.Create();
        StartIn(job);
        job.Terminate();
        Task empty = job.WaitForEmptyAsync(Stop);
        Assert.Empty(job.GetProcessIds());
        Assert.False(empty.IsCompleted);
        Kernel.FinishDying();
        await empty;
    }

    [Fact]
    public async Task Terminate_lets_go_of_the_processes_when_they_have_ended()
    {
        Kernel.Options.TerminationIsDeferred = true;
        using WaitJob job = WaitJob.Create();
        StartIn(job);
        StartIn(job);
        job.Terminate();
        Assert.Equal(3, Kernel.OpenHandleCount);
        Kernel.FinishDying();
        await UntilAsync(() => Kernel.OpenHandleCount == 1);
    }

    [Fact]
    public async Task A_process_that_another_one_started_is_waited_for()
    {
        using WaitJob job = WaitJob.Create();
        ModelProcess parent = StartIn(job);
        Task empty = job.WaitForEmptyAsync(Stop);
        ModelProcess child = StartIn(job);

        parent.Exit(0);
        LookAgain(job);
        Assert.False(empty.IsCompleted);

        child.Exit(0);
        await empty;
    }

    [Fact]
    public async Task Waits_share_their_work()
    {
        using WaitJob job = WaitJob.Create();
        ModelProcess process = StartIn(job);
        Task[] waits = [.. Enumerable.Range(0, 50).Select(_ => job.WaitForEmptyAsync(Stop))];
        Assert.Equal(1, Kernel.CountOf(ModelFunction.RegisterWaitForSingleObject));
        process.Exit(0);
        await Task.WhenAll(waits);
    }

    [Fact]
    public async Task Cancelling_the_last_wait_lets_go_of_the_processes()
    {
        using WaitJob job = WaitJob.Create();
        StartIn(job);
        using CancellationTokenSource giveUp = new();
        Task empty = job.WaitForEmptyAsync(giveUp.Token);
        Assert.Equal(2, Kernel.OpenHandleCount);
        await giveUp.CancelAsync();
        OperationCanceledException thrown = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => empty);
        Assert.Equal(giveUp.Token, thrown.CancellationToken);
        Assert.Equal(1, Kernel.OpenHandleCount);
        Assert.True(job.WaitForEmptyAsync(new CancellationToken(canceled: true)).IsCanceled);
    }

    [Fact]
    public async Task A_job_that_holds_the_caller_is_refused()
    {
        using WaitJob job = WaitJob.Create();
        job.AssignCurrentProcess();
        await Assert.ThrowsAsync<InvalidOperationException>(() => job.WaitForEmptyAsync(Stop));
    }

    [Fact]
    public async Task A_caller_that_enters_later_fails_the_wait()
    {
        using WaitJob job = WaitJob.Create();
        ModelProcess process = StartIn(job);
        Task empty = job.WaitForEmptyAsync(Stop);
        job.AssignCurrentProcess();
        process.Exit(0);
        await Assert.ThrowsAsync<InvalidOperationException>(() => empty);
    }

    [Fact]
    public async Task It_works_on_an_opened_job_and_names_the_missing_right()
    {
        using WaitJob job = WaitJob.Create("Named");
        ModelProcess process = StartIn(job);
        using WaitJob opened = WaitJob.Open("Named", JobAccess.Query);
        using WaitJob blind = WaitJob.Open("Named", JobAccess.Terminate);
        Assert.Contains(
            "JobAccess.Query",
            (await Assert.ThrowsAsync<JobException>(() => blind.WaitForEmptyAsync(Stop))).Message,
            StringComparison.Ordinal);
        Task empty = opened.WaitForEmptyAsync(Stop);
        process.Exit(0);
        await empty;
    }

    [Fact]
    public async Task A_new_wait_is_not_ended_by_an_earlier_look()
    {
        using WaitJob job = WaitJob.Create();
        for (int i = 0; i < 200; i++)
        {
            ModelProcess process = StartIn(job);
            Task first = job.WaitForEmptyAsync(Stop);
            process.Exit(0);
            ModelProcess next = StartIn(job);
            Task second = job.WaitForEmptyAsync(Stop);
            Assert.False(second.IsCompleted);
            next.Exit(0);
            await Task.WhenAll(first, second);
        }
    }

    [Fact]
    public async Task Each_call_that_fails_is_reported_or_made_good_and_leaks_nothing()
    {
        for (int number = 1; ; number++)
        {
            WaitJob job = WaitJob.Create();
            ModelProcess process = StartIn(job);
            int before = Kernel.FailableCallCount;
            Kernel.FailCall(number, Win32Error.AccessDenied);
            Task empty;
            try
            {
                empty = job.WaitForEmptyAsync(Stop);
            }
            catch (JobException exception)
            {
                empty = Task.FromException(exception);
            }

            bool beyond = Kernel.FailableCallCount - before < number;
            process.Exit(0);
            Exception? failure = await Record.ExceptionAsync(() => empty);
            Assert.True(failure is null or JobException { NativeErrorCode: Win32Error.AccessDenied }, failure?.ToString());
            job.Dispose();
            await UntilAsync(() => Kernel.OpenHandleCount == 0);
            if (beyond)
            {
                Assert.True(number > 4);
                break;
            }
        }
    }
}
