using JobGen.Generator.Emission;
using JobGen.Generator.Limits;

namespace JobGen.Generator.InformationClasses;

/// <summary><c>JobObjectNotificationLimitInformation2</c>, and version 1 where Windows refuses it.</summary>
internal sealed class NotificationLimitInformation : RuntimeClass
{
    private const string Field = "_appliedNotificationLimit";

    public override string Name => "NotificationLimitInformation";

    public override string Source => "JOBOBJECT_NOTIFICATION_LIMIT_INFORMATION_2";

    protected override string Services => RuntimeNames.Services + "NotificationLimitServices";

    public override string? FurtherCallsOfApply(IReadOnlyList<Limit> limits) =>
        "A NotificationLimit costs up to two more while it is not known which version of it this Windows has, or where it refuses to "
        + "clear what was never set; one with a user time asks whether it is still in force, and is set where it is not.";

    public override string? FurtherCallsOfQuery => "The first NotificationLimit on Windows before 10 costs one more.";

    public override void WriteMembers(CodeWriter writer, IReadOnlyList<Limit> limits)
    {
        writer.Line("// Setting the class again counts its job user time from then on, so what is still in force is left alone.");
        writer.Line($"private {RuntimeNames.Runtime}NotificationThresholds? {Field};");
    }

    public override IEnumerable<GeneratedMember> Members(IReadOnlyList<Limit> limits) => [GeneratedMembers.Value(Field)];

    protected override string ApplyCondition(Limit limit) => $"!isNew || {RuntimeNames.OffAsNull($"limits.{limit.Name}")} is not null";

    protected override void WriteApplyCall(CodeWriter writer, Limit limit, string applied) =>
        WriteCall(writer, "Apply", limit, ", " + Field, applied);

    protected override void WriteAfterSet(CodeWriter writer, string value) => writer.Line($"{Field} = {value};");
}
