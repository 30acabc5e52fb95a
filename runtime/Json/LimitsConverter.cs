using System.Buffers;
using System.ComponentModel;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace JobGen.CompilerServices;

/// <summary>
/// Writes the limits that are on under their names, and reads them back; a limit that is not there is off. For generated code.
/// </summary>
/// <typeparam name="T">The generated limits.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class LimitsConverter<T> : JsonConverter<T>
    where T : struct, IJobLimits<T>
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("Limits are an object with the name of each limit and its value.");
        }

        T limits = default;
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = reader.GetString()!;
            reader.Read();
            string text = TextOf(ref reader, name);
            string? error = seen.Add(name) ? null : "It is written twice. Write it once.";
            if (error is not null || !limits.TrySet(name, text, out error))
            {
                throw new JsonException($"{name}: {error}");
            }
        }

        return limits;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        LimitsJsonWriter visitor = new(writer);
        value.Visit(ref visitor);
        writer.WriteEndObject();
    }

    // What people write by hand: a number without quotes is the same text.
    private static string TextOf(ref Utf8JsonReader reader, string name) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString()!,
        JsonTokenType.Number => Encoding.UTF8.GetString(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan),
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        JsonTokenType.Null => LimitParsing.Off,
        _ => throw new JsonException($"{name} is a text, a number, true, false or null."),
    };
}
