using JobGen.Generator.Limits;
using JobGen.Generator.Model;
using static JobGen.Generator.Emission.InformationClasses.CarriedLimit;

namespace JobGen.Generator.Emission.InformationClasses;

/// <summary><c>JobObjectExtendedLimitInformation</c>: every limit that a flag switches, in one structure. Each is a row.</summary>
internal sealed class ExtendedLimitInformation() : StructClass("JOBOBJECT_EXTENDED_LIMIT_INFORMATION", Extended)
{
    private const string Extended = "extended";
    private const string JobTime = "_jobTime";

    public override string Cost => "Reading costs one kernel call, setting two.";

    protected override IReadOnlyList<CarriedLimit> Limits { get; } =
    [
        Flag<KillOnJobClose>("JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE"),
        Flag<DieOnUnhandledException>("JOB_OBJECT_LIMIT_DIE_ON_UNHANDLED_EXCEPTION"),
        Flag<BreakawayOk>("JOB_OBJECT_LIMIT_BREAKAWAY_OK"),
        Flag<SilentBreakawayOk>("JOB_OBJECT_LIMIT_SILENT_BREAKAWAY_OK"),
        Field<ActiveProcessLimit>("JOB_OBJECT_LIMIT_ACTIVE_PROCESS", "BasicLimitInformation.ActiveProcessLimit"),
        Memory<ProcessMemoryLimit>("JOB_OBJECT_LIMIT_PROCESS_MEMORY", nameof(ProcessMemoryLimit)),
        Memory<JobMemoryLimit>("JOB_OBJECT_LIMIT_JOB_MEMORY", nameof(JobMemoryLimit)),
        WorkingSet(),
        Time<ProcessTimeLimit>("JOB_OBJECT_LIMIT_PROCESS_TIME", "BasicLimitInformation.PerProcessUserTimeLimit"),
        Time<JobTimeLimit>("JOB_OBJECT_LIMIT_JOB_TIME", "BasicLimitInformation.PerJobUserTimeLimit"),
        Field<PriorityClassLimit>(
            "JOB_OBJECT_LIMIT_PRIORITY_CLASS",
            "BasicLimitInformation.PriorityClass",
            value => $"unchecked((uint?){value})",
            field => $"unchecked((global::System.Diagnostics.ProcessPriorityClass){field})"),
        Field<SchedulingClassLimit>("JOB_OBJECT_LIMIT_SCHEDULING_CLASS", "BasicLimitInformation.SchedulingClass"),
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

    public override void WriteAccessors(CodeWriter writer, LimitGroup group, Limit limit)
    {
        if (CarrierOf(limit).OnlyFlag is not { } flag)
        {
            base.WriteAccessors(writer, group, limit);
            return;
        }

        const string Services = RuntimeNames.Services + "FlagLimitServices";
        writer.Line($"get => {Services}.Read(this, {flag});");
        writer.Line($"set => {Services}.Change(this, {flag}, value, {Literals.Of(group.Names)});");
    }

    protected override void WriteSetter(CodeWriter writer, LimitGroup group, Limit limit)
    {
        writer.Line($"using {RuntimeNames.LimitsScope} job = new {RuntimeNames.LimitsScope}(this);");
        writer.Line($"{RuntimeNames.LimitServices}.Query(job.Value, out {Type} {Extended});");
        writer.Lines(CarrierOf(limit).Write(Extended, "value"));
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
        Field<T>(flag, field, value => RuntimeNames.NativeSize(value, field)) with { Normalize = RuntimeNames.Pages };

    private static CarriedLimit Time<T>(string flag, string field)
        where T : Limit =>
        Field<T>(flag, field, value => value + "?.Ticks", ticks => $"global::System.TimeSpan.FromTicks({ticks})");

    private static CarriedLimit WorkingSet()
    {
        const string Flag = "JOB_OBJECT_LIMIT_WORKINGSET";
        (string Member, string Field)[] bounds =
        [
            ("Minimum", "BasicLimitInformation.MinimumWorkingSetSize"),
            ("Maximum", "BasicLimitInformation.MaximumWorkingSetSize"),
        ];
        return new CarriedLimit(
            typeof(WorkingSetLimit),
            (target, value) =>
            [
                .. bounds.Select(bound => Set(
                    target, Flag, bound.Field, RuntimeNames.NativeSize($"{value}?.{bound.Member}", nameof(WorkingSetLimit)))),
            ],
            source => $"{source}[{Constant(Flag)}] ? {RuntimeNames.Runtime}WorkingSetRange.FromWire("
                + string.Join(", ", bounds.Select(bound => $"{source}.{bound.Field}")) + ") : null")
        {
            Normalize = RuntimeNames.Pages,
        };
    }

    private static CarriedLimit Affinity()
    {
        const string Flag = "JOB_OBJECT_LIMIT_AFFINITY";
        const string Subset = "JOB_OBJECT_LIMIT_SUBSET_AFFINITY";
        const string Mask = "BasicLimitInformation.Affinity";
        return new CarriedLimit(
            typeof(AffinityLimit),
            (target, value) =>
            [
                Set(target, Flag, Mask, RuntimeNames.NativeSize(value + "?.Mask", nameof(AffinityLimit))),
                $"{target}[{Constant(Subset)}] = {value} is {{ Subset: true }};",
            ],
            source => $"{source}[{Constant(Flag)}] "
                + $"? {RuntimeNames.Runtime}ProcessorAffinity.FromWire({source}.{Mask}, {source}[{Constant(Subset)}]) : null");
    }

    private static bool HasJobTime(IReadOnlyList<Limit> limits) => limits.Any(limit => limit is JobTimeLimit);
}
