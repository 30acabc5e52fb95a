using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using JobGen.JobRun.Recording;
using JobGen.JobRun.Report;

namespace JobGen.JobRun.Tests.Report;

public sealed class ReportTests
{
    [Fact]
    public void Text_from_outside_is_escaped_everywhere()
    {
        const string Evil = "</script><script>alert(1)</script><!--\u2028'\"&\u202E\0";
        RunRecord run = SampleRecords.Build(commandLine: Evil);
        string html = Write(run with
        {
            Processes = [.. run.Processes.Select(static process => process with { Name = Evil })],
            Events = [.. run.Events.Select(static told => told with { ProcessName = Evil, Detail = Evil })],
            Outcome = run.Outcome with { Sentence = Evil },
        });

        Assert.DoesNotContain("alert(1)<", html);
        Assert.DoesNotContain("<!--", html);
        Assert.DoesNotContain('\u202E', html);
        Assert.DoesNotContain('\0', html);
        Assert.Contains(
            "&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;!--\u2028&#39;&quot;&amp;\uFFFD\uFFFD", html);
    }

    [Fact]
    public void Policy_allows_the_texts_that_are_there_and_nothing_else()
    {
        string html = Write(SampleRecords.Build());
        string policy = Regex.Match(html, "Content-Security-Policy\" content=\"([^\"]+)\"").Groups[1].Value;
        string[] texts = [.. Regex.Matches(html, "<(?:style|script)>(.*?)</(?:style|script)>", RegexOptions.Singleline)
            .Select(static match => match.Groups[1].Value)];

        Assert.StartsWith("default-src 'none'; ", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy);
        Assert.Equal(3, texts.Length);
        Assert.All(texts, text => Assert.Contains(
            $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'", policy));
        string page = html[..html.IndexOf("<script", StringComparison.Ordinal)];
        Assert.DoesNotMatch("""\s(style|on[a-z]+)="|\ssrc=|\shref=|url\(|@import""", page);
    }

    [Fact]
    public void Large_run_makes_no_large_report()
    {
        string html = Write(SampleRecords.Build(samples: 10_000, processes: 500));

        Assert.InRange(Encoding.UTF8.GetByteCount(html), 300_000, 2_000_000);
        Assert.Equal(500, Regex.Count(html, "<rect "));
    }

    [Fact]
    public void Script_has_every_sample()
    {
        RunRecord run = SampleRecords.Build(samples: 250);
        Match data = Regex.Match(Write(run), """<script type="application/json" id="run">(.*?)</script>""");
        using JsonDocument json = JsonDocument.Parse(data.Groups[1].Value);

        Assert.Equal(250, json.RootElement.GetProperty("time").GetArrayLength());
        Assert.Equal(
            ["memory", "cpu", "processes", "io"],
            json.RootElement.GetProperty("charts").EnumerateArray().Select(static chart => chart.GetProperty("id").GetString()));
        JsonElement memory = json.RootElement.GetProperty("charts")[0].GetProperty("series")[0].GetProperty("values");
        Assert.Equal(run.Samples.Select(static sample => sample.Memory), memory.EnumerateArray().Select(static value => value.GetInt64()));
    }

    [Fact]
    public void Limits_are_lines_where_they_do_not_flatten_the_curve()
    {
        RunRecord run = SampleRecords.Build();
        string near = Write(run);
        Assert.Contains("Job memory limit 2 GiB</text>", near);
        Assert.Contains("Active process limit 16</text>", near);
        Assert.Contains("Hard cap 80 %</text>", near);

        string far = Write(run with { Limits = AdjustableJob.Limits.Parse("JobMemoryLimit = 1TiB", provider: null) });
        Assert.DoesNotContain("Job memory limit 1 TiB</text>", far);
        Assert.Contains("Job memory limit 1 TiB, far above</span>", far);
    }

    [Fact]
    public void Limits_are_listed_as_text_that_can_be_given_again()
    {
        string html = Write(SampleRecords.Build());

        Assert.Contains("""<tr><th scope="row">JobMemoryLimit</th><td>2GiB</td></tr>""", html);
        Assert.Contains("""<tr><th scope="row">CpuRateControl</th><td>80%</td></tr>""", html);
        Assert.DoesNotContain("BreakawayOk", html);
    }

    [Theory]
    [InlineData(0, JobEndReason.Exited, "Succeeded")]
    [InlineData(3, JobEndReason.Exited, "Exit code 3")]
    [InlineData(-1073741819, JobEndReason.Exited, "Exit code 0xC0000005")]
    [InlineData(-1073741510, JobEndReason.Exited, "Ended by Ctrl+C")]
    [InlineData(1, JobEndReason.TimedOut, "Timed out")]
    [InlineData(1, JobEndReason.JobMemoryLimit, "Job memory limit")]
    [InlineData(130, JobEndReason.Terminated, "Cancelled", true)]
    [InlineData(0, JobEndReason.Exited, "Cancelled", true)]
    public void Outcome_is_said_in_a_word(int exitCode, JobEndReason reason, string badge, bool wasCancelled = false)
    {
        RunRecord run = SampleRecords.Build();

        Assert.Contains(
            $"<p class=\"outcome {(badge == "Succeeded" ? "good" : "bad")}\"><span class=\"badge\">{badge}</span>",
            Write(run with
            {
                Outcome = run.Outcome with { CommandExitCode = exitCode, EndReason = reason, WasCancelled = wasCancelled },
            }));
    }

    [Fact]
    public void Process_that_Ctrl_C_ended_has_not_crashed()
    {
        RunRecord run = SampleRecords.Build();
        Assert.Single(Regex.Matches(Write(run), "class=\"bar crashed\""));
        string html = Write(run with
        {
            Processes = [.. run.Processes.Select(static process => process.ExitCode == 0xC0000005 ? process with { ExitCode = 0xC000013A } : process)],
        });
        Assert.DoesNotContain("class=\"bar crashed\"", html);
        Assert.Contains("<td class=\"wide\">ended by Ctrl+C</td>", html);
    }

    [Fact]
    public void Thinned_curve_keeps_its_peaks_and_its_ends()
    {
        double[] values = new double[10_000];
        values[4_321] = 9;
        values[8_765] = -9;
        List<int> kept = Thinning.ExtremesOf(values, stretches: 100);

        Assert.InRange(kept.Count, 100, 202);
        Assert.Contains(4_321, kept);
        Assert.Contains(8_765, kept);
        Assert.Equal((0, 9_999), (kept[0], kept[^1]));
        Assert.Equal(kept.Distinct().Order(), kept);
    }

    [Theory]
    [InlineData(0.04, "0, 0.01 s, 0.02 s, 0.03 s, 0.04 s")]
    [InlineData(9, "0, 2 s, 4 s, 6 s, 8 s")]
    [InlineData(130, "0, 30 s, 1:00, 1:30, 2:00")]
    [InlineData(12_000, "0, 1:00:00, 2:00:00, 3:00:00")]
    public void Times_of_the_axis_are_round(double seconds, string labels)
    {
        RunRecord run = SampleRecords.Build(samples: 1);
        TimeAxis axis = TimeAxis.Of(run with { Outcome = run.Outcome with { Duration = TimeSpan.FromSeconds(seconds) } });

        Assert.Equal(labels, string.Join(", ", axis.Ticks(wanted: 5).Select(TimeAxis.Label)));
    }

    private static string Write(RunRecord run)
    {
        using StringWriter output = new();
        HtmlReport.Write(output, run);
        return output.ToString();
    }
}
