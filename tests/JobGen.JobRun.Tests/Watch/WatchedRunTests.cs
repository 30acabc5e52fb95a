using JobGen.JobRun.Tests.Running;

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
