using JobGen.JobRun.Options;

namespace JobGen.JobRun.Tests.Running;

/// <summary>A file that cannot be written is an error before the run, and hides nothing of it afterwards.</summary>
public sealed class OutputFileTests : CommandRunTest
{
    [Theory]
    [InlineData("--report", "nowhere/run.html")]
    [InlineData("--report", "")]
    [InlineData("--report", ".")]
    [InlineData("--json", "nowhere/run.json")]
    [InlineData("--json", ".")]
    public async Task One_that_cannot_be_written_is_an_error_before_anything_runs(string option, string file)
    {
        Program(static process => process.Exit(0));
        string path = file.Length == 0 ? file : PathOf(file);
        OptionError error = await Assert.ThrowsAsync<OptionError>(() => RunAsync(option, path));
        Assert.StartsWith($"{option} {(path.Length == 0 ? "''" : path)}: ", error.Message, StringComparison.Ordinal);
        Assert.Null(Command);
    }

    [Fact]
    public async Task Looking_whether_a_report_can_be_written_leaves_no_file_and_changes_none()
    {
        await File.WriteAllTextAsync(PathOf("old.html"), "old", Stop);
        Kernel.LaunchHook = static _ => 193;
        Assert.Equal(126, await RunAsync("--report", PathOf("new.html")));
        Assert.Equal(126, await RunAsync("--report", PathOf("old.html")));
        Assert.Equal("old", await File.ReadAllTextAsync(PathOf("old.html"), Stop));
        Assert.False(File.Exists(PathOf("new.html")));
    }

    [Fact]
    public async Task A_report_whose_folder_is_gone_is_a_line_behind_the_outcome()
    {
        string folder = Directory.CreateDirectory(PathOf("reports")).FullName;
        Program(process =>
        {
            Directory.Delete(folder);
            process.Exit(3);
        });
        Assert.Equal(3, await RunAsync("--report", Path.Combine(folder, "run.html")));
        Assert.Matches(@"^jobrun: tool\.exe \(\d+\) exited with 3 (.*\n)+jobrun: --report: not written: .+\n$", Error);
    }

    [Fact]
    public async Task A_summary_that_cannot_be_written_hides_neither_outcome_nor_report()
    {
        Variables.Add("GITHUB_STEP_SUMMARY", PathOf("nowhere/summary.md"));
        Program(static process => process.Exit(3));
        Assert.Equal(3, await RunAsync("--ci", "github", "--report", PathOf("run.html"), "--json", PathOf("run.json")));
        Assert.Matches(@"^jobrun: tool\.exe \(\d+\) exited with 3 (.*\n)+jobrun: --ci: not written: .+\n$", Error);
        Assert.True(File.Exists(PathOf("run.html")));
        Assert.Contains("\"event\":\"summary\"", await File.ReadAllTextAsync(PathOf("run.json"), Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Events_that_cannot_be_written_are_a_line_behind_the_outcome()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "This system has no file that can be opened and not be written.");
        Program(static process => process.Exit(3));
        Assert.Equal(3, await RunAsync("--json", "/dev/full"));
        Assert.Matches(@"^jobrun: tool\.exe \(\d+\) exited with 3 (.*\n)+jobrun: --json: not written: .+\n$", Error);
    }
}
