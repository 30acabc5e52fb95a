using System.Diagnostics;
using System.Text;
using Xunit;

namespace JobGen.IntegrationTests.Launching;

public class RedirectionTests
{
    [WindowsFact]
    public async Task A_megabyte_goes_through_both_ways()
    {
        using LaunchedJob job = LaunchedJob.Create();
        using JobProcess process = job.Start(Redirected("echo"));
        byte[] sent = new byte[1 << 20];
        new Random(8).NextBytes(sent);

        using MemoryStream received = new();
        Task reading = process.StandardOutput.BaseStream.CopyToAsync(received, TestContext.Current.CancellationToken);
        await process.StandardInput.BaseStream.WriteAsync(sent, TestContext.Current.CancellationToken);
        process.StandardInput.Close();
        await reading;

        Assert.Equal(sent, received.ToArray());
        Assert.Equal(0, await process.WaitForExitAsync(TestContext.Current.CancellationToken));
    }

    [WindowsFact]
    public void Output_and_error_are_apart()
    {
        using LaunchedJob job = LaunchedJob.Create();
        using JobProcess process = job.Start(Redirected("streams", "to output", "to error"));
        Task<string> error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Equal("to output", process.StandardOutput.ReadToEnd().Trim());
        Assert.Equal("to error", error.Result.Trim());
    }

    [WindowsFact]
    public void Encodings_are_kept_and_write_no_byte_order_mark()
    {
        ProcessStartInfo info = Redirected("echo");
        info.StandardInputEncoding = Encoding.Unicode;
        info.StandardOutputEncoding = Encoding.Unicode;
        using LaunchedJob job = LaunchedJob.Create();
        using JobProcess process = job.Start(info);
        process.StandardInput.Write("aé漢");
        process.StandardInput.Close();
        using MemoryStream received = new();
        process.StandardOutput.BaseStream.CopyTo(received);
        Assert.Equal("aé漢"u8.ToArray(), Encoding.Convert(Encoding.Unicode, Encoding.UTF8, received.ToArray()));
    }

    [WindowsFact]
    public void Streams_that_were_not_redirected_say_so()
    {
        using LaunchedJob job = LaunchedJob.Create();
        using JobProcess plain = job.StartChild("exit", "0");
        Assert.Contains(
            "RedirectStandardOutput",
            Assert.Throws<InvalidOperationException>(() => plain.StandardOutput).Message,
            StringComparison.Ordinal);

        using JobProcess some = job.Start(new ProcessStartInfo(TestChild.FileName, ["exit", "0"]) { RedirectStandardOutput = true });
        Assert.Empty(some.StandardOutput.ReadToEnd());
        Assert.Contains(
            "RedirectStandardInput", Assert.Throws<InvalidOperationException>(() => some.StandardInput).Message, StringComparison.Ordinal);
        Assert.Contains(
            "RedirectStandardError", Assert.Throws<InvalidOperationException>(() => some.StandardError).Message, StringComparison.Ordinal);
    }

    [WindowsFact]
    public void Concurrent_launches_do_not_hold_each_others_pipes_open()
    {
        // Were an end of one child's pipe inherited by another, the output would not end before that other one does.
        using LaunchedJob job = LaunchedJob.Create();
        Parallel.For(0, 12, new ParallelOptions { MaxDegreeOfParallelism = 4 }, i =>
        {
            using JobProcess sleeper = job.Start(Redirected("sleep"));
            using JobProcess process = job.Start(Redirected("echo"));
            process.StandardInput.Write(i);
            process.StandardInput.Close();
            Assert.Equal(i.ToString(System.Globalization.CultureInfo.InvariantCulture), process.StandardOutput.ReadToEnd());
            sleeper.Kill();
        });
    }

    [WindowsFact]
    public void Dispose_closes_the_streams()
    {
        using LaunchedJob job = LaunchedJob.Create();
        JobProcess process = job.Start(Redirected("echo"));
        StreamWriter input = process.StandardInput;
        StreamReader output = process.StandardOutput;
        process.Dispose();
        Assert.Throws<ObjectDisposedException>(() => input.Write('x'));
        Assert.Throws<ObjectDisposedException>(() => output.Read());
        Assert.Throws<ObjectDisposedException>(() => process.StandardError);
    }

    [WindowsFact]
    public async Task Dispose_does_not_wait_for_what_is_pending_and_that_ends_with_the_process()
    {
        using LaunchedJob job = LaunchedJob.Create();
        JobProcess process = job.Start(Redirected("sleep"));
        Task<int> read = process.StandardOutput.BaseStream.ReadAsync(new byte[1], TestContext.Current.CancellationToken).AsTask();
        Task write = process.StandardInput.WriteAsync(new string('x', 4_000_000));
        Task<int> exit = process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.Dispose();
        Assert.False(exit.IsCompleted);
        job.Terminate(3);
        Assert.Equal(3, await exit);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => read.WaitAsync(TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => write.WaitAsync(TestContext.Current.CancellationToken));
    }

    private static ProcessStartInfo Redirected(params string[] arguments) => new(TestChild.FileName, arguments)
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };
}
