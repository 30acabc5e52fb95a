using JobGen.Generator.InformationClasses;

namespace JobGen.Generator.Limits;

internal sealed partial record SilentBreakawayOk
{
    public override string Summary => "Whether every child that a process of the job starts is outside of it.";

    public override string Remarks => "Windows 2000 and later. Such children are neither limited, counted nor ended with the job.";

    public override IReadOnlyList<NativeConstant> Flags => [new("JOB_OBJECT_LIMIT_SILENT_BREAKAWAY_OK", 0x1000)];

    protected override bool IsOn => Enabled;
}
