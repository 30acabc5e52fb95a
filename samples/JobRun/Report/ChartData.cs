using System.Buffers;
using System.Text;
using System.Text.Json;
using JobGen.JobRun.Recording;

namespace JobGen.JobRun.Report;

/// <summary>The numbers of the charts as JSON, for the script. The writer escapes whatever could end the element around it.</summary>
internal static class ChartData
{
    public static string Write(RunRecord run, TimeAxis time, IReadOnlyList<Chart> charts, IReadOnlyList<RecordedEvent> marks)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("end", Milliseconds(time.End));
            json.WriteStartArray("time");
            foreach (Sample sample in run.Samples)
            {
                json.WriteNumberValue(Milliseconds(sample.Time));
            }

            json.WriteEndArray();
            json.WriteStartArray("charts");
            foreach (Chart chart in charts)
            {
                WriteChart(json, chart);
            }

            json.WriteEndArray();
            WriteEvents(json, marks);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteChart(Utf8JsonWriter json, Chart chart)
    {
        json.WriteStartObject();
        json.WriteString("id", chart.Id);
        json.WriteString("unit", ChartUnits.Key(chart.Unit));
        json.WriteNumber("top", chart.Top);
        json.WriteStartArray("series");
        foreach (ChartSeries series in chart.Series)
        {
            json.WriteStartObject();
            json.WriteString("label", series.Label);
            json.WriteStartArray("values");
            foreach (double value in series.Values)
            {
                json.WriteNumberValue(Math.Round(value, chart.Unit == ChartUnit.Percent ? 1 : 0));
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("limits");
        foreach (Ceiling limit in chart.DrawnLimits)
        {
            json.WriteStartObject();
            json.WriteString("label", $"{limit.Label} {ChartUnits.Format(chart.Unit, limit.Value)}");
            json.WriteNumber("value", limit.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteEvents(Utf8JsonWriter json, IReadOnlyList<RecordedEvent> marks)
    {
        json.WriteStartArray("events");
        foreach (RecordedEvent shown in marks)
        {
            json.WriteNumberValue(Milliseconds(shown.Time));
        }

        json.WriteEndArray();
    }

    private static long Milliseconds(TimeSpan time) => (long)time.TotalMilliseconds;
}
