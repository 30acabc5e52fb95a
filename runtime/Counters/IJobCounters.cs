using System.Text.Json;

namespace JobGen;

/// <summary>What the generated <c>Counters</c> of every policy can do, for code that is generic over policies.</summary>
public interface IJobCounters
{
    /// <summary>Writes the counters as a JSON object.</summary>
    /// <param name="writer">Takes the object. Keys are the names of the members; times are in units of 100 ns.</param>
    void WriteTo(Utf8JsonWriter writer);
}
