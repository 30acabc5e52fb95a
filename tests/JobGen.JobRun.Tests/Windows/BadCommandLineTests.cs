namespace JobGen.JobRun.Tests.Windows;

/// <summary>Command lines that run nothing, with their exact exit code and output.</summary>
[RunsOnWindows]
public sealed class BadCommandLineTests
{
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
    [InlineData(125, "--timeout: it is said to a run. Processes that run already can be given limits alone.", "attach --timeout 1s 4")]
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
}
