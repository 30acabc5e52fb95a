using JobGen.Generator.Limits;
using JobGen.Generator.Model;
using static JobGen.Generator.Emission.InformationClasses.CarriedLimit;

namespace JobGen.Generator.Emission.InformationClasses;

/// <summary><c>JobObjectExtendedLimitInformation</c>: every limit that a flag switches, in one structure. Each is a row.</summary>
internal sealed class ExtendedLimitInformation() : StructClass("JOBOBJECT_EXTENDED_LIMIT_INFORMATION", Extended)
{
    private const string Extended = "extended";
    private const string JobTime = "_jobTime";
    private const string SubsetAffinity = "JOB_OBJECT_LIMIT_SUBSET_AFFINITY";

    public override string Cost => "Reading costs one kernel call, setting two.";

    protected override IReadOnlyList<CarriedLimit> Limits { get; } =
    [
        Flag<KillOnJobClose>(Extended, "JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE"),
        Flag<DieOnUnhandledException>(Extended, "JOB_OBJECT_LIMIT_DIE_ON_UNHANDLED_EXCEPTION"),
        Flag<BreakawayOk>(Extended, "JOB_OBJECT_LIMIT_BREAKAWAY_OK"),
        Flag<SilentBreakawayOk>(Extended, "JOB_OBJECT_LIMIT_SILENT_BREAKAWAY_OK"),
        Field<ActiveProcessLimit>(Extended, "JOB_OBJECT_LIMIT_ACTIVE_PROCESS", "BasicLimitInformation.ActiveProcessLimit"),
        Memory<ProcessMemoryLimit>("JOB_OBJECT_LIMIT_PROCESS_MEMORY", nameof(ProcessMemoryLimit)),
        Memory<JobMemoryLimit>("JOB_OBJECT_LIMIT_JOB_MEMORY", nameof(JobMemoryLimit)),
        WorkingSet(),
        Time<ProcessTimeLimit>("JOB_OBJECT_LIMIT_PROCESS_TIME", "BasicLimitInformation.PerProcessUserTimeLimit"),
        Time<JobTimeLimit>("JOB_OBJECT_LIMIT_JOB_TIME", "BasicLimitInformation.PerJobUserTimeLimit"),
        Field<PriorityClassLimit>(
            Extended,
            "JOB_OBJECT_LIMIT_PRIORITY_CLASS",
            "BasicLimitInformation.PriorityClass",
            value => $"unchecked((uint?){value})",
            field => $"unchecked((global::System.Diagnostics.ProcessPriorityClass){field})"),
        Field<SchedulingClassLimit>(Extended, "JOB_OBJECT_LIMIT_SCHEDULING_CLASS", "BasicLimitInformation.SchedulingClass"),
        Affinity(),
    ];

    public override string? FurtherCallsOfApply(IReadOnlyList<Limit> limits) =>
        HasJobTime(limits) ? "The first on a job that existed before queries the job time." : null;

    public override void WriteApply(CodeWriter writer, LimitGroup group)
    {
        if (HasJobTime(group.Limits))
        {
            writer.Line($"{JobTime}.Apply(this, ref application, ref {Extended}, {Literals.Of(group.Names)});");
            return;
        }

        base.WriteApply(writer, group);
    }

    public override void WriteUpdate(CodeWriter writer, LimitGroup group)
    {
        if (HasJobTime(group.Limits))
        {
            writer.Line($"{JobTime}.Update(this, ref application, ref {Extended}, ref {Changed}, {Literals.Of(group.Names)});");
            return;
        }

        base.WriteUpdate(writer, group);
    }

    public override void WriteSetter(CodeWriter writer, LimitGroup group, Limit limit)
    {
        writer.Line($"using {RuntimeNames.LimitsScope} job = new {RuntimeNames.LimitsScope}(this);");
        writer.Line($"{RuntimeNames.LimitServices}.Query(job.Value, out {Type} {Extended});");
        foreach (string statement in CarrierOf(limit).Write("value"))
        {
            writer.Line(statement);
        }

        writer.Line(limit is JobTimeLimit
            ? $"{JobTime}.Change(this, job.Value, ref {Extended}, {Literals.Of(group.Names)});"
            : $"{RuntimeNames.LimitServices}.Change(job.Value, ref {Extended}, {Literals.Of(group.Names)});");
    }

    public override void WriteFields(CodeWriter writer, LimitGroup group)
    {
        if (HasJobTime(group.Limits))
        {
            writer.Line($"private {RuntimeNames.Services}JobTimeState {JobTime};");
            writer.Line();
        }
    }

    public override IEnumerable<GeneratedMember> Members(LimitGroup group) => HasJobTime(group.Limits)
        ? [.. base.Members(group), GeneratedMembers.Value(JobTime)]
        : base.Members(group);

    private static CarriedLimit Memory<T>(string flag, string field)
        where T : MemoryLimit =>
        Field<T>(Extended, flag, field, value => RuntimeNames.NativeSize(value, field)) with { Normalize = RuntimeNames.Pages };

    private static CarriedLimit Time<T>(string flag, string field)
        where T : Limit =>
        Field<T>(Extended, flag, field, value => value + "?.Ticks", ticks => $"global::System.TimeSpan.FromTicks({ticks})");

    private static CarriedLimit WorkingSet()
    {
        const string Name = "JOB_OBJECT_LIMIT_WORKINGSET";
        string read = string.Join(", ", Bounds().Select(bound => $"{Extended}.{bound.Field}"));
        return new CarriedLimit(
            typeof(WorkingSetLimit),
            value =>
            [
                .. Bounds().Select(bound => Set(
                    Extended, Name, bound.Field, RuntimeNames.NativeSize($"{value}?.{bound.Member}", nameof(WorkingSetLimit)))),
            ],
            $"{Extended}[{Constant(Name)}] ? {RuntimeNames.Runtime}WorkingSetRange.FromWire({read}) : null")
        {
            Normalize = RuntimeNames.Pages,
        };

        static IEnumerable<(string Member, string Field)> Bounds() =>
        [
            ("Minimum", "BasicLimitInformation.MinimumWorkingSetSize"),
            ("Maximum", "BasicLimitInformation.MaximumWorkingSetSize"),
        ];
    }

    private static CarriedLimit Affinity()
    {
        CarriedLimit mask = Field<AffinityLimit>(
            Extended,
            "JOB_OBJECT_LIMIT_AFFINITY",
            "BasicLimitInformation.Affinity",
            value => RuntimeNames.NativeSize(value + "?.Mask", nameof(AffinityLimit)),
            field => $"{RuntimeNames.Runtime}ProcessorAffinity.FromWire({field}, {Extended}[{Constant(SubsetAffinity)}])");
        return mask with
        {
            Write = value => [.. mask.Write(value), $"{Extended}[{Constant(SubsetAffinity)}] = {value} is {{ Subset: true }};"],
        };
    }

    private static bool HasJobTime(IReadOnlyList<Limit> limits) => limits.Any(limit => limit is JobTimeLimit);
}
