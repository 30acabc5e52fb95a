namespace JobGen.Generator.Limits;

/// <summary><c>[JobMemoryLimit]</c>, <c>[JobMemoryLimit(ulong bytes)]</c>.</summary>
internal sealed record JobMemoryLimit(ulong? Bytes) : MemoryLimit(Bytes)
{
    public override string Name => nameof(JobMemoryLimit);

    public static JobMemoryLimit Parse(AttributeReader attribute) => new(attribute.Argument<ulong>(0));

    public override string Summary =>
        "The most memory that all processes of the job together may commit, in bytes; <see langword=\"null\"/> for no limit.";
}
