namespace JobGen.JobRun.Tests.Windows;

/// <summary>Command lines, good and bad, with their exact exit code and output.</summary>
public sealed class CommandLineTests
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

    [Theory]
    [InlineData(125, "--memory lots: 'lots' is no size below 2^64 bytes. Write a size such as '512MiB', '1.5g' or '4096'.", "-m lots cmd")]
    [InlineData(125, "--memry: there is no such option. Is it --memory? 'jobrun --help' lists them.", "--memry 1g cmd")]
    [InlineData(125, "--memory: a value is missing. --memory SIZE: Memory of all processes together, such as 512m or 1.5g.", "--memory")]
    [InlineData(125, "--pids 0: A limit of 0 processes is refused by Windows with 87. Write 1 or more, or 'off'.", "--pids 0 cmd")]
    [InlineData(125, "--cpu-weight 3: --cpu is given too. Give one of --cpus, --cpu, --cpu-weight.", "--cpu-weight 3 --cpu 50% cmd")]
    [InlineData(125, "--timeout soon: 'soon' is no time below 2^63 units of 100 ns. Write a time with its unit, such as '30s', '1.5h' or '00:00:30'.", "--timeout soon cmd")]
    [InlineData(125, "--cwd c:\\nowhere: There is no such folder. Write one that exists.", "--cwd c:\\nowhere cmd")]
    [InlineData(125, "--ci jenkins: Write one of auto, github, azure.", "--ci jenkins cmd")]
    [InlineData(125, "--env A: It has no name or no value. Write NAME=VALUE; an empty value is NAME=.", "-e A cmd")]
    [InlineData(125, "--profile ci: There is no jobrun.json here or in a folder above. Write one, or name it with --config.", "--profile ci cmd")]
    [InlineData(127, "nosuch: there is no such program in the system folder or in PATH, with an extension of PATHEXT. Write its path.", "nosuch")]
    [InlineData(127, "dir: it is a word of cmd.exe. Write 'jobrun cmd /c dir'.", "dir")]
    [InlineData(127, "c:\\nosuch.exe: there is no such program.", "c:\\nosuch.exe")]
    [InlineData(125, "NAME jobgen-nosuch: There is no job of this name. It ends with the last program that holds it; names are case-sensitive.", "ps jobgen-nosuch")]
    [InlineData(125, "NAME jobgen-nosuch: There is no job of this name. It ends with the last program that holds it; names are case-sensitive.", "kill jobgen-nosuch")]
    [InlineData(125, "--timeout: it is said to a run. A job has limits alone, and keeps what is not named here.", "set jobgen-nosuch --timeout 1s")]
    [InlineData(125, "PID x: It is no process id. Write the numbers that the task manager shows.", "attach x")]
    public void A_bad_one_is_one_line_and_the_code_of_its_kind(int exitCode, string message, string words) =>
        Assert.Equal((exitCode, "", $"jobrun: {message}\n"), PublishedJobRun.Run(words.Split(' ')));

    [Fact]
    public void A_program_that_is_none_cannot_be_run()
    {
        string file = Path.Combine(Path.GetDirectoryName(PublishedJobRun.FileName)!, "none.exe");
        File.WriteAllText(file, "no program");
        (int exitCode, string output, string error) = PublishedJobRun.Run(PublishedJobRun.WindowsName.Replace("jobrun.exe", "none.exe", StringComparison.Ordinal));
        Assert.Equal((126, ""), (exitCode, output));
        Assert.StartsWith("jobrun: CreateProcess failed for ", error, StringComparison.Ordinal);
        Assert.Contains("(193, ERROR_BAD_EXE_FORMAT)", error, StringComparison.Ordinal);
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
            """{"event":"summary","time":"TIME","command":["cmd","/c","exit 3"],"sentence":"cmd (PID) exited with 3 after TIME","processId":PID,"commandExitCode":3,"exitCode":3,"endReason":"Exited","interrupted":false,"limitsHit":[],"startTime":"TIME","seconds":TIME,"used":null}""",
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

    [Fact]
    public void It_is_one_small_file_that_is_published_without_a_warning()
    {
        Assert.DoesNotContain("warning", PublishedJobRun.Messages, StringComparison.OrdinalIgnoreCase);
        Assert.InRange(new FileInfo(PublishedJobRun.FileName).Length, 1, 5_000_000);
    }
}
