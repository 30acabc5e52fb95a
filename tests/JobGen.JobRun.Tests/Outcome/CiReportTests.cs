using JobGen.JobRun.Outcome;

namespace JobGen.JobRun.Tests.Outcome;

/// <summary>What build services show.</summary>
public sealed class CiReportTests
{
    [Theory]
    [InlineData("github", "::error title=jobrun::node (4711) exited with 1 after 12.3 s for the job memory limit; JobMemoryLimit: 512 MiB of 512MiB")]
    [InlineData("azure", "##vso[task.logissue type=error]jobrun: node (4711) exited with 1 after 12.3 s for the job memory limit; JobMemoryLimit: 512 MiB of 512MiB")]
    public void A_limit_that_ended_the_command_is_an_error(string service, string expected) =>
        Assert.Equal(expected, CiReport.Annotation(service, SampleSummary.OutOfMemory));

    [Fact]
    public void A_limit_that_was_hit_all_the_same_is_a_warning() =>
        Assert.StartsWith(
            "::warning title=jobrun::node",
            CiReport.Annotation("github", SampleSummary.Succeeded with { LimitsHit = SampleSummary.OutOfMemory.LimitsHit }),
            StringComparison.Ordinal);

    [Fact]
    public void A_command_begins_a_line_wherever_the_output_ended()
    {
        StringWriter output = new() { NewLine = "\n" };
        output.Write("no end of line");
        CiReport.Write("github", SampleSummary.OutOfMemory, output, _ => null);
        Assert.StartsWith("no end of line\n::error", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_summary_that_cannot_be_written_takes_no_annotation_away()
    {
        StringWriter output = new() { NewLine = "\n" };
        string nowhere = Path.Combine(AppContext.BaseDirectory, "nowhere", "summary.md");
        Assert.Throws<DirectoryNotFoundException>(() => CiReport.Write("github", SampleSummary.OutOfMemory, output, _ => nowhere));
        Assert.StartsWith("\n::error", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_there_is_nothing_to_say_nothing_is_written()
    {
        StringWriter output = new();
        CiReport.Write("github", SampleSummary.Succeeded, output, _ => null);
        Assert.Equal("", output.ToString());
    }

    [Fact]
    public void A_success_is_no_annotation() => Assert.Null(CiReport.Annotation("github", SampleSummary.Succeeded));

    [Theory]
    [InlineData("github", "::error title=jobrun::100%25%0A::set-output")]
    [InlineData("azure", "##vso[task.logissue type=error]jobrun: 100%AZP25%0A::set-output")]
    public void Text_makes_no_command_of_its_own(string service, string expected) =>
        Assert.Equal(expected, CiReport.Annotation(service, SampleSummary.OutOfMemory with { Sentence = "100%\n::set-output", LimitsHit = [] }));

    [Fact]
    public void The_summary_is_a_table_in_which_text_is_text()
    {
        string summary = CiReport.Summary(SampleSummary.OutOfMemory with { Command = ["</script>", "a|b", "`c`\nd"] });
        Assert.StartsWith("### node (4711) exited with 1 after 12.3 s for the job memory limit\n\n| | |\n|---|---|\n", summary, StringComparison.Ordinal);
        Assert.Contains("| command | &lt;/script> a&#124;b \"&#96;c&#96; d\" |\n", summary, StringComparison.Ordinal);
        Assert.Contains("| limit hit | JobMemoryLimit: 512 MiB of 512MiB |\n", summary, StringComparison.Ordinal);
        Assert.Contains("| I/O | 1.2 MiB read, 3.4 MiB written, 12 KiB other |\n", summary, StringComparison.Ordinal);
    }

    [Fact]
    public void The_summary_takes_no_letter_of_a_path_for_its_own() => Assert.Contains(
        "| command | D:&#92;a&#92;&#95;work&#92;x&#126;1 |\n",
        CiReport.Summary(SampleSummary.OutOfMemory with { Command = [@"D:\a\_work\x~1"] }),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("auto", "GITHUB_ACTIONS", "github")]
    [InlineData("auto", "TF_BUILD", "azure")]
    [InlineData("auto", "CI", null)]
    [InlineData("azure", "GITHUB_ACTIONS", "azure")]
    [InlineData(null, "GITHUB_ACTIONS", null)]
    public void The_service_is_found_where_that_is_wanted(string? wanted, string variable, string? expected) =>
        Assert.Equal(expected, CiReport.Service(wanted, name => name == variable ? "True" : null));

    [Fact]
    public void Files_are_written_where_the_service_reads_them()
    {
        string folder = Directory.CreateTempSubdirectory("jobgen").FullName;
        try
        {
            string file = Path.Combine(folder, "summary.md");
            StringWriter output = new();
            CiReport.Write("github", SampleSummary.OutOfMemory, output, name => name == "GITHUB_STEP_SUMMARY" ? file : null);
            CiReport.Write("github", SampleSummary.Succeeded, output, name => name == "GITHUB_STEP_SUMMARY" ? file : null);
            Assert.Equal(2, File.ReadAllText(file).Split("### ").Length - 1);

            CiReport.Write("azure", SampleSummary.Succeeded, output, name => name == "AGENT_TEMPDIRECTORY" ? folder : null);
            string path = output.ToString().TrimEnd().Split("##vso[task.uploadsummary]")[1];
            Assert.Equal(folder, Path.GetDirectoryName(path));
            Assert.StartsWith("### ", File.ReadAllText(path), StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
