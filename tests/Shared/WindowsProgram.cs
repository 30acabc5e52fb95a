using System.Diagnostics;

namespace JobGen.TestSupport;

/// <summary>A program for Windows, run there or under Wine.</summary>
internal static class WindowsProgram
{
    /// <summary>Whether there is Windows, or Wine as tests/run.sh sets it up.</summary>
    public static bool CanRun => OperatingSystem.IsWindows() || Environment.GetEnvironmentVariable("WINEPREFIX") is not null;

    /// <summary>Skips the test where there is neither.</summary>
    public static void SkipUnlessItCanRun() =>
        Xunit.Assert.SkipUnless(CanRun, "needs Windows, or Wine as tests/run.sh sets it up");

    /// <summary>Publishes a project for win-x64 into a new folder, and returns what the SDK said.</summary>
    /// <remarks>What it refers to is built with the tests, since other tests may be using it.</remarks>
    public static string Publish(string project, string folder, params string[] options)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        return Dotnet.Run(
            Repository.Root,
            [
                "publish", project, "-c", Repository.Configuration, "-r", "win-x64", "--self-contained", "-p:BuildProjectReferences=false",
                "-o", folder, "--nologo", "-v", "q", .. options,
            ]);
    }

    /// <summary>How to start it, with its output redirected.</summary>
    public static ProcessStartInfo StartInfo(string executable, params string[] arguments) =>
        OperatingSystem.IsWindows()
            ? new ProcessStartInfo(executable, arguments) { RedirectStandardOutput = true }
            : new ProcessStartInfo("wine", [executable, .. arguments]) { RedirectStandardOutput = true };

    /// <summary>Runs it to its end, and fails the test where the exit code is not 0.</summary>
    public static string Run(string executable, params string[] arguments)
    {
        using Process process = Process.Start(StartInfo(executable, arguments))!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Xunit.Assert.True(process.ExitCode == 0, $"{executable} ended with {process.ExitCode}:\n{output}");
        return output.ReplaceLineEndings("\n");
    }
}
