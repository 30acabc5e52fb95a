using JobGen.Generator.Parsing;

namespace JobGen.Generator.Limits;

/// <summary><c>[ProcessMemoryLimit]</c>, <c>[ProcessMemoryLimit(ulong bytes)]</c>.</summary>
internal sealed partial record ProcessMemoryLimit(ulong? Bytes) : MemoryLimit(Bytes)
{
    public override string Name => nameof(ProcessMemoryLimit);

    public static ProcessMemoryLimit Parse(AttributeReader attribute) => new(attribute.Argument<ulong>(0));
}
