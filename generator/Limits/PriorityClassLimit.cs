using JobGen.Generator.Diagnostics;
using JobGen.Generator.Model;

namespace JobGen.Generator.Limits;

/// <summary><c>[PriorityClassLimit]</c>, <c>[PriorityClassLimit(ProcessPriorityClass priorityClass)]</c>.</summary>
internal sealed record PriorityClassLimit(int? PriorityClass) : Limit
{
    private const string EnumName = "global::System.Diagnostics.ProcessPriorityClass";

    public override string Name => nameof(PriorityClassLimit);

    public static PriorityClassLimit Parse(AttributeReader attribute) => new(attribute.Argument<int>(0));

    public static void Check(AttributeReader attribute, FindingList findings)
    {
        // NORMAL_PRIORITY_CLASS, IDLE, HIGH, REALTIME, BELOW_NORMAL and ABOVE_NORMAL.
        if (attribute.Argument<int>(0) is { } value and not (0x20 or 0x40 or 0x80 or 0x100 or 0x4000 or 0x8000))
        {
            findings.AtArgument(attribute, 0, Rules.PriorityClassUnknown, $"0x{value:X}");
        }
    }

    /// <summary>Whether it is ABOVE_NORMAL_PRIORITY_CLASS, HIGH or REALTIME.</summary>
    public static bool IsAboveNormal(int value) => value is 0x80 or 0x100 or 0x8000;

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
