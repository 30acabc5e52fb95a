using JobGen.Generator.Diagnostics;
using JobGen.Generator.Model;

namespace JobGen.Generator.Limits;

/// <summary><c>[ActiveProcessLimit]</c>, <c>[ActiveProcessLimit(uint count)]</c>.</summary>
internal sealed record ActiveProcessLimit(uint? Count) : Limit
{
    public static ActiveProcessLimit Parse(AttributeReader attribute) => new(attribute.Argument<uint>(0));

    public static void Check(AttributeReader attribute, FindingList findings)
    {
        if (attribute.Argument<uint>(0) is 0)
        {
            findings.AtArgument(attribute, 0, Rules.ActiveProcessRange);
        }
    }

    public override string TypeName => "uint?";

    public override string Summary =>
        "The most processes that the job may hold at once, 1 and up; <see langword=\"null\"/> for no limit.";

    public override string Remarks =>
        "A process over the limit is refused with 1816, or ended where it was assigned. Windows 2000 and later.";

    public override string? DeclaredValue => Count is { } count ? Literals.Of(count) : null;
}
