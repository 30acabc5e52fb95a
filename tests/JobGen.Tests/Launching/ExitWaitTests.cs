using JobGen.Model;
using Xunit;

namespace JobGen.Tests.Launching;

/// <summary>Waiting for the end of one process.</summary>
public sealed class ExitWaitTests : LaunchTest
{
    /// <summary>With what the model keeps of a registered wait.</summary>
    private const int BytesOfAWait = 700;

    [Fact]
    public async Task The_wait_for_an_ended_process_is_complete_at_once_whatever_the_token_says()
    {
        using PlainJob job = NewJob();
        using JobProcess process = job.Start(Tool);
        ModelOf(process).Exit(3);

        Task<int> wait = process.WaitForExitAsync(new CancellationToken(canceled: true));

        Assert.True(wait.IsCompletedSuccessfully);
        Assert.Equal(3, await wait);
        Assert.Equal(0, Kernel.CountOf(ModelFunction.RegisterWaitForSingleObject));
    }

    [Fact]
    public async Task The_wait_for_a_running_process_is_cancelled()
    {
        using PlainJob job = NewJob();
        using JobProcess process = job.Start(Tool);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => process.WaitForExitAsync(new CancellationToken(canceled: true)));
        ModelOf(process).Exit(0);
    }

    [Fact]
    public async Task A_wait_allocates_little_and_nothing_where_the_process_has_ended()
    {
        using PlainJob job = NewJob();
        await Measure(job, ended: false);
        await Measure(job, ended: true);

        long running = await Measure(job, ended: false);
        long ended = await Measure(job, ended: true);

        TestContext.Current.SendDiagnosticMessage("{0} and {1} bytes", running, ended);
        Assert.InRange(running, 1, BytesOfAWait);
        Assert.Equal(0, ended);
    }

    private async Task<long> Measure(PlainJob job, bool ended)
    {
        using JobProcess process = job.Start(Tool);
        ModelProcess model = ModelOf(process);
        if (ended)
        {
            model.Exit(3);
        }

        Kernel.Recording = false;
        long before = GC.GetAllocatedBytesForCurrentThread();
        Task<int> wait = process.WaitForExitAsync(CancellationToken.None);
        long bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        Kernel.Recording = true;
        if (!ended)
        {
            model.Exit(3);
        }

        Assert.Equal(3, await wait);
        return bytes;
    }
}
