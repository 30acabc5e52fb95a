namespace JobGen;

/// <summary>How each limit is written as text. A new limit adds a row.</summary>
internal static partial class LimitFormats
{
    private static readonly LimitFormat[] s_all =
    [
        new FlagFormat("KillOnJobClose"),
        new FlagFormat("DieOnUnhandledException"),
        new FlagFormat("BreakawayOk"),
        new FlagFormat("SilentBreakawayOk"),
        new CountFormat("ActiveProcessLimit", count => count == 0 ? LimitWords.ActiveProcessRange + ", or 'off'." : null),
        new MemoryFormat("ProcessMemoryLimit"),
        new MemoryFormat("JobMemoryLimit"),
        new ValueFormat<WorkingSetRange>("WorkingSetLimit"),
        new TimeFormat("ProcessTimeLimit"),
        new TimeFormat("JobTimeLimit"),
        new ActionFormat("EndOfJobTimeAction"),
        new PriorityFormat("PriorityClassLimit"),
        new CountFormat("SchedulingClassLimit", value => value > LimitRanges.HighestSchedulingClass
            ? LimitParsing.Message(LimitWords.SchedulingClassRange, value)
            : null),
        new ValueFormat<ProcessorAffinity>("AffinityLimit") { IsList = true },
        new ValueFormat<JobGroupAffinity>("GroupAffinity") { IsList = true },
        new RestrictionsFormat("UIRestrictions") { IsList = true },
        new ValueFormat<CpuRate>("CpuRateControl"),
        new ValueFormat<NetRate>("NetRateControl"),
        new IoRatesFormat("IoRateControl"),
        new ValueFormat<NotificationThresholds>("NotificationLimit"),
    ];

    internal static LimitFormat? Find(ReadOnlySpan<char> name)
    {
        foreach (LimitFormat format in s_all)
        {
            if (name.Is(format.Name))
            {
                return format;
            }
        }

        return null;
    }

    internal static LimitFormat<T> Of<T>(string name) => (LimitFormat<T>)Find(name)!;
}
