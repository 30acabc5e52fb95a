using JobGen.Generator.Parsing;

namespace JobGen.Generator.Limits;

/// <summary><c>[JobMemoryLimit]</c>, <c>[JobMemoryLimit(ulong bytes)]</c>.</summary>
internal sealed partial record JobMemoryLimit(ulong? Bytes) : MemoryLimit(Bytes)
{
    public override string Name => nameof(JobMemoryLimit);

    public static JobMemoryLimit Parse(AttributeReader attribute) => new(attribute.Argument<ulong>(0));
}
