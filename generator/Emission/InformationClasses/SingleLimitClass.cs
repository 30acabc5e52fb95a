using JobGen.Generator.Limits;
using JobGen.Generator.Model;

namespace JobGen.Generator.Emission.InformationClasses;

/// <summary>A structure that holds one limit and nothing else, so that setting it needs no query. Such a class is a row here.</summary>
internal sealed class SingleLimitClass(string structName, string variable, CarriedLimit limit) : StructClass(structName, variable)
{
    private static readonly string[] NetFields = ["ControlFlags", "MaxBandwidth", "DscpTag"];

    public static readonly SingleLimitClass EndOfJobTime = new(
        "JOBOBJECT_END_OF_JOB_TIME_INFORMATION",
        "endOfJobTime",
        new(
            typeof(EndOfJobTime),
            (target, value) => [$"{target}.EndOfJobTimeAction = unchecked((uint){value});"],
            source => $"unchecked((global::JobGen.EndOfJobTimeAction){source}.EndOfJobTimeAction)"));

    public static readonly SingleLimitClass UIRestrictions = new(
        "JOBOBJECT_BASIC_UI_RESTRICTIONS",
        "ui",
        new(
            typeof(UIRestrictions),
            (target, value) => [$"{target}.UIRestrictionsClass = unchecked((uint){value});"],
            source => $"unchecked((global::JobGen.UIRestrictions){source}.UIRestrictionsClass)"));

    public static readonly SingleLimitClass CpuRateControl = new(
        "JOBOBJECT_CPU_RATE_CONTROL_INFORMATION",
        "cpu",
        new(
            typeof(CpuRateControl),
            (target, value) => [$"{target}.ControlFlags = {value}?.ControlFlags ?? 0;", $"{target}.Value = {value}?.WireValue ?? 0;"],
            source => $"{source}.IsOff ? null : global::JobGen.CpuRate.FromWire({source}.ControlFlags, {source}.Value)")
        {
            Normalize = RuntimeNames.NullIfOff,
        })
    { MayBeMissing = true };

    public static readonly SingleLimitClass NetRateControl = new(
        "JOBOBJECT_NET_RATE_CONTROL_INFORMATION",
        "net",
        new(
            typeof(NetRateControl),
            (target, value) => [.. NetFields.Select(field => $"{target}.{field} = {value}?.{field} ?? 0;")],
            source => $"global::JobGen.NetRate.FromWire({string.Join(", ", NetFields.Select(field => $"{source}.{field}"))})"))
    { MayBeMissing = true };

    /// <summary>Whether the class is newer than job objects: Windows may lack it, or refuse to clear what was never set.</summary>
    private bool MayBeMissing { get; init; }

    public override string Cost => "Reading and setting cost one kernel call each."
        + (MayBeMissing ? " Switching off costs a second where Windows refuses to clear what was never set." : string.Empty);

    protected override IReadOnlyList<CarriedLimit> Limits { get; } = [limit];

    public override string? FurtherCallsOfApply(IReadOnlyList<Limit> limits) => MayBeMissing
        ? $"Where Windows refuses to clear a {limits[0].Name} that was never set, it is asked whether it is off."
        : null;

    protected override void WriteSetter(CodeWriter writer, LimitGroup group, Limit limit)
    {
        writer.Line($"{Type} {Variable} = default({Type});");
        writer.Line(Conversion(group, Variable, "value"));
        writer.Line($"{RuntimeNames.LimitServices}.Replace(this, in {Variable}, {Literals.Of(group.Names)});");
    }
}
