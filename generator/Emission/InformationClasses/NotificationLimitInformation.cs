using JobGen.Generator.Limits;
using JobGen.Generator.Model;

namespace JobGen.Generator.Emission.InformationClasses;

/// <summary><c>JobObjectNotificationLimitInformation2</c>, and version 1 where Windows refuses it.</summary>
internal sealed class NotificationLimitInformation : RuntimeClass<NotificationLimit>
{
    private const string Field = "_appliedNotificationLimit";

    public override string Source => "JOBOBJECT_NOTIFICATION_LIMIT_INFORMATION_2";

    public override string Cost =>
        "Reading and setting cost one kernel call each, and up to two more while it is not known which version of it this Windows "
        + "has, or where Windows refuses to clear what was never set.";

    protected override string Services => RuntimeNames.Services + "NotificationLimitServices";

    public override string? FurtherCallsOfApply(IReadOnlyList<Limit> limits) =>
        "A NotificationLimit costs up to two more while it is not known which version of it this Windows has, or where it refuses to "
        + "clear what was never set; one with a user time asks whether it is still in force, and is set where it is not.";

    public override string? FurtherCallsOfQuery => "The first NotificationLimit on Windows before 10 costs one more.";

    public override string Normalized(Limit limit, string value) => RuntimeNames.OffAsNull(value);

    public override void WriteApply(CodeWriter writer, LimitGroup group, string applied)
    {
        using (writer.Open($"if ({ApplyCondition(group.Limits[0])})"))
        {
            WriteSet(writer, "Apply", "job", $"limits.{group.Limits[0].Name}", ", " + Field, applied);
        }
    }

    public override void WriteFields(CodeWriter writer, LimitGroup group)
    {
        writer.Line("// Setting the class again counts its job user time from then on, so what is still in force is left alone.");
        writer.Line($"private {RuntimeNames.Runtime}NotificationThresholds? {Field};");
        writer.Line();
    }

    public override IEnumerable<GeneratedMember> Members(LimitGroup group) => [GeneratedMembers.Value(Field)];

    protected override string ApplyCondition(Limit limit) => $"!isNew || {RuntimeNames.OffAsNull($"limits.{limit.Name}")} is not null";

    protected override void WriteAfterSet(CodeWriter writer, string value) => writer.Line($"{Field} = {value};");
}
