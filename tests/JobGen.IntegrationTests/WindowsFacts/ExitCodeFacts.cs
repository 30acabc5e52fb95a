using Xunit;

namespace JobGen.IntegrationTests.WindowsFacts;

/// <summary>The exit codes of processes that their job ended.</summary>
public sealed class ExitCodeFacts : RealWindows
{
    [WindowsFact(SkipOnWine = Skipped)]
    public async Task Closed_job_reads_as_success()
    {
        KillOnClose job = KillOnClose.Create();
        using JobProcess process = job.Start(TestChild.FileName, "sleep");
        using System.Diagnostics.Process held = System.Diagnostics.Process.GetProcessById(process.Id);
        _ = held.SafeHandle;
        job.Dispose();
        await Until.Within(held.WaitForExitAsync(TestContext.Current.CancellationToken));
        Print("exit code after the job was closed", held.ExitCode);
        Assert.Equal(0, held.ExitCode);
    }

    [WindowsFact(SkipOnWine = Skipped)]
    public async Task Terminated_job_gives_its_own()
    {
        using KillOnClose job = KillOnClose.Create();
        using JobProcess process = job.Start(TestChild.FileName, "sleep");
        job.Terminate(23);
        int exitCode = await Until.Within(process.WaitForExitAsync(TestContext.Current.CancellationToken));
        Print("exit code after the job was terminated with 23", exitCode);
        Assert.Equal(23, exitCode);
    }
}
