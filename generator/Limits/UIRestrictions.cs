using JobGen.Generator.Parsing;

namespace JobGen.Generator.Limits;

/// <summary><c>[UIRestrictions]</c>, <c>[UIRestrictions(UIRestrictions restrictions)]</c>.</summary>
internal sealed partial record UIRestrictions(int Restrictions) : Limit
{
    public override string Name => nameof(UIRestrictions);

    public static UIRestrictions Parse(AttributeReader attribute) => new(attribute.Argument<int>(0) ?? 0);
}
