namespace JobGen.Generator.Model;

/// <summary>The values of <c>JobGen.JobCounterGroups</c>.</summary>
[Flags]
internal enum CounterGroups
{
    None = 0,
    Basic = 1,
    Io = 2,
    Memory = 4,
    Network = 8,
    Default = Basic | Io | Memory,
}
