using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace JobGen.CompilerServices;

/// <summary>Writes counters in the one form that they have. For generated code.</summary>
/// <typeparam name="T">The counters.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CountersConverter<T> : JsonConverter<T>
    where T : struct, IJobCounters
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Counters come from a job, not from JSON: read the object as a JsonDocument.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => value.WriteTo(writer);
}
