using System.Diagnostics;
using System.Text;
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
    public async Task A_long_write_ends_where_it_is_disposed_between_two_of_its_pieces()
    {
        using PlainJob job = NewJob();
        JobProcess? process = null;
        ProcessStartInfo start = Redirected();
        start.StandardInputEncoding = new FirstPieceEncoding(() => process!.Dispose());
        process = job.Start(start);
        StreamWriter writer = process.StandardInput;

        // What does not end would take this thread along.
        Task write = Task.Run(() => writer.WriteAsync(new string('x', 100_000)), Stop);

        await Assert.ThrowsAsync<ObjectDisposedException>(() => write.WaitAsync(TimeSpan.FromMinutes(1), Stop));
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

    /// <summary>Makes nothing of the first piece of a text, so that the writer goes on to the second one without its stream.</summary>
    private sealed class FirstPieceEncoding(Action atFirst) : UTF8Encoding(encoderShouldEmitUTF8Identifier: false)
    {
        public override Encoder GetEncoder() => new FirstPieceEncoder(atFirst, base.GetEncoder());
    }

    private sealed class FirstPieceEncoder(Action atFirst, Encoder encoder) : Encoder
    {
        private bool _isBegun;

        public override int GetByteCount(char[] chars, int index, int count, bool flush) =>
            encoder.GetByteCount(chars, index, count, flush);

        public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex, bool flush)
        {
            if (_isBegun || charCount == 0)
            {
                return encoder.GetBytes(chars, charIndex, charCount, bytes, byteIndex, flush);
            }

            _isBegun = true;
            atFirst();
            return 0;
        }
    }
}
