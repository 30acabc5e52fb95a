using JobGen.Generator.Emission;

namespace JobGen.Generator.InformationClasses;

/// <summary><c>JobObjectEndOfJobTimeInformation</c>: what happens when the job time is used up.</summary>
internal sealed class EndOfJobTimeInformation : StructClass
{
    public override string Name => "EndOfJobTimeInformation";

    public override NativeConstant? Member => new("JobObjectEndOfJobTimeInformation", 6);

    protected override string StructName => "JOBOBJECT_END_OF_JOB_TIME_INFORMATION";

    protected override string Variable => "endOfJobTime";

    protected override string SwitchField => "EndOfJobTimeAction";

    public override void WriteStructs(CodeWriter writer) => writer.Lines("""
        [global::System.Runtime.InteropServices.StructLayout(global::System.Runtime.InteropServices.LayoutKind.Sequential)]
        file struct JOBOBJECT_END_OF_JOB_TIME_INFORMATION
        {
            internal uint EndOfJobTimeAction;
        }
        """);
}
