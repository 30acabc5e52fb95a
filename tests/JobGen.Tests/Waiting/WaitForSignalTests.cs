using JobGen.Model;
using Xunit;

namespace JobGen.Tests.Waiting;

public class WaitForSignalTests : WaitTest
{
    [Fact]
    public async Task It_ends_with_the_job_time()
    {
        using WaitJob job = WaitJob.Create();
        job.JobTimeLimit = TimeSpan.FromSeconds(1);
        ModelProcess process = StartIn(job);
        Task first = job.WaitForSignalAsync(Stop);
        Task second = job.WaitForSignalAsync(Stop);
        Assert.False(first.IsCompleted);
        process.UseCpu(TimeSpan.FromSeconds(2));
        await Task.WhenAll(first, second);
        await job.WaitForSignalAsync(Stop);
    }

    [Fact]
    public async Task Normal_ends_do_not_signal()
    {
        using WaitJob job = WaitJob.Create();
        ModelProcess process = StartIn(job);
        Task signal = job.WaitForSignalAsync(Stop);
        process.Exit(0);
        await job.WaitForEmptyAsync(Stop);
        Assert.False(signal.IsCompleted);
    }

    [Fact]
    public async Task Dispose_closes_the_handle_at_once_and_fails_it()
    {
        WaitJob job = WaitJob.Create();
        Task signal = job.WaitForSignalAsync(Stop);
        Assert.Equal(1, Kernel.OpenHandleCount);
        job.Dispose();
        Assert.Equal(0, Kernel.OpenHandleCount);
        Assert.Equal(1, Kernel.CountOf(ModelFunction.UnregisterWaitEx));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => signal);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => job.WaitForSignalAsync(Stop));
    }

    [Fact]
    public async Task The_wait_is_taken_off_before_the_handle_is_closed()
    {
        WaitJob job = WaitJob.Create();
        Task signal = job.WaitForSignalAsync(Stop);
        job.Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => signal);
        Assert.Equal(
            [ModelFunction.UnregisterWaitEx, ModelFunction.CloseHandle],
            Kernel.Calls.Select(call => call.Function).TakeLast(2));
    }

    [Fact]
    public async Task Cancelling_takes_it_off()
    {
        using WaitJob job = WaitJob.Create();
        using CancellationTokenSource giveUp = new();
        Task signal = job.WaitForSignalAsync(giveUp.Token);
        await giveUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => signal);
        Assert.Equal(1, Kernel.CountOf(ModelFunction.UnregisterWaitEx));
        Assert.True(job.WaitForSignalAsync(new CancellationToken(canceled: true)).IsCanceled);
    }

    [Fact]
    public async Task Without_the_right_it_says_so()
    {
        using WaitJob job = WaitJob.Create("Named");
        using WaitJob opened = WaitJob.Open("Named", JobAccess.Query);
        JobException thrown = await Assert.ThrowsAsync<JobException>(() => opened.WaitForSignalAsync(Stop));
        Assert.Contains("JobAccess.Synchronize", thrown.Message, StringComparison.Ordinal);
    }
}
