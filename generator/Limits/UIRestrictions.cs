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

    public override string Name => nameof(UIRestrictions);

    public static UIRestrictions Parse(AttributeReader attribute) => new(attribute.Argument<int>(0) ?? 0);

    public override string TypeName => EnumName;

    public override string Summary => "What the processes of the job may not do to the user interface.";

    public override string Remarks =>
        "A job with UI restrictions takes no process that is in another job already, nor one whose parent is: 5. The restrictions "
        + "Ime and Injection need a recent Windows: 87 before. Windows 2000 and later.";

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
