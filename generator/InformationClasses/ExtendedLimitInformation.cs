using JobGen.Generator.Emission;
using JobGen.Generator.Limits;

namespace JobGen.Generator.InformationClasses;

/// <summary><c>JobObjectExtendedLimitInformation</c>: every limit that a flag switches, in one structure.</summary>
internal sealed class ExtendedLimitInformation : StructClass
{
    public static readonly NativeConstant PreserveJobTime = new("JOB_OBJECT_LIMIT_PRESERVE_JOB_TIME", 0x40);

    private static readonly NativeConstant JobTime = new("JOB_OBJECT_LIMIT_JOB_TIME", 0x4);
    private static readonly NativeConstant ValidFlags = new("JOB_OBJECT_EXTENDED_LIMIT_VALID_FLAGS", 0x7FFF);

    public override string Name => "ExtendedLimitInformation";

    public override NativeConstant? Member => new("JobObjectExtendedLimitInformation", 9);

    protected override string StructName => "JOBOBJECT_EXTENDED_LIMIT_INFORMATION";

    protected override string Variable => "extended";

    protected override string SwitchField => "BasicLimitInformation.LimitFlags";

    public override IEnumerable<NativeConstant> Constants(IReadOnlyList<Limit> limits) =>
        Flags(limits).Concat([JobTime, PreserveJobTime, ValidFlags]).Distinct().OrderBy(constant => constant.Value);

    public override string? FurtherCallsOfApply(IReadOnlyList<Limit> limits) =>
        HasJobTime(limits) ? "The first on a job that existed before queries the job time." : null;

    public override void WriteMembers(CodeWriter writer, IReadOnlyList<Limit> limits)
    {
        if (HasJobTime(limits))
        {
            writer.Line("private global::System.TimeSpan? _appliedJobTime;");
            writer.Line("private bool _isJobTimeKnown;");
            writer.Line();
        }

        base.WriteMembers(writer, limits);
    }

    public override IEnumerable<GeneratedMember> Members(IReadOnlyList<Limit> limits) => HasJobTime(limits)
        ? [.. base.Members(limits), GeneratedMembers.Value("_appliedJobTime"), GeneratedMembers.Value("_isJobTimeKnown")]
        : base.Members(limits);

    public override void WriteNativeMethods(CodeWriter writer, IReadOnlyList<Limit> limits)
    {
        base.WriteNativeMethods(writer, limits);
        writer.Line();
        writer.Line("// JOB_TIME starts the count anew, so a change of something else asks for the running count to be kept.");
        using (writer.Open($"internal static void KeepJobTime({StructName}* information)"))
        using (writer.Open($"if ((information->{SwitchField} & WinNT.{JobTime.Name}) != 0)"))
        {
            writer.Line($"information->{SwitchField} &= ~WinNT.{JobTime.Name};");
            writer.Line($"information->{SwitchField} |= WinNT.{PreserveJobTime.Name};");
            writer.Line("information->BasicLimitInformation.PerJobUserTimeLimit = 0;");
        }
    }

    public override void WriteStructs(CodeWriter writer) => WriteStructs(writer, withIoCounters: true);

    /// <summary>Writes the structures; IO_COUNTERS is shared with an accounting class.</summary>
    public static void WriteStructs(CodeWriter writer, bool withIoCounters)
    {
        WriteBasicStruct(writer);
        writer.Line();
        if (withIoCounters)
        {
            IoCounters.Write(writer);
            writer.Line();
        }

        writer.Lines($$"""
            [global::System.Runtime.InteropServices.StructLayout(global::System.Runtime.InteropServices.LayoutKind.Sequential)]
            file struct JOBOBJECT_EXTENDED_LIMIT_INFORMATION
            {
                internal JOBOBJECT_BASIC_LIMIT_INFORMATION BasicLimitInformation;
                internal IO_COUNTERS IoInfo;
                internal {{NativeNames.Size}} ProcessMemoryLimit;
                internal {{NativeNames.Size}} JobMemoryLimit;
                internal {{NativeNames.Size}} PeakProcessMemoryUsed;
                internal {{NativeNames.Size}} PeakJobMemoryUsed;
            }
            """);
    }

    protected override void WriteConversion(CodeWriter writer, IReadOnlyList<Limit> limits)
    {
        writer.Line($"{BasicType}* basic = &extended->BasicLimitInformation;");
        writer.Line($"uint flags = basic->LimitFlags & ~({string.Join(" | ", Flags(limits).Select(flag => flag.Reference))});");
        base.WriteConversion(writer, limits);
        writer.Line("basic->LimitFlags = flags;");
    }

    protected override void WriteBackConversion(CodeWriter writer, IReadOnlyList<Limit> limits)
    {
        if (limits.Any(limit => limit is not (FlagLimit or MemoryLimit)))
        {
            writer.Line($"{BasicType}* basic = &extended->BasicLimitInformation;");
            writer.Line("uint flags = basic->LimitFlags;");
        }
        else
        {
            writer.Line("uint flags = extended->BasicLimitInformation.LimitFlags;");
        }

        base.WriteBackConversion(writer, limits);
    }

