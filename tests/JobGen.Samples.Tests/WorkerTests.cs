using System.Diagnostics;

namespace JobGen.Samples.Tests;

/// <summary>samples/Worker runs the files of its queue, and its metrics and traces arrive where they are sent.</summary>
[RunsOnWindows]
public sealed class WorkerTests : IClassFixture<PublishedWorker>, IDisposable
{
    private readonly PublishedWorker _worker;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("JobGen.Worker");
    private readonly DirectoryInfo _queue;
    private readonly CancellationTokenSource _deadline =
        CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

    public WorkerTests(PublishedWorker worker)
    {
        WindowsProgram.SkipUnlessItCanRun();
        _worker = worker;
        _queue = _folder.CreateSubdirectory("queue");
        _deadline.CancelAfter(TimeSpan.FromMinutes(5));
    }

    [Fact]
    public async Task Jobs_of_the_queue_run_and_their_metrics_and_traces_arrive()
    {
        await QueueAsync("good", "cmd.exe", "/c", "echo", "from the queue");
        await QueueAsync("bad", "cmd.exe", "/c", "exit", "3");
        await using OtlpReceiver receiver = await OtlpReceiver.StartAsync();
        using Process process = Process.Start(_worker.StartInfo(_folder.FullName, receiver.Endpoint))!;
        try
        {
            await UntilAsync(process, () => Exists("good.done") && Exists("bad.failed"));
            Assert.Contains("from the queue", await ReadAsync("good.log"), StringComparison.Ordinal);
            Assert.Contains("exited with 3", await ReadAsync("bad.log"), StringComparison.Ordinal);
            await UntilAsync(process, () => receiver.Has("/v1/metrics", "jobgen.run.duration", "jobgen.policy", "Worker.QueuedJob"));
            await UntilAsync(process, () => receiver.Has("/v1/traces", "cmd.exe", "Exited"));
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }

    [Fact]
    public async Task A_wrong_limit_stops_it_with_path_value_and_what_is_allowed()
    {
        ProcessStartInfo start = _worker.StartInfo(_folder.FullName, "http://127.0.0.1:1", "--Jobs:Limits:JobMemoryLimit=100");
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync(_deadline.Token);
        string output = await process.StandardOutput.ReadToEndAsync(_deadline.Token) + await error;
        await process.WaitForExitAsync(_deadline.Token);
        Assert.NotEqual(0, process.ExitCode);
        Assert.Contains(
            "Jobs:Limits:JobMemoryLimit = '100': 'JobMemoryLimit' is 100 bytes, less than one page of 4096",
            output,
            StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        _deadline.Dispose();
    }

    // A file is there when it has all of its lines.
    private async Task QueueAsync(string name, params string[] lines)
    {
        string path = Path.Combine(_queue.FullName, name);
        await File.WriteAllLinesAsync(path + ".writing", lines, _deadline.Token);
        File.Move(path + ".writing", path + ".job");
    }

    private bool Exists(string file) => File.Exists(Path.Combine(_queue.FullName, file));

    private Task<string> ReadAsync(string file) => File.ReadAllTextAsync(Path.Combine(_queue.FullName, file), _deadline.Token);

    private async Task UntilAsync(Process process, Func<bool> condition)
    {
        while (!condition())
        {
            Assert.False(process.HasExited, "The worker has ended.");
            await Task.Delay(50, _deadline.Token);
        }
    }
}
