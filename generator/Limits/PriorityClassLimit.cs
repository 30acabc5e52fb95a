using JobGen.Generator.Parsing;

namespace JobGen.Generator.Limits;

/// <summary><c>[PriorityClassLimit]</c>, <c>[PriorityClassLimit(ProcessPriorityClass priorityClass)]</c>.</summary>
internal sealed partial record PriorityClassLimit(int? PriorityClass) : ExtendedLimit
{
    public override string Name => nameof(PriorityClassLimit);

    public static PriorityClassLimit Parse(AttributeReader attribute) => new(attribute.Argument<int>(0));
}
