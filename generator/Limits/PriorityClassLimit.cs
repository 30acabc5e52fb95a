using JobGen.Generator.Diagnostics;
using JobGen.Generator.Model;

namespace JobGen.Generator.Limits;

/// <summary><c>[PriorityClassLimit]</c>, <c>[PriorityClassLimit(ProcessPriorityClass priorityClass)]</c>.</summary>
internal sealed record PriorityClassLimit(int? PriorityClass) : Limit
{
    private const string EnumName = "global::System.Diagnostics.ProcessPriorityClass";

    public static PriorityClassLimit Parse(AttributeReader attribute) => new(attribute.Argument<int>(0));

    public static void Check(AttributeReader attribute, FindingList findings)
    {
        switch (attribute.Argument<int>(0))
        {
            // NORMAL_PRIORITY_CLASS, IDLE and BELOW_NORMAL take from nobody.
            case null or 0x20 or 0x40 or 0x4000:
                break;

            // HIGH_PRIORITY_CLASS, REALTIME and ABOVE_NORMAL need the privilege in practice:
            // https://learn.microsoft.com/windows/win32/api/winnt/ns-winnt-jobobject_basic_limit_information
            case 0x80 or 0x100 or 0x8000:
                findings.AtArgument(attribute, 0, Rules.NeedsPrivilege, attribute.Name + " above Normal");
                break;
            case { } value:
                findings.AtArgument(attribute, 0, Rules.PriorityClassUnknown, $"0x{value:X}");
                break;
        }
    }

    public override string TypeName => EnumName + "?";

    public override string Summary =>
        "The priority class of all processes of the job; <see langword=\"null\"/> for no limit.";

    public override string Remarks =>
        "Above Normal it needs SeIncreaseBasePriorityPrivilege, enabled for the call; 1314 where it is not held. Windows 2000 and later.";

    public override string? DeclaredValue => PriorityClass switch
    {
        null => null,
        0x20 => EnumName + ".Normal",
        0x40 => EnumName + ".Idle",
        0x80 => EnumName + ".High",
        0x100 => EnumName + ".RealTime",
        0x4000 => EnumName + ".BelowNormal",
        0x8000 => EnumName + ".AboveNormal",
        { } other => $"({EnumName})({Literals.Of(other)})",
    };
}
