using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using JobGen.JobRun.Options;

namespace JobGen.JobRun.Outcome;

/// <summary>What happens in a run as lines of JSON, each an object with its <c>event</c> and its <c>time</c>.</summary>
/// <remarks>docs/schemas/jobrun-events.schema.json describes them. May be called from several threads at once.</remarks>
internal sealed class EventLog : IDisposable
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Lock _gate = new();
    private readonly Stream _stream;
    private readonly TimeProvider _clock;

    internal EventLog(Stream stream, TimeProvider clock)
    {
        _stream = stream;
        _clock = clock;
    }

    /// <summary>Why a line could not be written; none is written after that, and the run goes on.</summary>
    internal Exception? Failure { get; private set; }

    /// <param name="file">A file that is written anew, or <c>-</c> for standard output.</param>
    /// <param name="clock">The time of the events.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    internal static EventLog Open(string file, TimeProvider clock) => new(
        file == "-"
            ? Console.OpenStandardOutput()
            : new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0),
        clock);

    internal void Start(
        IEnumerable<string> command, AdjustableJob.Limits limits, AdjustableJob.Limits refused, string? name, bool hasJoined) =>
        Write("start", json =>
        {
            WriteCommand(json, command);
            json.WriteString("job", name);
            json.WriteBoolean("joined", hasJoined);
            WriteLimits(json, "limits", limits);
            WriteLimits(json, "refused", refused);
        });

    internal void Launched(int processId) => Write("launched", json => json.WriteNumber("processId", processId));

    internal void Notified(JobNotification notification) => Write("notification", json =>
    {
        json.WriteString("kind", notification.Kind.ToString());
        if (notification.ProcessId != 0)
        {
            json.WriteNumber("processId", notification.ProcessId);
        }
    });

    internal void Failed(string message, int exitCode) => Write("failure", json =>
    {
        json.WriteString("message", message);
        json.WriteNumber("exitCode", exitCode);
    });

    internal void Summary(RunSummary summary) => Write("summary", json =>
    {
        WriteCommand(json, summary.Command);
        json.WriteString("sentence", summary.Sentence);
        json.WriteNumber("processId", summary.ProcessId);
        json.WriteNumber("commandExitCode", summary.CommandExitCode);
        json.WriteNumber("exitCode", summary.ExitCode);
        json.WriteString("endReason", summary.EndReason.ToString());
        json.WriteBoolean("cancelled", summary.WasCancelled);
        json.WriteStartArray("limitsHit");
        foreach (LimitHit hit in summary.LimitsHit)
        {
            json.WriteStartObject();
            json.WriteString("name", hit.Name);
            json.WriteString("limit", hit.Limit);
            json.WriteString("reached", hit.Reached);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteTime(json, "startTime", summary.StartTime);
        json.WriteNumber("seconds", Math.Round(summary.Duration.TotalSeconds, 3));
        json.WritePropertyName("used");
        if (summary.Used == default)
        {
            json.WriteNullValue();
        }
        else
        {
            summary.Used.WriteTo(json);
        }
    });

    public void Dispose() => _stream.Dispose();

    private static void WriteCommand(Utf8JsonWriter json, IEnumerable<string> command)
    {
        json.WriteStartArray("command");
        foreach (string word in command)
        {
            json.WriteStringValue(word);
        }

        json.WriteEndArray();
    }

    private static void WriteLimits(Utf8JsonWriter json, string name, AdjustableJob.Limits limits)
    {
        json.WriteStartObject(name);
        foreach ((string limit, string text) in LimitTexts.Of(limits))
        {
            json.WriteString(limit, text);
        }

        json.WriteEndObject();
    }

    private static void WriteTime(Utf8JsonWriter json, string name, DateTimeOffset time) =>
        json.WriteString(name, time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));

    // A line is written at once, so that none is cut where this program is ended.
    private void Write(string name, Action<Utf8JsonWriter> body)
    {
        using MemoryStream line = new();
        using (Utf8JsonWriter json = new(line, s_options))
        {
            json.WriteStartObject();
            json.WriteString("event", name);
            WriteTime(json, "time", _clock.GetUtcNow());
            body(json);
            json.WriteEndObject();
        }

        line.WriteByte((byte)'\n');
        lock (_gate)
        {
            if (Failure is not null)
            {
                return;
            }

            try
            {
                _stream.Write(line.GetBuffer(), 0, (int)line.Length);
                _stream.Flush();
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                Failure = exception;
            }
        }
    }
}
