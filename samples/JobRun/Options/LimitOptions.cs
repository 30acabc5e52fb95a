namespace JobGen.JobRun.Options;

/// <summary>The options that are limits. A new limit adds a row.</summary>
internal static class LimitOptions
{
    private const string CpuRate = nameof(AdjustableJob.Limits.CpuRateControl);
    private const string NetRate = nameof(AdjustableJob.Limits.NetRateControl);
    private const string Notification = nameof(AdjustableJob.Limits.NotificationLimit);
    private const string Breakaway = "breakaway";
    private const string Processors = "processors";
    private const string Size = "SIZE";
    private const string Time = "TIME";
    private const string Level = "LEVEL";

    /// <summary>What is so anyhow, but for a profile, a variable or a job that has it otherwise.</summary>
    internal static readonly JobOption NoBreakaway =
        new("no-breakaway", OptionGroup.Processes, null, "No process leaves the job (the default)") { OneOf = Breakaway };

    internal static readonly JobOption[] All =
    [
        new("memory", OptionGroup.Memory, Size, "Memory of all processes together, such as 512m or 1.5g")
        { Alias = "-m", Limit = nameof(AdjustableJob.Limits.JobMemoryLimit) },
        new("process-memory", OptionGroup.Memory, Size, "Memory of each process")
        { Limit = nameof(AdjustableJob.Limits.ProcessMemoryLimit) },
        new("working-set", OptionGroup.Memory, "MIN..MAX", "Physical memory of each process, such as 1m..64m")
        { Limit = nameof(AdjustableJob.Limits.WorkingSetLimit) },

        new("cpus", OptionGroup.Cpu, "N", "Processors' worth of CPU time, such as 1.5")
        { Limit = CpuRate, OneOf = CpuRate, ToText = OptionTexts.Processors },
        new("cpu", OptionGroup.Cpu, "RATE", "Share of the machine: 50%, 'soft 30%' or 10%..50%") { Limit = CpuRate, OneOf = CpuRate },
        new("cpu-weight", OptionGroup.Cpu, "1-9", "Share beside other jobs; 5 is the default of Windows")
        { Limit = CpuRate, OneOf = CpuRate, ToText = OptionTexts.Weight },
        new("cpuset", OptionGroup.Cpu, "LIST", "Processors to run on, such as 0-3,8")
        { Limit = nameof(AdjustableJob.Limits.AffinityLimit), OneOf = Processors },
        new("cpu-groups", OptionGroup.Cpu, "LIST", "Processors by group, such as '0: 0-63; 1: 0-7'")
        { Limit = nameof(AdjustableJob.Limits.GroupAffinity), OneOf = Processors },
        new("time", OptionGroup.Cpu, Time, "User-mode CPU time of all processes, such as 30s")
        { Limit = nameof(AdjustableJob.Limits.JobTimeLimit) },
        new("process-time", OptionGroup.Cpu, Time, "User-mode CPU time of each process")
        { Limit = nameof(AdjustableJob.Limits.ProcessTimeLimit) },
        new("priority", OptionGroup.Cpu, "CLASS", "idle, below-normal, normal, above-normal, high or real-time")
        {
            Limit = nameof(AdjustableJob.Limits.PriorityClassLimit),
            ToText = OptionTexts.Words,
            Choices = ["idle", "below-normal", "normal", "above-normal", "high", "real-time"],
        },
        new("scheduling-class", OptionGroup.Cpu, "0-9", "Length of time slices; 5 is the default of Windows")
        { Limit = nameof(AdjustableJob.Limits.SchedulingClassLimit) },

        new("pids", OptionGroup.Processes, "N", "Processes at the same time") { Limit = nameof(AdjustableJob.Limits.ActiveProcessLimit) },
        new("ui", OptionGroup.Processes, "LIST", "What is refused: clipboard, desktop, handles and others, or all")
        {
            Limit = nameof(AdjustableJob.Limits.UIRestrictions),
            ToText = OptionTexts.Restrictions,
            Choices = OptionTexts.RestrictionNames,
        },
        NoBreakaway,
        new("allow-breakaway", OptionGroup.Processes, null, "A process may start others outside of the job on request")
        { Limit = nameof(AdjustableJob.Limits.BreakawayOk), OneOf = Breakaway },
        new("silent-breakaway", OptionGroup.Processes, null, "All that the command starts is outside of the job")
        { Limit = nameof(AdjustableJob.Limits.SilentBreakawayOk), OneOf = Breakaway },
        new("no-crash-dialog", OptionGroup.Processes, null, "A crash ends the process without a dialog")
        { Limit = nameof(AdjustableJob.Limits.DieOnUnhandledException) },

        new("net", OptionGroup.Rates, "SIZE", "Outgoing bytes a second, such as 10m")
        {
            Limit = NetRate,
            ToText = OptionTexts.Bandwidth,
            Without = static limits => limits with { NetRateControl = limits.NetRateControl?.DscpTag is { } tag ? new NetRate(null, tag) : null },
        },
        new("dscp", OptionGroup.Rates, "0-63", "Tag of outgoing packets")
        {
            Limit = NetRate,
            ToText = OptionTexts.Dscp,
            Without = static limits => limits with { NetRateControl = limits.NetRateControl?.MaxBandwidth is { } size ? new NetRate(size) : null },
        },
        new("io", OptionGroup.Rates, "RATE", "I/O of a volume, such as '500 iops' (Windows before 10 1607)")
        { Limit = nameof(AdjustableJob.Limits.IoRateControl), IsRepeatable = true, Separator = "; " },

        Threshold("memory", Size, "JobMemory", "Tells when all processes have more memory", static all => all with { JobMemory = null }),
        Threshold("memory-low", Size, "JobMemoryLow", "Tells when they have less", static all => all with { JobMemoryLow = null }),
        Threshold("read", Size, "IoReadBytes", "Tells when they have read more", static all => all with { IoReadBytes = null }),
        Threshold("write", Size, "IoWriteBytes", "Tells when they have written more", static all => all with { IoWriteBytes = null }),
        Threshold("time", Time, "JobUserTime", "Tells when they have used more CPU time", static all => all with { JobUserTime = null }),
        Threshold(
            "cpu",
            Level,
            "CpuRate",
            "Tells when they want more than --cpu: low, medium or high",
            static all => all with { CpuRateTolerance = null, CpuRateInterval = null }),
        Threshold(
            "net",
            Level,
            "NetRate",
            "Tells when they want more than --net",
            static all => all with { NetRateTolerance = null, NetRateInterval = null }),
        Threshold(
            "io",
            Level,
            "IoRate",
            "Tells when they want more than --io",
            static all => all with { IoRateTolerance = null, IoRateInterval = null }),
    ];

    private static JobOption Threshold(
        string name,
        string value,
        string threshold,
        string description,
        Func<NotificationThresholds, NotificationThresholds> without) => new("notify-" + name, OptionGroup.Notify, value, description)
        {
            Limit = Notification,
            ToText = text => OptionTexts.IsOff(text) ? text : $"{threshold} {text}",
            Without = limits => limits with { NotificationLimit = limits.NotificationLimit is { } all ? without(all) : null },
            Separator = "; ",
            Choices = value == Level ? ["low", "medium", "high"] : [],
        };
}
