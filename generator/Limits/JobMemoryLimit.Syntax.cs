using JobGen.Generator.InformationClasses;

namespace JobGen.Generator.Limits;

internal sealed partial record JobMemoryLimit
{
    public override string Summary => "The most memory that all processes of the job together may commit, in bytes; <see langword=\"null\"/> for no limit.";

    public override IReadOnlyList<NativeConstant> Flags => [new("JOB_OBJECT_LIMIT_JOB_MEMORY", 0x200)];

    protected override string Field => "JobMemoryLimit";
}
