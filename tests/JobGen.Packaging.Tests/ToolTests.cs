using System.Diagnostics;

namespace JobGen.Packaging.Tests;

/// <summary>The package of jobrun is a tool of .NET, which has all that it needs in it.</summary>
[Collection(nameof(PackageFixture))]
public sealed class ToolTests(PackageFixture package)
{
    [Fact]
    public void It_is_installed_and_runs()
    {
        string folder = Path.Combine(package.Folder, "tool");
        Dotnet.Run(
            package.Folder,
            "tool", "install", "JobGen.JobRun", "--tool-path", folder, "--source", package.Folder, "--version", package.Version);
        ProcessStartInfo start = new(Path.Combine(folder, "jobrun"), ["explain", "--memory", "512m"]) { RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        Assert.Contains("JobMemoryLimit = 512MiB", output, StringComparison.Ordinal);
    }
}
