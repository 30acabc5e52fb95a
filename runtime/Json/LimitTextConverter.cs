using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace JobGen.CompilerServices;

/// <summary>Writes and reads a limit's value as the text that it has everywhere. For the attributes of the values.</summary>
/// <typeparam name="T">The value's type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class LimitTextConverter<T> : JsonConverter<T>
    where T : struct, ILimitText<T>
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw new JsonException($"{typeof(T).Name} is written as text.");
        }

        return T.TryParse(reader.GetString(), out T value, out string? error) ? value : throw new JsonException(error);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.ToString());
    }
}
