using System.Diagnostics;
using Xunit;

namespace JobGen.IntegrationTests.Launching;

/// <summary>A process that waits for Resume, and ends where nobody can call that any more.</summary>
public sealed class RealSuspendedStartTests
{
    private static readonly JobStartOptions _suspended = new() { StartSuspended = true };

    [WindowsFact]
    public void It_runs_once_it_is_resumed()
    {
        using LaunchedJob job = LaunchedJob.Create();
        using JobProcess process = job.Start(new ProcessStartInfo(TestChild.FileName, ["exit", "5"]), _suspended);
        Assert.True(job.Contains(process));
        Assert.False(process.HasExited);
        process.Resume();
        process.WaitForExit();
        Assert.Equal(5, process.ExitCode);
    }

    [WindowsFact]
    public async Task One_that_is_never_resumed_ends_when_it_is_disposed()
    {
        using LaunchedJob job = LaunchedJob.Create();
        using (job.Start(new ProcessStartInfo(TestChild.FileName, ["exit", "5"]), _suspended))
        {
            Assert.Single(job.GetProcessIds());
        }

        await job.WaitForEmptyAsync(TestContext.Current.CancellationToken);
    }
}
