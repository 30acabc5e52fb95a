using JobGen.Generator.Emission;

namespace JobGen.Generator.InformationClasses;

/// <summary><c>JobObjectNetRateControlInformation</c>.</summary>
internal sealed class NetRateControlInformation : StructClass
{
    public override string Name => "NetRateControlInformation";

    public override NativeConstant? Member => new("JobObjectNetRateControlInformation", 32);

    protected override string StructName => "JOBOBJECT_NET_RATE_CONTROL_INFORMATION";

    protected override string Variable => "net";

    protected override string SwitchField => "ControlFlags";

    protected override bool MayBeMissing => true;

    public override void WriteStructs(CodeWriter writer) => writer.Lines("""
        [global::System.Runtime.InteropServices.StructLayout(global::System.Runtime.InteropServices.LayoutKind.Sequential)]
        file struct JOBOBJECT_NET_RATE_CONTROL_INFORMATION
        {
            internal ulong MaxBandwidth;
            internal uint ControlFlags;
            internal byte DscpTag;
        }
        """);
}
