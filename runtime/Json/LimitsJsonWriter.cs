using System.Text.Json;
using JobGen.CompilerServices;

namespace JobGen;

/// <summary>Writes the limits that are on, each under its name.</summary>
internal readonly struct LimitsJsonWriter(Utf8JsonWriter writer) : ILimitVisitor
{
    public T Visit<T>(string name, T value)
    {
        LimitFormat<T> format = LimitFormats.Of<T>(name);
        if (format.Format(value) is { } text)
        {
            writer.WritePropertyName(name);
            if (value is bool || format.IsNumber)
            {
                writer.WriteRawValue(text);
            }
            else
            {
                writer.WriteStringValue(text);
            }
        }

        return value;
    }
}
