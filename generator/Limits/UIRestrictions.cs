using JobGen.Generator.Emission;
using JobGen.Generator.InformationClasses;
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

    private const int Ime = 0x100;
    private const int Injection = 0x200;

    public override string Name => nameof(UIRestrictions);

    public static UIRestrictions Parse(AttributeReader attribute) => new(attribute.Argument<int>(0) ?? 0);

    public override string TypeName => EnumName;

    public override string Summary => "What the processes of the job may not do to the user interface.";

    public override string Remarks =>
        "Keep them to the innermost of nested jobs: below a job with UI restrictions Windows may answer 5. Ime needs Windows 11 22H2 "
        + "(build 22621) and Injection 24H2 (26100): before, the whole value is refused with 87. Windows 2000 and later.";

    public override string? DeclaredPlatform => Restrictions switch
    {
        >= Injection => Platforms.Windows11Version24H2,
        >= Ime => Platforms.Windows11Version22H2,
        _ => null,
    };

    public override InformationClass Class => InformationClass.UIRestrictions;

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

    public override void WriteToWire(CodeWriter writer) =>
        writer.Line($"ui->UIRestrictionsClass = unchecked((uint)limits.{Name});");

    public override void WriteFromWire(CodeWriter writer) =>
        writer.Line($"limits.{Name} = unchecked(({EnumName})ui->UIRestrictionsClass);");
}
