using JobGen.Generator.Limits;

namespace JobGen.Generator.Emission.InformationClasses;

/// <summary><c>JobObjectNetRateControlInformation</c>.</summary>
internal sealed class NetRateControlInformation : RateControlInformation
{
    public override string? StructName => "JOBOBJECT_NET_RATE_CONTROL_INFORMATION";

    protected override string Variable => "net";

    protected override IReadOnlyList<CarriedLimit> Limits { get; } =
    [
        new(
            typeof(NetRateControl),
            value =>
            [
                $"net.ControlFlags = {value}?.ControlFlags ?? 0;",
                $"net.MaxBandwidth = {value}?.MaxBandwidth ?? 0;",
                $"net.DscpTag = {value}?.DscpTag ?? 0;",
            ],
            "global::JobGen.NetRate.FromWire(net.ControlFlags, net.MaxBandwidth, net.DscpTag)"),
    ];
}
