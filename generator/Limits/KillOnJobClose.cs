using JobGen.Generator.Parsing;

namespace JobGen.Generator.Limits;

/// <summary><c>[KillOnJobClose(bool enabled = true)]</c>.</summary>
internal sealed partial record KillOnJobClose(bool Enabled) : FlagLimit
{
    public override string Name => nameof(KillOnJobClose);

    public static KillOnJobClose Parse(AttributeReader attribute) => new(attribute.Argument<bool>(0) ?? true);
}
