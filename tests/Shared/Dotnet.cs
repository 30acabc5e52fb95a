using System.Diagnostics;

namespace JobGen.TestSupport;

/// <summary>Runs the SDK's command line as a user does.</summary>
internal static class Dotnet
{
    /// <summary>Runs it, and fails the test where the exit code is not 0.</summary>
    public static string Run(string folder, params string[] arguments)
    {
        (int exitCode, string output) = Start(folder, arguments);
        Xunit.Assert.True(exitCode == 0, $"dotnet {string.Join(' ', arguments)} ended with {exitCode}:\n{output}");
        return output;
    }

    public static string Output(string folder, params string[] arguments) => Start(folder, arguments).Output;

    private static (int ExitCode, string Output) Start(string folder, string[] arguments)
    {
        ProcessStartInfo start = new(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // Where the tests themselves run below MSBuild, its settings are not meant for this.
        foreach (string name in start.Environment.Keys
            .Where(name => name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase))
            .ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.Result);
    }
}
