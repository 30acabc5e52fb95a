using Xunit;

namespace JobGen.IntegrationTests.Launching;

/// <summary>What a launch takes from the managed heap.</summary>
public sealed class LaunchCostTests
{
    /// <summary>The objects of a launch without options: about those of <see cref="System.Diagnostics.Process"/>.</summary>
    private const int Objects = 560;

    [WindowsFact]
    public void Launching_and_waiting_allocates_its_objects_and_the_command_line()
    {
        using LaunchedJob job = LaunchedJob.Create();

        // What is made once, such as delegates.
        Launch(job);
        Launch(job);

        long before = GC.GetAllocatedBytesForCurrentThread();
        Launch(job);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        int commandLine = 2 * $"\"{TestChild.FileName}\" exit 0".Length;
        Assert.InRange(allocated, 1, Objects + commandLine);
    }

    private static void Launch(LaunchedJob job)
    {
        using JobProcess process = job.Start(TestChild.FileName, "exit", "0");
        process.WaitForExit();
    }
}
