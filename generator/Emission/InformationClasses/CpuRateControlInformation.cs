using JobGen.Generator.Limits;
using JobGen.Generator.Model;

namespace JobGen.Generator.Emission.InformationClasses;

/// <summary><c>JobObjectCpuRateControlInformation</c>.</summary>
internal sealed class CpuRateControlInformation : RateControlInformation
{
    public override string? StructName => "JOBOBJECT_CPU_RATE_CONTROL_INFORMATION";

    protected override string Variable => "cpu";

    protected override IReadOnlyList<CarriedLimit> Limits { get; } =
    [
        new(
            typeof(CpuRateControl),
            value => [$"cpu.ControlFlags = {value}?.ControlFlags ?? 0;", $"cpu.Value = {value}?.WireValue ?? 0;"],
            "cpu.IsOff ? null : global::JobGen.CpuRate.FromWire(cpu.ControlFlags, cpu.Value)"),
    ];

    public override string Normalized(Limit limit, string value) => RuntimeNames.OffAsNull(value);
}
