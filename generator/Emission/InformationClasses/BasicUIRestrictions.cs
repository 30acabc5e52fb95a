using JobGen.Generator.Limits;

namespace JobGen.Generator.Emission.InformationClasses;

/// <summary><c>JobObjectBasicUIRestrictions</c>.</summary>
internal sealed class BasicUIRestrictions : StructClass
{
    public override string? StructName => "JOBOBJECT_BASIC_UI_RESTRICTIONS";

    protected override string Variable => "ui";

    protected override IReadOnlyList<CarriedLimit> Limits { get; } =
    [
        new(
            typeof(UIRestrictions),
            value => [$"ui.UIRestrictionsClass = unchecked((uint){value});"],
            "unchecked((global::JobGen.UIRestrictions)ui.UIRestrictionsClass)"),
    ];
}
