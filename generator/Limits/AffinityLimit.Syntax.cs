using JobGen.Generator.Emission;
using JobGen.Generator.InformationClasses;

namespace JobGen.Generator.Limits;

internal sealed partial record AffinityLimit
{
    public override string TypeName => RuntimeNames.Runtime + "ProcessorAffinity?";

    public override string Summary =>
        "The processors that the processes of the job may run on; <see langword=\"null\"/> for no limit.";

    public override string Remarks =>
        "One processor group, one bit a processor. It excludes the group affinity of the same job: 87. Subset affinity "
        + "(Windows 7) lets each process choose fewer processors. Windows 2000 and later.";

    public override IReadOnlyList<NativeConstant> Flags =>
    [
        new("JOB_OBJECT_LIMIT_AFFINITY", 0x10),
        new("JOB_OBJECT_LIMIT_SUBSET_AFFINITY", 0x4000),
    ];

    public override string? DeclaredValue => Mask is { } mask
        ? $"new {RuntimeNames.Runtime}ProcessorAffinity({Literals.Hex(mask)}, {Literals.Of(Subset)})"
        : null;

    public override void WriteToWire(CodeWriter writer)
    {
        using (writer.Open($"if (limits.{Name} is {{ }} {Local})"))
        {
            writer.Line($"flags |= {Local}.Subset ? {Flag} | {Flags[1].Reference} : {Flag};");
            writer.Line($"basic->Affinity = {RuntimeNames.NativeSize($"{Local}.Mask", Name)};");
        }
    }

    public override void WriteFromWire(CodeWriter writer) => WriteFieldRead(
        writer,
        $"{RuntimeNames.Runtime}ProcessorAffinity.FromWire(basic->Affinity, (flags & {Flags[1].Reference}) != 0)");
}
