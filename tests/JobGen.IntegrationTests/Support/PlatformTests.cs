using System.Diagnostics;
using Xunit;

namespace JobGen.IntegrationTests;

/// <summary>The ground that the other tests stand on.</summary>
public class PlatformTests
{
    [WindowsFact]
    public void The_child_program_runs_and_returns_its_exit_code()
    {
        using Process child = Process.Start(TestChild.FileName, ["exit", "7"]);
        child.WaitForExit();
        Assert.Equal(7, child.ExitCode);
    }

    [WindowsFact]
    public void Windows_reports_version_10_or_later() => Assert.True(OperatingSystem.IsWindowsVersionAtLeast(10));
}
