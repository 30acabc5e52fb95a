namespace JobGen.Generator.Limits;

/// <summary><c>[ProcessMemoryLimit]</c>, <c>[ProcessMemoryLimit(ulong bytes)]</c>.</summary>
internal sealed record ProcessMemoryLimit(ulong? Bytes) : MemoryLimit(Bytes)
{
    public override string Name => nameof(ProcessMemoryLimit);

    public static ProcessMemoryLimit Parse(AttributeReader attribute) => new(attribute.Argument<ulong>(0));

    public override string Summary =>
        "The most memory that each process of the job may commit, in bytes; <see langword=\"null\"/> for no limit.";
}
