using JobGen.Generator.Diagnostics;
using JobGen.Generator.Model;

namespace JobGen.Generator.Limits;

/// <summary><c>[UIRestrictions]</c>, <c>[UIRestrictions(UIRestrictions restrictions)]</c>.</summary>
internal sealed record UIRestrictions(int Restrictions) : Limit
{
    private const string EnumName = "global::JobGen.UIRestrictions";

    private static readonly string[] Bits =
    [
        "Handles", "ReadClipboard", "WriteClipboard", "SystemParameters", "DisplaySettings",
        "GlobalAtoms", "Desktop", "ExitWindows", "Ime", "Injection",
    ];

    // JOB_OBJECT_UILIMIT_ALL of the SDK 10.0.22621 and 10.0.26100 has one more each; one unknown bit refuses the whole value:
    // https://learn.microsoft.com/windows/win32/api/winnt/ns-winnt-jobobject_basic_ui_restrictions
    private static readonly (int Bit, string Name, string Platform)[] Newer =
        [(0x200, "Injection", Platforms.Windows11Version24H2), (0x100, "Ime", Platforms.Windows11Version22H2)];

    public static UIRestrictions Parse(AttributeReader attribute) => new(attribute.Argument<int>(0) ?? 0);

    public static void Check(AttributeReader attribute, FindingList findings)
    {
        int bits = attribute.Argument<int>(0) ?? 0;
        if ((bits & ~LimitRanges.UIRestrictions) is not 0 and var unknown)
        {
            findings.AtArgument(attribute, 0, Rules.UIRestrictionsUnknown, unknown);
        }
        else if (Newest(bits) is var (name, platform))
        {
            findings.AtArgument(attribute, 0, Rules.RestrictionNeedsNewWindows, $"UIRestrictions.{name}", Platforms.Build(platform));
        }
    }

    // The restriction that came last, with its Windows; none for those of Windows 2000.
    private static (string Name, string Platform)? Newest(int bits)
    {
        (int bit, string name, string platform) = Array.Find(Newer, newer => (bits & newer.Bit) != 0);
        return bit == 0 ? null : (name, platform);
    }

    public override string TypeName => EnumName;

    public override string Summary => "What the processes of the job may not do to the user interface.";

    public override string Remarks =>
        "Keep them to the innermost of nested jobs: below a job with UI restrictions Windows may answer 5. Ime needs Windows 11 22H2 "
        + "(build 22621) and Injection 24H2 (26100): before, the whole value is refused with 87. Windows 2000 and later.";

    public override string? DeclaredPlatform => Newest(Restrictions)?.Platform;

    public override string? DeclaredValue
    {
        get
        {
            int known = (1 << Bits.Length) - 1;
            if (Restrictions == 0)
            {
                return null;
            }

            return (Restrictions & ~known) != 0
                ? $"({EnumName})({Literals.Of(Restrictions)})"
                : string.Join(" | ", Bits.Where((_, bit) => (Restrictions & (1 << bit)) != 0).Select(name => $"{EnumName}.{name}"));
        }
    }
}
