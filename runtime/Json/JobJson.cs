using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using JobGen.CompilerServices;

namespace JobGen;

/// <summary>Limits and counters as JSON, without reflection, for trimmed and native programs.</summary>
/// <remarks>
/// Where reflection is there, <see cref="JsonSerializer"/> needs nothing of this. A <see cref="JsonSerializerContext"/> takes limits
/// of a policy in a referenced assembly as any other type; those of its own assembly it cannot see, since generators do not see
/// each other's code.
/// </remarks>
/// <example>
/// <code>
/// string json = System.Text.Json.JsonSerializer.Serialize(BuildSandbox.DeclaredLimits, JobJson.Limits&lt;BuildSandbox.Limits&gt;());
/// // {"KillOnJobClose":true,"ActiveProcessLimit":32,"JobMemoryLimit":"512MiB"}
/// </code>
/// </example>
public static class JobJson
{
    /// <summary>How the limits of a policy are written and read: by name, with the text of each limit that is on.</summary>
    /// <typeparam name="T">The generated limits.</typeparam>
    /// <returns>What the serializer takes.</returns>
    public static JsonTypeInfo<T> Limits<T>()
        where T : struct, IJobLimits<T> => Info<T>.Of(new LimitsConverter<T>());

    /// <summary>How counters are written: by name, with times in units of 100 ns. They cannot be read.</summary>
    /// <typeparam name="T">The counters.</typeparam>
    /// <returns>What the serializer takes.</returns>
    public static JsonTypeInfo<T> Counters<T>()
        where T : struct, IJobCounters => Info<T>.Of(new CountersConverter<T>());

    private static class Info<T>
    {
        internal static JsonTypeInfo<T> Of(JsonConverter<T> converter)
        {
            // Options may be shared only once they can change no more.
            JsonSerializerOptions options = new() { TypeInfoResolver = new Resolver(converter) };
            options.MakeReadOnly();
            return (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
        }

        private sealed class Resolver(JsonConverter<T> converter) : IJsonTypeInfoResolver
        {
            public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) =>
                type == typeof(T) ? JsonMetadataServices.CreateValueInfo<T>(options, converter) : null;
        }
    }
}
