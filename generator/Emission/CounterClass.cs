using JobGen.Generator.Model;

namespace JobGen.Generator.Emission;

/// <summary>An information class that counters are read from.</summary>
/// <param name="structName">The structure's name in winnt.h.</param>
/// <param name="variable">The local variable that holds it.</param>
/// <param name="groups">The groups of counters in it.</param>
internal sealed class CounterClass(string structName, string variable, CounterGroups groups)
{
    private static readonly CounterClass Basic = new(
        "JOBOBJECT_BASIC_ACCOUNTING_INFORMATION", "accounting", CounterGroups.Basic);

    private static readonly CounterClass BasicAndIo = new(
        "JOBOBJECT_BASIC_AND_IO_ACCOUNTING_INFORMATION", "accounting", CounterGroups.Basic | CounterGroups.Io);

    private static readonly CounterClass Memory = new("JOBOBJECT_EXTENDED_LIMIT_INFORMATION", "extended", CounterGroups.Memory);

    private static readonly CounterClass Network = new("JOBOBJECT_NETWORK_ACCOUNTING_INFORMATION", "network", CounterGroups.Network);

    public string StructName { get; } = structName;

    public string Variable { get; } = variable;

    public CounterGroups Groups { get; } = groups;

    public bool IsBasicAlone => this == Basic;

    /// <summary>The classes to query for the groups, each with one kernel call.</summary>
    public static IEnumerable<CounterClass> For(CounterGroups groups)
    {
        if ((groups & CounterGroups.Io) != 0)
        {
            yield return BasicAndIo;
        }
        else if ((groups & CounterGroups.Basic) != 0)
        {
            yield return Basic;
        }

        if ((groups & CounterGroups.Memory) != 0)
        {
            yield return Memory;
        }

        if ((groups & CounterGroups.Network) != 0)
        {
            yield return Network;
        }
    }
}
