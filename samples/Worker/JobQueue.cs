using JobGen;
using JobGen.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Worker;

/// <summary>
/// Runs each file of a folder: the program on its first line, an argument on each further one. <c>a.job</c> is renamed to
/// <c>a.running</c> while it runs, and to <c>a.done</c> or <c>a.failed</c> then; its output is beside it in <c>a.log</c>.
/// </summary>
internal sealed partial class JobQueue(IConfiguration configuration, IJobRunner<QueuedJob> runner, ILogger<JobQueue> logger) : BackgroundService
{
    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(250);

    private readonly string _folder = configuration["Jobs:Queue"] ?? "queue";
    private readonly List<Task> _runs = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Directory.CreateDirectory(_folder);
        try
        {
            while (true)
            {
                foreach (string file in Directory.GetFiles(_folder, "*.job").Order(StringComparer.Ordinal))
                {
                    _runs.Add(RunAsync(file));
                }

                _runs.RemoveAll(run => run.IsCompleted);
                await Task.Delay(s_interval, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The runner waits for what runs, as long as the host allows.
            await Task.WhenAll(_runs);
        }
    }

    private async Task RunAsync(string file)
    {
        string running = Path.ChangeExtension(file, ".running");
        try
        {
            File.Move(file, running);
            if (await File.ReadAllLinesAsync(running) is not [string program, .. string[] arguments])
            {
                throw new InvalidDataException("There is no program on the first line.");
            }

            JobRunResult result = await runner.RunAsync(program, arguments, new JobRunOptions { CaptureOutput = true });
            await File.WriteAllTextAsync(Path.ChangeExtension(file, ".log"), $"{result.StandardOutput}{result.StandardError}{result}\n");
            File.Move(running, Path.ChangeExtension(file, result.ExitCode == 0 ? ".done" : ".failed"), overwrite: true);
        }
        catch (Exception exception) when (exception is JobException or IOException or InvalidOperationException or OperationCanceledException)
        {
            CouldNotRun(exception, file);
            File.Move(running, Path.ChangeExtension(file, ".failed"), overwrite: true);
        }
    }

    [LoggerMessage(LogLevel.Error, "{File} could not be run.")]
    private partial void CouldNotRun(Exception exception, string file);
}
