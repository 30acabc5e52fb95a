using JobGen.Generator.Limits;
using JobGen.Generator.Model;

namespace JobGen.Generator.Emission.InformationClasses;

/// <summary>The functions <c>SetIoRateControlInformationJobObject</c> and <c>QueryIoRateControlInformationJobObject</c>.</summary>
internal sealed class IoRateControlInformation : RuntimeClass<IoRateControl>
{
    private const string Field = "_knownIoRates";
    private const string Flag = "_areIoRatesKnown";

    public override string Source => "JOBOBJECT_IO_RATE_CONTROL_INFORMATION";

    public override string Cost =>
        "Reading costs one kernel call, and one that frees what was read; setting reads first, and costs one more for each volume "
        + "that is to have a rate or to lose it.";

    protected override string Services => RuntimeNames.Services + "IoRateControlServices";

    protected override string QueryArguments => ", " + Field;

    public override string? FurtherCallsOfApply(IReadOnlyList<Limit> limits) =>
        "An IoRateControl costs one for each volume that is to have a rate or to lose it; the first on a job that existed before "
        + "queries them.";

    public override string? FurtherCallsOfQuery => "What was read of an IoRateControl is freed by one more.";

    public override void WriteApply(CodeWriter writer, LimitGroup group, string applied)
    {
        writer.Line("// Others may have limited volumes of a job that existed before.");
        using (writer.Open($"if (!isNew && !{Flag})"))
        {
            WriteQueryKnown(writer, "job");
        }

        writer.Line();
        writer.Line($"{Flag} = true;");
        base.WriteApply(writer, group, applied);
    }

    public override void WriteFields(CodeWriter writer, LimitGroup group)
    {
        writer.Line("// The volumes that may carry a limit, since what a new value leaves out has to be switched off one by one.");
        writer.Line($"private {RuntimeNames.Runtime}IoRates {Field};");
        writer.Line($"private bool {Flag};");
        writer.Line();
    }

    public override IEnumerable<GeneratedMember> Members(LimitGroup group) =>
        [GeneratedMembers.Value(Field), GeneratedMembers.Value(Flag)];

    protected override string ApplyCondition(Limit limit) => $"!isNew || limits.{limit.Name}.Count != 0";

    protected override string SetArguments(string value) => $"{value}, ref {Field}";

    protected override void WriteBeforeUpdate(CodeWriter writer, string before)
    {
        writer.Line($"{Field} = {before};");
        writer.Line($"{Flag} = true;");
    }

    protected override void WriteBeforeSetter(CodeWriter writer)
    {
        WriteQueryKnown(writer, "job.Value");
        writer.Line($"{Flag} = true;");
    }

    private void WriteQueryKnown(CodeWriter writer, string job) => writer.Line($"{Field} = {Services}.Query({job}{QueryArguments});");
}
