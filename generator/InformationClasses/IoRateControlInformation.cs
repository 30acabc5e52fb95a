using JobGen.Generator.Emission;
using JobGen.Generator.Limits;

namespace JobGen.Generator.InformationClasses;

/// <summary>The functions <c>SetIoRateControlInformationJobObject</c> and <c>QueryIoRateControlInformationJobObject</c>.</summary>
internal sealed class IoRateControlInformation : RuntimeClass
{
    private const string Field = "_knownIoRates";

    public override string Name => "IoRateControlInformation";

    protected override string Services => RuntimeNames.Services + "IoRateControlServices";

    public override void WriteMembers(CodeWriter writer, IReadOnlyList<Limit> limits)
    {
        string volumes = string.Join(", ", ((IoRateControl)limits[0]).Volumes.Select(volume => (volume with
        {
            MaxIops = null,
            MaxBandwidth = null,
            ReservationIops = null,
            BaseIoSize = null,
            Flags = null,
        }).Expression));
        writer.Line("// The volumes that may carry a limit: those that are not in a new value are switched off.");
        writer.Line($"private {RuntimeNames.Runtime}IoRates {Field} = {RuntimeNames.Runtime}IoRates.Create({volumes});");
    }

    public override IEnumerable<GeneratedMember> Members(IReadOnlyList<Limit> limits) => [GeneratedMembers.Value(Field)];

    protected override string ApplyCondition(Limit limit) => $"!isNew || limits.{limit.Name}.Count != 0";

    protected override string SetArguments(string value) => $"{value}, {Field}";

    protected override void WriteAfterSet(CodeWriter writer, string value) => writer.Line($"{Field} = {value};");
}