    protected override void WriteBeforeApply(CodeWriter writer, IReadOnlyList<Limit> limits)
    {
        if (!HasJobTime(limits))
        {
            return;
        }

        writer.Line(ForgetEndedJobTime);
        using (writer.Open("if (!isNew && !_isJobTimeKnown && limits.JobTimeLimit is not null)"))
        {
            writer.Line($"{Type} current;");
            writer.Line($"_appliedJobTime = Query{Name}(&current).JobTimeLimit is {{ }} running ? _appliedJobTime ?? running : null;");
            writer.Line("_isJobTimeKnown = true;");
        }

        writer.Line();
        using (writer.Open("if (!isNew && limits.JobTimeLimit == _appliedJobTime)"))
        {
            writer.Line($"{NativeNames.Kernel32}.KeepJobTime(&{Variable});");
        }

        writer.Line();
    }

    protected override void WriteAfterApply(CodeWriter writer, IReadOnlyList<Limit> limits)
    {
        if (HasJobTime(limits))
        {
            writer.Line();
            WriteRemember(writer);
        }
    }

    protected override void WriteBeforeUpdate(CodeWriter writer, IReadOnlyList<Limit> limits, string variable)
    {
        string keep = $"{NativeNames.Kernel32}.KeepJobTime(&{variable});";
        if (!HasJobTime(limits))
        {
            writer.Line(keep);
            return;
        }

        using (writer.Open("if (limits.JobTimeLimit == before.JobTimeLimit)"))
        {
            writer.Line(keep);
        }

        using (writer.Open("else"))
        {
            writer.Line(ForgetEndedJobTime);
        }

        writer.Line();
    }

    protected override void WriteAfterUpdate(CodeWriter writer, IReadOnlyList<Limit> limits)
    {
        if (!HasJobTime(limits))
        {
            return;
        }

        // A time that was kept is not one that this object applied: it may have run out, and a query may add the time used.
        writer.Line();
        using (writer.Open("if (limits.JobTimeLimit is null || limits.JobTimeLimit != before.JobTimeLimit)"))
        {
            WriteRemember(writer);
        }
    }

    protected override void WriteBeforeChange(CodeWriter writer, IReadOnlyList<Limit> limits)
    {
        string keep = $"{NativeNames.Kernel32}.KeepJobTime(({Type}*)information);";
        if (!HasJobTime(limits))
        {
            writer.Line(keep);
            return;
        }

        using (writer.Open("if (!rearmsJobTime)"))
        {
            writer.Line(keep);
        }

        writer.Line();
    }

    protected override string ChangeParameters(IReadOnlyList<Limit> limits) =>
        HasJobTime(limits) ? ", bool rearmsJobTime = false" : string.Empty;

    protected override IEnumerable<string> FurtherChangeTypes(IReadOnlyList<Limit> limits) => HasJobTime(limits) ? ["bool"] : [];

    protected override string ChangeArguments(Limit limit) => limit is JobTimeLimit ? ", rearmsJobTime: true" : string.Empty;

    protected override void WriteBeforeSetter(CodeWriter writer, Limit limit)
    {
        if (limit is JobTimeLimit)
        {
            writer.Line(ForgetEndedJobTime);
        }
    }

    protected override void WriteAfterSetter(CodeWriter writer, Limit limit)
    {
        if (limit is JobTimeLimit)
        {
            writer.Line("_appliedJobTime = value;");
            writer.Line("_isJobTimeKnown = true;");
        }
    }

    // PRESERVE_JOB_TIME is an order to the kernel, not a limit: were it in a query, sending it back would be one.
    protected override void WriteAfterQuery(CodeWriter writer)
    {
        writer.Line();
        writer.Line($"information->{SwitchField} &= WinNT.{ValidFlags.Name} & ~WinNT.{PreserveJobTime.Name};");
    }

    private const string ForgetEndedJobTime =
        RuntimeNames.Services + "JobTimeServices.ForgetEnded(this, ref _appliedJobTime, ref _isJobTimeKnown);";

    private static string BasicType => NativeNames.Struct("JOBOBJECT_BASIC_LIMIT_INFORMATION");

    private static void WriteRemember(CodeWriter writer)
    {
        writer.Line("_appliedJobTime = limits.JobTimeLimit;");
        writer.Line("_isJobTimeKnown = true;");
    }

    private static bool HasJobTime(IReadOnlyList<Limit> limits) => limits.Any(limit => limit is JobTimeLimit);

    private static IEnumerable<NativeConstant> Flags(IReadOnlyList<Limit> limits) =>
        limits.Cast<ExtendedLimit>().SelectMany(limit => limit.Flags);

    // LARGE_INTEGER aligns to 8 on x86 as well; Sequential does the same for long, which makes the structure 48 bytes there.
    private static void WriteBasicStruct(CodeWriter writer) => writer.Lines($$"""
        [global::System.Runtime.InteropServices.StructLayout(global::System.Runtime.InteropServices.LayoutKind.Sequential)]
        file struct JOBOBJECT_BASIC_LIMIT_INFORMATION
        {
            internal long PerProcessUserTimeLimit;
            internal long PerJobUserTimeLimit;
            internal uint LimitFlags;
            internal {{NativeNames.Size}} MinimumWorkingSetSize;
            internal {{NativeNames.Size}} MaximumWorkingSetSize;
            internal uint ActiveProcessLimit;
            internal {{NativeNames.Size}} Affinity;
            internal uint PriorityClass;
            internal uint SchedulingClass;
        }
        """);
}
