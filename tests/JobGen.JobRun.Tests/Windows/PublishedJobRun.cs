using System.Diagnostics;
using System.Text.RegularExpressions;

namespace JobGen.JobRun.Tests.Windows;

/// <summary>jobrun as native code, published once for all tests, and run on Windows or under Wine.</summary>
internal static partial class PublishedJobRun
{
    private static readonly Lazy<(string FileName, string Messages)> s_published = new(Publish);

    // The first program under Wine starts Wine's services, which keep the streams that it was given as long as any program runs: who
    // reads those to their end would wait for all others. So this one is the first, and lasts as long as the tests.
    private static Process? s_wine;

    internal static string FileName => s_published.Value.FileName;

    /// <summary>What the SDK said as it was published.</summary>
    internal static string Messages => s_published.Value.Messages;

    /// <summary>How it is named on a command line of its own.</summary>
    internal static string WindowsName => OperatingSystem.IsWindows() ? FileName : "Z:" + FileName.Replace('/', '\\');

    /// <summary>Runs it to its end. Process ids are <c>PID</c>, and times <c>TIME</c>.</summary>
    internal static (int ExitCode, string Output, string Error) Run(params string[] arguments) => Run([], arguments);

    /// <param name="variables">Variables of the environment.</param>
    /// <param name="arguments">The command line.</param>
    internal static (int ExitCode, string Output, string Error) Run((string Name, string Value)[] variables, params string[] arguments)
    {
        (int exitCode, string output, string error) = WindowsProgram.Run(StartInfo(variables, arguments));
        return (exitCode, Normalize(output), Normalize(error));
    }

    /// <summary>Starts it, with an input that does not end as long as the process is not disposed.</summary>
    internal static Process Start((string Name, string Value)[] variables, params string[] arguments) =>
        Process.Start(StartInfo(variables, arguments))!;

    private static ProcessStartInfo StartInfo((string Name, string Value)[] variables, string[] arguments)
    {
        ProcessStartInfo start = WindowsProgram.StartInfo(FileName, arguments);
        start.RedirectStandardInput = start.RedirectStandardError = true;
        foreach ((string name, string value) in variables)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private static string Normalize(string text)
    {
        text = text.ReplaceLineEndings("\n");
        text = ProcessIds().Replace(text, "${1}PID${2}");
        return Times().Replace(text, "TIME");
    }

    private static (string FileName, string Messages) Publish()
    {
        WindowsProgram.SkipUnlessItCanRun();
        if (!OperatingSystem.IsWindows())
        {
            s_wine = Process.Start(new ProcessStartInfo("wine", ["cmd", "/c", "echo ready& set /p X="])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            });
            Assert.Equal("ready", s_wine!.StandardOutput.ReadLine());
        }

        string folder = Repository.PathOf("artifacts/publish/JobRun");
        string messages = WindowsProgram.Publish("samples/JobRun/JobRun.csproj", folder, "-p:PublishMode=NativeAot");
        return (Path.Combine(folder, "jobrun.exe"), messages);
    }

    [GeneratedRegex(@"(\()\d+(\))|(?<=""processId"":)\d+")]
    private static partial Regex ProcessIds();

    [GeneratedRegex(@"\b\d+(\.\d+)? (ms|s)\b|\d{4}-\d\d-\d\dT[\d:.]+Z|(?<=""seconds"":)[\d.]+")]
    private static partial Regex Times();
}
