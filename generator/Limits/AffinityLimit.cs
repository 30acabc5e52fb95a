using JobGen.Generator.Parsing;

namespace JobGen.Generator.Limits;

/// <summary><c>[AffinityLimit]</c>, <c>[AffinityLimit(ulong mask, Subset = …)]</c>.</summary>
internal sealed partial record AffinityLimit(ulong? Mask, bool Subset) : ExtendedLimit
{
    public override string Name => nameof(AffinityLimit);

    public static AffinityLimit Parse(AttributeReader attribute) => new(
        attribute.Argument<ulong>(0),
        attribute.Named<bool>("Subset") ?? false);
}
