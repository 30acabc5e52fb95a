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
        ProcessStartInfo start = StartInfo(executable, arguments);
        start.RedirectStandardError = true;
        (int exitCode, string output, string error) = Run(start);
        Xunit.Assert.True(exitCode == 0, $"{executable} ended with {exitCode}:\n{output}{error}");
        return output.ReplaceLineEndings("\n");
    }

    /// <summary>Runs it to its end, with both outputs redirected.</summary>
    /// <remarks>Where Wine says that it broke itself, nothing is said about the program, which runs again.</remarks>
    public static (int ExitCode, string Output, string Error) Run(ProcessStartInfo start)
    {
        for (int attempt = 1; ; attempt++)
        {
            using Process process = Process.Start(start)!;
            Task<string> error = process.StandardError.ReadToEndAsync();
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            if (attempt == 3 || !BrokeItself(error.Result))
            {
                return (process.ExitCode, output, error.Result);
            }
        }
    }

    // Such as "wine client error:614: sendmsg: Socket operation on non-socket", written by a process whose connection was lost.
    private static bool BrokeItself(string error) =>
        !OperatingSystem.IsWindows() && error.Contains("wine client error:", StringComparison.Ordinal);
}
