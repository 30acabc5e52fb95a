using JobGen.Model;
using Xunit;

namespace JobGen.Tests.Launching;

/// <summary>Waiting for the end of one process.</summary>
public sealed class ExitWaitTests : LaunchTest
{
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
}
