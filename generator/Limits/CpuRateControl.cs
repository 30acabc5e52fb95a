using JobGen.Generator.Parsing;

namespace JobGen.Generator.Limits;

/// <summary><c>[CpuRateControl]</c> with <c>HardCap</c>, <c>SoftRate</c>, <c>Weight</c> or <c>MinRate</c> and <c>MaxRate</c>; <c>Notify</c>.</summary>
internal sealed partial record CpuRateControl(double? HardCap, double? SoftRate, int? Weight, double? MinRate, double? MaxRate, bool Notify) : Limit
{
    public override string Name => nameof(CpuRateControl);

    public static CpuRateControl Parse(AttributeReader attribute) => new(
        attribute.Named<double>(nameof(HardCap)),
        attribute.Named<double>(nameof(SoftRate)),
        attribute.Named<int>(nameof(Weight)),
        attribute.Named<double>(nameof(MinRate)),
        attribute.Named<double>(nameof(MaxRate)),
        attribute.Named<bool>(nameof(Notify)) ?? false);
}
