using System.Diagnostics;
using Xunit;

namespace JobGen.IntegrationTests.Launching;

/// <summary>What a launch takes from the managed heap, beside that of <see cref="Process"/>.</summary>
public sealed class LaunchCostTests
{
    [WindowsFact]
    public void Launching_and_waiting_allocates_no_more_than_Process_does()
    {
        using LaunchedJob job = LaunchedJob.Create();
        long ours = AllocatedBy(() =>
        {
            using JobProcess process = job.Start(TestChild.FileName, "exit", "0");
            process.WaitForExit();
        });
        long processs = AllocatedBy(static () =>
        {
            using Process process = Process.Start(TestChild.FileName, "exit 0");
            process.WaitForExit();
        });
        TestContext.Current.TestOutputHelper?.WriteLine($"{ours} B beside {processs} B");
        Assert.InRange(ours, 1, processs);
    }

    private static long AllocatedBy(Action launch)
    {
        // What is made once, such as delegates.
        launch();
        launch();
        long before = GC.GetAllocatedBytesForCurrentThread();
        launch();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
