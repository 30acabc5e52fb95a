using JobGen.Generator.Parsing;

namespace JobGen.Generator.Limits;

/// <summary><c>[ActiveProcessLimit]</c>, <c>[ActiveProcessLimit(uint count)]</c>.</summary>
internal sealed partial record ActiveProcessLimit(uint? Count) : ExtendedLimit
{
    public override string Name => nameof(ActiveProcessLimit);

    public static ActiveProcessLimit Parse(AttributeReader attribute) => new(attribute.Argument<uint>(0));
}
