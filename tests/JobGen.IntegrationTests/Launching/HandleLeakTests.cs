using System.Diagnostics;
using Xunit;

namespace JobGen.IntegrationTests.Launching;

[Collection(CountingHandles.Name)]
public class HandleLeakTests
{
    private static readonly int s_launches = Soak.Times(120);

    [WindowsFact]
    public void Launches_and_failed_launches_end_with_as_many_handles_as_before()
    {
        using LaunchedJob job = LaunchedJob.Create();
        Launch(job, 5);
        int before = OpenHandles.Count();
        Launch(job, s_launches);

        // The runtime opens a few of its own now and then, and lets go of some that earlier tests made it open: far fewer than
        // one a launch.
        Until.True(() => OpenHandles.Count() - before < s_launches / 5, "the launches have left no handle");
    }

    private static void Launch(LaunchedJob job, int times)
    {
        string notAProgram = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.Windows), "win.ini");
        for (int i = 0; i < times; i++)
        {
            using JobProcess process = job.Start(Redirected("cmd.exe", "/c exit"));
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            _ = process.Handle;
            Assert.Throws<JobException>(() => job.Start(Redirected(notAProgram, string.Empty)));
        }
    }

    private static ProcessStartInfo Redirected(string fileName, string arguments) => new(fileName, arguments)
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };
}
