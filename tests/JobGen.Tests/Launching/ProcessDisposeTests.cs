using JobGen.Model;
using Xunit;

namespace JobGen.Tests.Launching;

/// <summary>Disposing closes all there is, whatever the streams are doing.</summary>
public sealed class ProcessDisposeTests : LaunchTest
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_pending_write_ends_with_an_error_and_nothing_stays_open()
    {
        using PlainJob job = NewJob();
        JobProcess process = job.Start(Redirected());
        ModelProcess child = ModelOf(process);
        Task<string> error = process.StandardError.ReadToEndAsync(Stop);
        Task write = process.StandardInput.WriteAsync(new string('x', 4_000_000));
        Assert.False(write.IsCompleted);

        process.Dispose();
        process.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => write.WaitAsync(Stop));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => error.WaitAsync(Stop));
        Assert.True(child.IsRunning);
        AssertNothingLeaks();
    }

    [Fact]
    public async Task A_long_write_ends_whichever_of_its_pieces_is_under_way()
    {
        Random random = new(5);
        string text = new('x', 40_000_000);
        for (int round = 0; round < 100; round++)
        {
            using PlainJob job = NewJob();
            JobProcess process = job.Start(Redirected());
            Stream input = ModelOf(process).StandardInput!;
            Task reader = Task.Run(() => input.CopyTo(Stream.Null), Stop);
            StreamWriter writer = process.StandardInput;
            Task write = Task.Run(() => writer.WriteAsync(text), Stop);
            Thread.SpinWait(random.Next(100_000));

            process.Dispose();

            await Assert.ThrowsAsync<ObjectDisposedException>(() => write.WaitAsync(TimeSpan.FromMinutes(1), Stop));
            await reader.WaitAsync(Stop);
        }

        AssertNothingLeaks();
    }

    [Fact]
    public async Task A_pending_read_ends_with_an_error()
    {
        using PlainJob job = NewJob();
        JobProcess process = job.Start(Redirected());
        Task<int> read = process.StandardOutput.BaseStream.ReadAsync(new byte[1], Stop).AsTask();
        process.Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => read.WaitAsync(Stop));
        AssertNothingLeaks();
    }

    [Fact]
    public async Task A_cancelled_read_names_the_callers_token()
    {
        using PlainJob job = NewJob();
        using JobProcess process = job.Start(Redirected());
        using CancellationTokenSource caller = new();
        Task<int> read = process.StandardOutput.BaseStream.ReadAsync(new byte[1], caller.Token).AsTask();
        await caller.CancelAsync();
        OperationCanceledException canceled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => read.WaitAsync(Stop));
        Assert.Equal(caller.Token, canceled.CancellationToken);
    }

    [Fact]
    public void A_write_that_cannot_be_flushed_is_no_error()
    {
        using PlainJob job = NewJob();
        JobProcess process = job.Start(Redirected());
        process.StandardInput.AutoFlush = false;
        process.StandardInput.Write('x');
        ModelOf(process).Exit(0);
        process.Dispose();
        AssertNothingLeaks();
    }
}
