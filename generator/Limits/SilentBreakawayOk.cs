using JobGen.Generator.Parsing;

namespace JobGen.Generator.Limits;

/// <summary><c>[SilentBreakawayOk(bool enabled = true)]</c>.</summary>
internal sealed partial record SilentBreakawayOk(bool Enabled) : FlagLimit
{
    public override string Name => nameof(SilentBreakawayOk);

    public static SilentBreakawayOk Parse(AttributeReader attribute) => new(attribute.Argument<bool>(0) ?? true);
}
