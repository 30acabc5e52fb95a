using JobGen.Generator.Parsing;

namespace JobGen.Generator.Limits;

/// <summary><c>[BreakawayOk(bool enabled = true)]</c>.</summary>
internal sealed partial record BreakawayOk(bool Enabled) : FlagLimit
{
    public override string Name => nameof(BreakawayOk);

    public static BreakawayOk Parse(AttributeReader attribute) => new(attribute.Argument<bool>(0) ?? true);
}
