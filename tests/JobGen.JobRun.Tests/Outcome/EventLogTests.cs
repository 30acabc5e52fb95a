using System.Text;
using System.Text.Json;
using JobGen.JobRun.Outcome;
using Microsoft.Extensions.Time.Testing;

namespace JobGen.JobRun.Tests.Outcome;

/// <summary>The lines of --json, and that their schema knows each of their members.</summary>
public sealed class EventLogTests
{
    [Fact]
    public void Each_event_is_a_line()
    {
        Assert.Equal(
            [
                """{"event":"start","time":"2026-01-02T03:04:05.000Z","command":["node","<b>"],"job":"build","joined":true,"limits":{"JobMemoryLimit":"512MiB"},"refused":{"CpuRateControl":"50%"}}""",
                """{"event":"launched","time":"2026-01-02T03:04:05.000Z","processId":4711}""",
                """{"event":"failure","time":"2026-01-02T03:04:05.000Z","message":"It's \"no\" ü","exitCode":125}""",
            ],
            Lines()[..3]);
        using JsonDocument summary = JsonDocument.Parse(Lines()[3]);
        Assert.Equal(137, summary.RootElement.GetProperty("exitCode").GetInt32());
        Assert.Equal(512L << 20, summary.RootElement.GetProperty("used").GetProperty("PeakJobMemoryUsed").GetInt64());
        Assert.Equal(
            """[{"name":"JobMemoryLimit","limit":"512MiB","reached":"512 MiB"}]""",
            summary.RootElement.GetProperty("limitsHit").GetRawText());
    }

    [Fact]
    public void The_schema_has_every_member_of_every_event()
    {
        using JsonDocument schema = JsonDocument.Parse(Repository.Read("docs/schemas/jobrun-events.schema.json"));
        foreach (string line in Lines())
        {
            using JsonDocument written = JsonDocument.Parse(line);
            JsonElement definition = schema.RootElement.GetProperty("$defs").GetProperty(written.RootElement.GetProperty("event").GetString()!);
            string[] members = [.. written.RootElement.EnumerateObject().Select(member => member.Name)];
            Assert.Equal(members.Order(), definition.GetProperty("properties").EnumerateObject().Select(member => member.Name).Order());
            Assert.Equal(
                members.Except(["event", "time"]).Order(), definition.GetProperty("required").EnumerateArray().Select(name => name.GetString()!).Order());
        }

        Assert.Equal(
            Enum.GetNames<JobEndReason>().Order(),
            schema.RootElement.GetProperty("$defs").GetProperty("summary").GetProperty("properties").GetProperty("endReason").GetProperty("enum")
                .EnumerateArray().Select(name => name.GetString()!).Order());
    }

    private static string[] Lines()
    {
        using MemoryStream stream = new();
        using EventLog log = new(stream, new FakeTimeProvider(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero)));
        log.Start(
            ["node", "<b>"],
            AdjustableJob.Limits.Parse("JobMemoryLimit = 512MiB"),
            AdjustableJob.Limits.Parse("CpuRateControl = 50%"),
            "build",
            hasJoined: true);
        log.Launched(4711);
        log.Failed("It's \"no\" ü", 125);
        log.Summary(SampleSummary.OutOfMemory);
        return Encoding.UTF8.GetString(stream.ToArray()).TrimEnd('\n').Split('\n');
    }
}
