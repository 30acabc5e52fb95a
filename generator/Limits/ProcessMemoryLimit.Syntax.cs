using JobGen.Generator.InformationClasses;

namespace JobGen.Generator.Limits;

internal sealed partial record ProcessMemoryLimit
{
    public override string Summary => "The most memory that each process of the job may commit, in bytes; <see langword=\"null\"/> for no limit.";

    public override IReadOnlyList<NativeConstant> Flags => [new("JOB_OBJECT_LIMIT_PROCESS_MEMORY", 0x100)];

    protected override string Field => "ProcessMemoryLimit";
}
