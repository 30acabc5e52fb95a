using JobGen.Generator.Parsing;

namespace JobGen.Generator.Limits;

/// <summary><c>[SchedulingClassLimit]</c>, <c>[SchedulingClassLimit(uint schedulingClass)]</c>.</summary>
internal sealed partial record SchedulingClassLimit(uint? SchedulingClass) : ExtendedLimit
{
    public override string Name => nameof(SchedulingClassLimit);

    public static SchedulingClassLimit Parse(AttributeReader attribute) => new(attribute.Argument<uint>(0));
}
