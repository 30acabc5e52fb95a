namespace JobGen.Model;

/// <summary>IO_COUNTERS.</summary>
public readonly record struct IoUsage(
    ulong ReadOperations, ulong WriteOperations, ulong OtherOperations, ulong ReadBytes, ulong WriteBytes, ulong OtherBytes)
{
    internal IoUsage Plus(in IoUsage other) => new(
        ReadOperations + other.ReadOperations,
        WriteOperations + other.WriteOperations,
        OtherOperations + other.OtherOperations,
        ReadBytes + other.ReadBytes,
        WriteBytes + other.WriteBytes,
        OtherBytes + other.OtherBytes);
}
