using JobGen.JobRun.Recording;
using JobGen.JobRun.Report;
using JobGen.JobRun.Tests.Report.Browser;
using JobGen.JobRun.Watch;

namespace JobGen.JobRun.Tests.Pictures;

/// <summary>The pictures of the documents, made by running what they show: build/pictures.sh.</summary>
public sealed class PictureTests(BrowserFixture browser) : ModelTest, IClassFixture<BrowserFixture>
{
    private const string Switch = "JOBGEN_PICTURES";

    [Fact]
    public async Task Scripted_build_is_recorded_with_all_that_happens_in_it()
    {
        ScriptedBuild build = new(Kernel);
        RunRecord run = await build.RunAsync(Stop);

        Assert.Equal(480, run.Samples.Count, 2.0);
        Assert.All(run.Processes, static process => Assert.NotEqual("", process.Name));
        Assert.Contains(run.Events, static told => told.Kind == JobNotificationKind.NotificationLimit);
        Assert.Contains(run.Events, static told => told.Kind == JobNotificationKind.AbnormalExitProcess);
        Assert.Contains(run.Events, static told => told.Kind == JobNotificationKind.JobMemoryLimit);
    }

    [Fact]
    public async Task Pictures_of_the_documents()
    {
        Assert.SkipWhen(Environment.GetEnvironmentVariable(Switch) is null, $"{Switch} is not set, and so no picture is made.");
        Assert.SkipWhen(BrowserFixture.Missing is not null, BrowserFixture.Missing ?? "");
        string folder = Path.Combine(Repository.Root, "docs", "images");
        Directory.CreateDirectory(folder);
        ScriptedBuild build = new(Kernel);
        RunRecord run = await build.RunAsync(Stop);
        const int Columns = 92;
        await File.WriteAllTextAsync(
            Path.Combine(folder, "jobrun-watch.svg"),
            TerminalPicture.Draw(WatchView.Render(build.Snapshot!, Columns, 24, unicode: true), Columns),
            Stop);

        string report = Path.Combine(Path.GetTempPath(), "jobrun-report.html");
        HtmlReport.WriteFile(report, run);
        const int Width = 1040;
        BrowserPage page = await BrowserPage.OpenAsync(browser.Tools, new Uri(report), Width, height: 1000);
        double bottom = (await page.EvaluateAsync("document.querySelectorAll('.gantt tr')[13].getBoundingClientRect().bottom")).GetDouble();
        await File.WriteAllBytesAsync(
            Path.Combine(folder, "jobrun-report.png"), await page.CapturePngAsync(Width, bottom, scale: 0.75), Stop);
        File.Delete(report);
    }
}
