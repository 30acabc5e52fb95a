namespace JobGen.Generator.Limits;

/// <summary>A limit on committed memory, in bytes.</summary>
internal abstract partial record MemoryLimit(ulong? Bytes) : ExtendedLimit;
