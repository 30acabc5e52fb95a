using System.Diagnostics;

namespace JobGen.TestSupport;

/// <summary>A program for Windows, run there or under Wine.</summary>
internal static class WindowsProgram
{
    /// <summary>Whether there is Windows, or Wine as tests/run.sh sets it up.</summary>
    public static bool CanRun => OperatingSystem.IsWindows() || Environment.GetEnvironmentVariable("WINEPREFIX") is not null;

    /// <summary>Runs it to its end, and fails the test where the exit code is not 0.</summary>
    public static string Run(string executable, params string[] arguments)
    {
        using Process process = Process.Start(
            OperatingSystem.IsWindows()
                ? new ProcessStartInfo(executable, arguments) { RedirectStandardOutput = true }
                : new ProcessStartInfo("wine", [executable, .. arguments]) { RedirectStandardOutput = true })!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Xunit.Assert.True(process.ExitCode == 0, $"{executable} ended with {process.ExitCode}:\n{output}");
        return output.ReplaceLineEndings("\n");
    }
}
