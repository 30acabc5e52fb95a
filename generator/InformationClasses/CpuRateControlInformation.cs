using JobGen.Generator.Emission;
using JobGen.Generator.Limits;

namespace JobGen.Generator.InformationClasses;

/// <summary><c>JobObjectCpuRateControlInformation</c>.</summary>
internal sealed class CpuRateControlInformation : StructClass
{
    public override string Name => "CpuRateControlInformation";

    public override NativeConstant? Member => new("JobObjectCpuRateControlInformation", 15);

    protected override string StructName => "JOBOBJECT_CPU_RATE_CONTROL_INFORMATION";

    protected override string Variable => "cpu";

    protected override string SwitchField => "ControlFlags";

    protected override bool MayBeMissing => true;

    public override IEnumerable<NativeConstant> Constants(IReadOnlyList<Limit> limits) => [new("JOB_OBJECT_CPU_RATE_CONTROL_ENABLE", 0x1)];

    public override void WriteStructs(CodeWriter writer) => writer.Lines("""
        [global::System.Runtime.InteropServices.StructLayout(global::System.Runtime.InteropServices.LayoutKind.Sequential)]
        file struct JOBOBJECT_CPU_RATE_CONTROL_INFORMATION
        {
            internal uint ControlFlags;

            // A union: CpuRate, Weight, or MinRate and MaxRate as two words.
            internal uint Value;
        }
        """);
}
