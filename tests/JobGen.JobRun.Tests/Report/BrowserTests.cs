using System.Text.Json;
using JobGen.JobRun.Recording;
using JobGen.JobRun.Report;
using JobGen.JobRun.Tests.Report.Browser;

namespace JobGen.JobRun.Tests.Report;

/// <summary>The report as a browser shows it.</summary>
public sealed class BrowserTests : IClassFixture<BrowserFixture>, IDisposable
{
    private const string Evil = "</script><script>document.title='taken'</script><!--<svg onload=document.title='taken'>\u2028'\"&";

    private readonly BrowserFixture _browser;
    private readonly string _file = Path.GetTempFileName() + ".html";

    public BrowserTests(BrowserFixture browser)
    {
        Assert.SkipWhen(BrowserFixture.Missing is not null, BrowserFixture.Missing ?? "");
        _browser = browser;
    }

    public void Dispose() => File.Delete(_file);

    [Fact]
    public async Task Charts_are_there_and_nothing_is_asked_for_or_goes_wrong()
    {
        BrowserPage page = await OpenAsync(SampleRecords.Build());

        Assert.Equal(4, (await page.EvaluateAsync("document.querySelectorAll('svg.chart path.curve.c0').length")).GetInt32());
        Assert.Equal(4, (await page.EvaluateAsync("document.querySelectorAll('.live canvas').length")).GetInt32());
        Assert.Equal(40, (await page.EvaluateAsync("document.querySelectorAll('.gantt tbody rect').length")).GetInt32());
        Assert.Equal([new Uri(_file).AbsoluteUri], page.Requests);
        Assert.Empty(page.Errors);
    }

    [Fact]
    public async Task Command_that_is_script_does_nothing()
    {
        RunRecord run = SampleRecords.Build(commandLine: Evil);
        BrowserPage page = await OpenAsync(run with
        {
            Processes = [.. run.Processes.Select(static process => process with { Name = Evil })],
            Events = [.. run.Events.Select(static shown => shown with { ProcessName = Evil, Detail = Evil })],
            Outcome = run.Outcome with { Sentence = Evil },
        });

        Assert.StartsWith("</script>", (await page.EvaluateAsync("document.title")).GetString(), StringComparison.Ordinal);
        Assert.Equal(Evil, (await page.EvaluateAsync("document.querySelector('h1').textContent")).GetString());
        Assert.Equal(3, (await page.EvaluateAsync("document.scripts.length")).GetInt32());
        Assert.Empty(page.Errors);
    }

    [Fact]
    public async Task Script_that_was_smuggled_in_is_refused()
    {
        BrowserPage page = await OpenAsync(
            SampleRecords.Build(), static html => html.Replace("</main>", "</main><script>document.title='taken'</script>"));

        Assert.NotEqual("taken", (await page.EvaluateAsync("document.title")).GetString());
        Assert.Contains(page.Errors, static error => error.Contains("Content Security Policy"));
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1200)]
    public async Task Page_is_no_wider_than_its_window(int width)
    {
        RunRecord run = SampleRecords.Build(commandLine: $"tool.exe {new string('x', 500)} --a --b");
        BrowserPage page = await OpenAsync(run, width: width);

        Assert.Equal(width, (await page.EvaluateAsync("document.documentElement.scrollWidth")).GetInt32());
    }

    [Fact]
    public async Task Pointer_reads_values_and_zooms()
    {
        BrowserPage page = await OpenAsync(SampleRecords.Build());
        JsonElement plot = await page.EvaluateAsync("document.querySelector('#cpu .u-over').getBoundingClientRect().toJSON()");
        double left = plot.GetProperty("left").GetDouble();
        double width = plot.GetProperty("width").GetDouble();
        double y = plot.GetProperty("top").GetDouble() + 40;

        await page.MouseAsync("mouseMoved", left + (width / 2), y);
        Assert.Matches(
            @"^\d+(\.\d+)? MiB$|GiB$",
            (await page.EvaluateAsync("document.querySelectorAll('#memory .u-value')[1].textContent")).GetString()!);
        Assert.True((await page.EvaluateAsync("document.querySelector('.hint button').disabled")).GetBoolean());

        await page.MouseAsync("mousePressed", left + (width / 4), y, "left");
        await page.MouseAsync("mouseMoved", left + (width / 2), y, "left");
        await page.MouseAsync("mouseReleased", left + (width / 2), y, "left");
        Assert.False((await page.EvaluateAsync("document.querySelector('.hint button').disabled")).GetBoolean());

        await page.EvaluateAsync("document.querySelector('.hint button').click()");
        Assert.True((await page.EvaluateAsync(
            "new Promise(done => setTimeout(() => done(document.querySelector('.hint button').disabled), 50))")).GetBoolean());
    }

    [Fact]
    public async Task Paper_has_the_pictures()
    {
        BrowserPage page = await OpenAsync(SampleRecords.Build());
        await page.EmulateMediaAsync("print", "dark");

        Assert.Equal("block", (await page.EvaluateAsync("getComputedStyle(document.querySelector('svg.chart')).display")).GetString());
        Assert.Equal("none", (await page.EvaluateAsync("getComputedStyle(document.querySelector('.live')).display")).GetString());
        Assert.Equal(
            "rgb(255, 255, 255)", (await page.EvaluateAsync("getComputedStyle(document.body).backgroundColor")).GetString());
    }

    [Fact]
    public async Task Report_of_a_run_without_samples_opens()
    {
        RunRecord run = SampleRecords.Build();
        BrowserPage page = await OpenAsync(run with { Samples = [], Processes = [], Events = [] });

        Assert.Empty(page.Errors);
    }

    private async Task<BrowserPage> OpenAsync(RunRecord run, Func<string, string>? change = null, int width = 1200)
    {
        HtmlReport.WriteFile(_file, run);
        if (change is not null)
        {
            await File.WriteAllTextAsync(_file, change(await File.ReadAllTextAsync(_file)));
        }

        return await BrowserPage.OpenAsync(_browser.Tools, new Uri(_file), width, height: 1600);
    }
}
