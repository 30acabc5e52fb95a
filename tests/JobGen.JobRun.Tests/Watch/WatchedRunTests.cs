using JobGen.JobRun.Running;
using JobGen.JobRun.Tests.Running;
using JobGen.JobRun.Watch;
using Spectre.Console;

namespace JobGen.JobRun.Tests.Watch;

public sealed class WatchedRunTests : CommandRunTest
{
    public WatchedRunTests() => Clock = new SlowClock();

    [Fact]
    public async Task Events_that_are_read_when_the_run_has_ended_are_told_too()
    {
        const int Many = 100;
        Program(static process =>
        {
            for (int i = 0; i < Many; i++)
            {
                process.SpawnChild().Crash();
            }

            process.Exit(0);
        });
        Assert.Equal(0, await RunAsync("--watch"));
        Assert.Equal(Many, Terminal.Lines.Count(static line => line.Contains("Ended abnormally", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Standard_error_that_takes_nothing_hides_neither_outcome_nor_report(bool isLive)
    {
        ErrorWriter = new UnfailingWriter(new FullDisk());
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(ErrorWriter) });
        Watched = new WatchTerminal(console, isLive, TakesOutput: true, TakesErrors: true);
        Program(static process =>
        {
            process.StandardOutput!.Write("told\n"u8);
            process.SpawnChild().Crash();
            process.Exit(3);
        });
        Assert.Equal(3, await RunAsync("--watch", "--report", PathOf("run.html"), "--json", PathOf("run.json")));
        Assert.True(File.Exists(PathOf("run.html")));
        Assert.Contains("\"event\":\"summary\"", await File.ReadAllTextAsync(PathOf("run.json"), Stop), StringComparison.Ordinal);
    }

    private sealed class FullDisk : StringWriter
    {
        public override void Write(char value) => throw new IOException("No space left.");

        public override void Write(string? value) => throw new IOException("No space left.");

        public override void Write(char[] buffer, int index, int count) => throw new IOException("No space left.");
    }

    // The recorder asks it for the time of each event, and lags behind.
    private sealed class SlowClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow()
        {
            Thread.Sleep(1);
            return base.GetUtcNow();
        }
    }
}
