using JobGen.Generator.Emission;

namespace JobGen.Generator.InformationClasses;

/// <summary><c>JobObjectBasicUIRestrictions</c>.</summary>
internal sealed class BasicUIRestrictions : StructClass
{
    public override string Name => "BasicUIRestrictions";

    public override NativeConstant? Member => new("JobObjectBasicUIRestrictions", 4);

    protected override string StructName => "JOBOBJECT_BASIC_UI_RESTRICTIONS";

    protected override string Variable => "ui";

    protected override string SwitchField => "UIRestrictionsClass";

    public override void WriteStructs(CodeWriter writer) => writer.Lines("""
        [global::System.Runtime.InteropServices.StructLayout(global::System.Runtime.InteropServices.LayoutKind.Sequential)]
        file struct JOBOBJECT_BASIC_UI_RESTRICTIONS
        {
            internal uint UIRestrictionsClass;
        }
        """);
}
