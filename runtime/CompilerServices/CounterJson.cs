using System.Buffers;
using System.ComponentModel;
using System.Text;
using System.Text.Json;

namespace JobGen.CompilerServices;

/// <summary>Renders counters. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CounterJson
{
    /// <summary>Renders counters as JSON on one line.</summary>
    /// <typeparam name="T">The generated counters.</typeparam>
    /// <param name="counters">The counters.</param>
    /// <returns>A JSON object.</returns>
    public static string Format<T>(in T counters)
        where T : struct, IJobCounters
    {
        ArrayBufferWriter<byte> buffer = new(512);
        using (Utf8JsonWriter writer = new(buffer))
        {
            counters.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
