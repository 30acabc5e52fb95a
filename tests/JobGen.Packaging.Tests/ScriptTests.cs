using System.Diagnostics;

namespace JobGen.Packaging.Tests;

/// <summary>The scripts report what they ran, whatever state Wine is in when they end.</summary>
public sealed class ScriptTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 1)]
    [InlineData(3, 0)]
    [InlineData(3, 1)]
    public void The_exit_code_of_a_script_is_its_own(int ofTheScript, int ofWineserver)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The scripts are for Linux; Windows needs none.");
        string script = $$"""
            set -euo pipefail
            . build/common.sh
            . build/wine.sh
            WINEPREFIX=$root
            wineserver() { echo "wineserver $*"; return {{ofWineserver}}; }
            trap end_wine EXIT
            exit {{ofTheScript}}
            """;
        ProcessStartInfo start = new("bash", ["-c", script]) { WorkingDirectory = Repository.Root, RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        Assert.Equal("wineserver -k\n", process.StandardOutput.ReadToEnd());
        process.WaitForExit();
        Assert.Equal(ofTheScript, process.ExitCode);
    }
}
