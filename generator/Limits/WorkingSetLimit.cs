using JobGen.Generator.Diagnostics;
using JobGen.Generator.Model;

namespace JobGen.Generator.Limits;

/// <summary><c>[WorkingSetLimit]</c>, <c>[WorkingSetLimit(ulong minimum, ulong maximum)]</c>.</summary>
internal sealed record WorkingSetLimit(ulong? Minimum, ulong? Maximum) : Limit
{
    public static WorkingSetLimit Parse(AttributeReader attribute) => new(attribute.Argument<ulong>(0), attribute.Argument<ulong>(1));

    public static void Check(AttributeReader limit, FindingList findings)
    {
        if (limit.Argument<ulong>(0) is not { } minimum || limit.Argument<ulong>(1) is not { } maximum)
        {
            return;
        }

        if (LimitRanges.IsEmptying(minimum, maximum))
        {
            findings.At(limit, Rules.WorkingSetOfAll);
            return;
        }

        if (!LimitRanges.IsWorkingSet(minimum, maximum))
        {
            int wrong = minimum >= LimitRanges.PageSize && maximum < LimitRanges.PageSize ? 1 : 0;
            findings.AtArgument(limit, wrong, Rules.WorkingSetBounds, minimum, maximum);
            return;
        }

        MemoryLimit.CheckPages(limit, 0, "minimum", findings);
        MemoryLimit.CheckPages(limit, 1, "maximum", findings);
        findings.At(limit, Rules.NeedsPrivilege, limit.Name);
    }

    public override string TypeName => "global::JobGen.WorkingSetRange?";

    public override string Summary =>
        "The least and the most physical memory that each process of the job may hold, in bytes; <see langword=\"null\"/> for no limit.";

    public override string Remarks =>
        "Both bounds are above zero, or Windows answers 87. It needs SeIncreaseBasePriorityPrivilege, which is enabled for "
        + "the call; 1314 where it is not held. Windows 2000 and later.";

    public override string? DeclaredValue => Minimum is { } minimum && Maximum is { } maximum
        ? $"new global::JobGen.WorkingSetRange({Literals.Of(minimum)}, {Literals.Of(maximum)})"
        : null;
}
