using JobGen.Generator.Parsing;

namespace JobGen.Generator.Limits;

/// <summary><c>[WorkingSetLimit]</c>, <c>[WorkingSetLimit(ulong minimum, ulong maximum)]</c>.</summary>
internal sealed partial record WorkingSetLimit(ulong? Minimum, ulong? Maximum) : ExtendedLimit
{
    public override string Name => nameof(WorkingSetLimit);

    public static WorkingSetLimit Parse(AttributeReader attribute) => new(attribute.Argument<ulong>(0), attribute.Argument<ulong>(1));
}
