namespace JobGen.JobRun.Tests.Windows;

/// <summary>Command lines that run something, with their exact exit code and output.</summary>
[RunsOnWindows]
public sealed class GoodCommandLineTests
{
    // Windows tells what was used, Wine does not.
    private const string Used = "  time       TIME\n  used       this system does not tell\n";

    [Theory]
    [InlineData(0, "", "-q cmd /c exit 0")]
    [InlineData(3, "", "-q cmd /c exit 3")]
    [InlineData(3, "", "-q -- cmd /c exit 3")]
    [InlineData(3, "", "--quiet=true cmd /c exit 3")]
    [InlineData(0, "hi\n", "-q cmd /c echo hi")]
    [InlineData(0, "-m --quiet\n", "-q cmd /c echo -m --quiet")]
    [InlineData(0, "a -- b\n", "-q -- cmd /c echo a -- b")]
    [InlineData(0, "@scope\n", "-q cmd /c echo @scope")]
    [InlineData(0, "hi\n", "-q -m 512m --process-memory 256m --pids 32 cmd /c echo hi")]
    [InlineData(0, "hi\n", "-q --time 30s --process-time 10s --priority below-normal --ui clipboard cmd /c echo hi")]
    [InlineData(0, "hi\n", "-q --allow-breakaway --no-crash-dialog cmd /c echo hi")]
    [InlineData(0, "hi\n", "-q --silent-breakaway --scheduling-class 5 cmd /c echo hi")]
    [InlineData(0, "c:\\windows\n", "-q --cwd c:\\windows cmd /c cd")]
    [InlineData(0, "B\n", "-q -e A=B cmd /c echo %A%")]
    [InlineData(0, "B\n", "-q --env A=wrong --env A=B cmd /c echo %A%")]
    [InlineData(124, "", "-q --timeout 1s cmd /c set /p X=")]
    [InlineData(124, "", "-q --timeout 1s --exit-code-on-limit 9 cmd /c set /p X=")]
    [InlineData(5, "", "-q --name jobgen-tests-name cmd /c exit 5")]
    public void A_good_one_is_silent_but_for_what_the_command_writes(int exitCode, string output, string words)
    {
        (int code, string written, string error) = PublishedJobRun.Run(words.Split(' '));
        Assert.Equal((exitCode, output, ""), (code, written, error));
    }

    [Fact]
    public void The_end_is_told_on_standard_error()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows tells what was used, in numbers that differ.");
        Assert.Equal((3, "", $"jobrun: cmd (PID) exited with 3 after TIME\n{Used}"), PublishedJobRun.Run("cmd", "/c", "exit 3"));
        Assert.Equal(
            (124, "", $"jobrun: cmd (PID) timed out and ended with 1 after TIME; jobrun returns 124\n{Used}"),
            PublishedJobRun.Run("--timeout", "1s", "cmd", "/c", "set /p X="));
    }

    [Fact]
    public void What_the_system_lacks_is_an_error_or_left_out()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has it.");
        (int exitCode, string output, string error) = PublishedJobRun.Run("-q", "--cpu", "50%", "cmd", "/c", "echo hi");
        Assert.Equal((125, ""), (exitCode, output));
        Assert.StartsWith("jobrun: SetInformationJobObject failed for CpuRateControl: ", error, StringComparison.Ordinal);
        Assert.EndsWith(" With --best-effort the command runs without it.\n", error, StringComparison.Ordinal);

        (exitCode, output, error) = PublishedJobRun.Run("--best-effort", "--cpu", "50%", "cmd", "/c", "echo hi");
        Assert.Equal((0, "hi\n"), (exitCode, output));
        Assert.StartsWith(
            "jobrun: this system does not know, and does not limit: CpuRateControl = 50%\njobrun: cmd (PID) exited", error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_environment_and_a_profile_give_options_too()
    {
        string folder = Path.GetDirectoryName(PublishedJobRun.FileName)!;
        File.WriteAllText(Path.Combine(folder, "profiles.json"), """{ "profiles": { "ci": { "env": { "A": "B" }, "quiet": true } } }""");
        string config = PublishedJobRun.WindowsName.Replace("jobrun.exe", "profiles.json", StringComparison.Ordinal);
        (string, string)[] variables = [("JOBRUN_PROFILE", "ci"), ("JOBRUN_CONFIG", config)];
        Assert.Equal((0, "B\n", ""), PublishedJobRun.Run(variables, "cmd", "/c", "echo", "%A%"));
        Assert.Equal(
            (125, "", "jobrun: JOBRUN_MEMRY: no option has this name. Is it JOBRUN_MEMORY?\n"),
            PublishedJobRun.Run([("JOBRUN_MEMRY", "1g")], "cmd"));
    }

    [Fact]
    public void Events_and_the_summary_are_lines_of_JSON()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows tells what was used, in numbers that differ.");
        (int exitCode, string output, string error) = PublishedJobRun.Run("-q", "--json", "-", "cmd", "/c", "exit 3");
        Assert.Equal((3, ""), (exitCode, error));
        string[] lines = output.TrimEnd().Split('\n');
        Assert.Equal(
            """{"event":"start","time":"TIME","command":["cmd","/c","exit 3"],"job":null,"joined":false,"limits":{"KillOnJobClose":"true"},"refused":{}}""",
            lines[0]);
        Assert.Contains("""{"event":"launched","time":"TIME","processId":PID}""", lines);
        Assert.Contains("""{"event":"notification","time":"TIME","kind":"NewProcess","processId":PID}""", lines);
        Assert.Contains("""{"event":"notification","time":"TIME","kind":"ExitProcess","processId":PID}""", lines);
        Assert.Equal(
            """{"event":"summary","time":"TIME","command":["cmd","/c","exit 3"],"sentence":"cmd (PID) exited with 3 after TIME","processId":PID,"commandExitCode":3,"exitCode":3,"endReason":"Exited","cancelled":false,"limitsHit":[],"startTime":"TIME","seconds":TIME,"used":null}""",
            lines[^1]);
    }

    [Fact]
    public void Arguments_reach_the_command_as_they_are()
    {
        string[] arguments = ["a b", "c\"d", "\\", "x\\\"", "", "%PATH%", "--", "-q", "ü"];
        (int exitCode, string output, string _) = PublishedJobRun.Run(["-q", PublishedJobRun.WindowsName, "-q", "--json", "-", "--", "nosuch", .. arguments]);
        Assert.Equal(127, exitCode);
        using System.Text.Json.JsonDocument start = System.Text.Json.JsonDocument.Parse(output.Split('\n')[0]);
        Assert.Equal(["nosuch", .. arguments], start.RootElement.GetProperty("command").EnumerateArray().Select(word => word.GetString()));
    }

    [Fact]
    public void Words_are_completed()
    {
        Assert.Equal((0, "--memory\n", ""), PublishedJobRun.Run("[suggest:11]", "jobrun --mem"));
        Assert.Equal((0, "above-normal\nbelow-normal\nhigh\nidle\nnormal\nreal-time\n", ""), PublishedJobRun.Run("[suggest:18]", "jobrun --priority "));
    }
}
