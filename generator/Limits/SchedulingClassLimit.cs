using JobGen.Generator.Diagnostics;
using JobGen.Generator.Model;

namespace JobGen.Generator.Limits;

/// <summary><c>[SchedulingClassLimit]</c>, <c>[SchedulingClassLimit(uint schedulingClass)]</c>.</summary>
internal sealed record SchedulingClassLimit(uint? SchedulingClass) : Limit
{
    private const uint HighestWithoutPrivilege = 5;

    public static SchedulingClassLimit Parse(AttributeReader attribute) => new(attribute.Argument<uint>(0));

    public static void Check(AttributeReader attribute, FindingList findings)
    {
        if (attribute.Argument<uint>(0) is > LimitRanges.HighestSchedulingClass and var value)
        {
            findings.AtArgument(attribute, 0, Rules.SchedulingClassRange, value);
        }
        else if (attribute.Argument<uint>(0) is > HighestWithoutPrivilege)
        {
            findings.AtArgument(attribute, 0, Rules.NeedsPrivilege, attribute.Name + " above 5");
        }
    }

    public override string TypeName => "uint?";

    public override string Summary =>
        "The scheduling class of the processes of the job, 0 (least favourable) to 9; 5 is the default; <see langword=\"null\"/> for "
        + "no limit.";

    public override string Remarks =>
        "Above 5 it needs SeIncreaseBasePriorityPrivilege, which is enabled for the call; 1314 where it is not held. "
        + "It sets the length of the time slice. Windows 2000 and later.";

    public override string? DeclaredValue => SchedulingClass is { } value ? Literals.Of(value) : null;
}
