using JobGen.Generator.Parsing;

namespace JobGen.Generator.Limits;

/// <summary><c>[NetRateControl]</c> with <c>MaxBandwidth</c>, <c>DscpTag</c>.</summary>
internal sealed partial record NetRateControl(ulong? MaxBandwidth, byte? DscpTag) : Limit
{
    public override string Name => nameof(NetRateControl);

    public static NetRateControl Parse(AttributeReader attribute) => new(
        attribute.Named<ulong>(nameof(MaxBandwidth)),
        attribute.Named<byte>(nameof(DscpTag)));
}
