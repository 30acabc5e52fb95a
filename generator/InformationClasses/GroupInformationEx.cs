using JobGen.Generator.Emission;
using JobGen.Generator.Limits;

namespace JobGen.Generator.InformationClasses;

/// <summary><c>JobObjectGroupInformationEx</c>: a list of as many structures as there are processor groups.</summary>
internal sealed class GroupInformationEx : RuntimeClass
{
    public override string Name => "GroupInformationEx";

    public override string Source => "GROUP_AFFINITY, JOBOBJECTINFOCLASS";

    public override string? FurtherCallsOfQuery =>
        "A GroupAffinity is compared with the processors of the machine: one more, and one for each processor group.";

    protected override string Services => RuntimeNames.Services + "GroupAffinityServices";

    public override void WriteApplyDeclaration(CodeWriter writer, IReadOnlyList<Limit> limits) => WriteCheck(writer, limits);

    public override void WriteUpdateConversion(CodeWriter writer, IReadOnlyList<Limit> limits) => WriteCheck(writer, limits);

    /// <summary>As <see cref="RuntimeClass.WriteApply"/>, with <paramref name="writeMask"/> in the order that Windows demands.</summary>
    public void WriteApplyWithMask(CodeWriter writer, Limit limit, string applied, string appliedWithMask, Action writeMask) =>
        WriteWithMask(
            writer,
            ApplyCondition(limit),
            writeMask,
            isFirst => WriteCall(writer, "Set", limit, string.Empty, isFirst ? applied : appliedWithMask));

    /// <summary>As <see cref="RuntimeClass.WriteUpdate"/>, with <paramref name="writeMask"/> in the order that Windows demands.</summary>
    public void WriteUpdateWithMask(CodeWriter writer, Limit limit, bool isLast, Action writeMask) =>
        WriteWithMask(writer, UpdateCondition(limit), writeMask, isFirst => WriteUpdateCall(writer, limit, isLast && !isFirst));

    private static void WriteWithMask(CodeWriter writer, string condition, Action writeMask, Action<bool> writeGroups)
    {
        writer.Line("// A mask and groups exclude each other: what is to be off goes first.");
        writer.Line($"bool setsGroups = {condition};");
        writer.Line($"bool {SetsGroupsFirst} = setsGroups && limits.AffinityLimit is not null;");
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

    /// <summary>The variable that says whether the groups are set before the mask.</summary>
    public const string SetsGroupsFirst = "setsGroupsFirst";

    private void WriteCheck(CodeWriter writer, IReadOnlyList<Limit> limits) =>
        writer.Line($"{Services}.ThrowIfTooWide(limits.{limits[0].Name});");
}
