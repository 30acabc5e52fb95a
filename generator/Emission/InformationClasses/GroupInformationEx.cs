using JobGen.Generator.Limits;
using JobGen.Generator.Model;

namespace JobGen.Generator.Emission.InformationClasses;

/// <summary><c>JobObjectGroupInformationEx</c>: a list of as many structures as there are processor groups.</summary>
internal sealed class GroupInformationEx : RuntimeClass<GroupAffinity>
{
    /// <summary>The variable that says whether the groups are set before the mask.</summary>
    public const string SetsGroupsFirst = "setsGroupsFirst";

    public override string Source => "GROUP_AFFINITY, JOBOBJECTINFOCLASS";

    public override string Cost =>
        "Reading and setting cost one kernel call each. Reading also asks for the processors of the machine, with one more and one "
        + "for each processor group, since processors can be added while it runs.";

    public override string? FurtherCallsOfQuery =>
        "A GroupAffinity is compared with the processors of the machine: one more, and one for each processor group.";

    protected override string Services => RuntimeNames.Services + "GroupAffinityServices";

    public override string EqualExpression(Limit limit, string left, string right) => $"global::System.Nullable.Equals({left}, {right})";

    public override void WriteConversion(CodeWriter writer, LimitGroup group, bool isUpdate) =>
        writer.Line($"{Services}.ThrowIfTooWide(limits.{group.Limits[0].Name});");

    /// <summary>As <see cref="RuntimeClass{T}.WriteApply"/>, with <paramref name="writeMask"/> in the order that Windows demands.</summary>
    public void WriteApplyWithMask(CodeWriter writer, LimitGroup group, string applied, string appliedWithMask, Action writeMask) =>
        WriteWithMask(
            writer,
            ApplyCondition(group.Limits[0]),
            writeMask,
            isFirst => WriteSet(
                writer, "Set", "job", $"limits.{group.Limits[0].Name}", string.Empty, isFirst ? applied : appliedWithMask));

    /// <summary>As <see cref="RuntimeClass{T}.WriteUpdate"/>, with <paramref name="writeMask"/> in the order that Windows demands.</summary>
    public void WriteUpdateWithMask(CodeWriter writer, LimitGroup group, bool isLast, Action writeMask) => WriteWithMask(
        writer, UpdateCondition(group.Limits[0]), writeMask, isFirst => WriteUpdateSet(writer, group, isLast && !isFirst));

    protected override string NotEqualExpression(Limit limit, string left, string right) => "!" + EqualExpression(limit, left, right);

    private static void WriteWithMask(CodeWriter writer, string condition, Action writeMask, Action<bool> writeGroups)
    {
        writer.Line("// A mask and groups exclude each other: what is to be off goes first.");
        writer.Line($"bool setsGroups = {condition};");
        writer.Line($"bool {SetsGroupsFirst} = setsGroups && limits.{nameof(AffinityLimit)} is not null;");
        using (writer.Open($"if ({SetsGroupsFirst})"))
        {
            writeGroups(true);
        }

        writer.Line();
        writeMask();
        writer.Line();
        using (writer.Open($"if (setsGroups && !{SetsGroupsFirst})"))
        {
            writeGroups(false);
        }
    }
}
