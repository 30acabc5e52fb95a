namespace JobGen.Generator.Diagnostics;

/// <content>Rates of the processor, the network and the disks.</content>
internal static partial class Rules
{
    /// <summary>A CPU rate that is not 0.01 to 100 percent.</summary>
    public static readonly DiagnosticDescriptor CpuRateRange = Create(
        "JOBGEN032", "A CPU rate is 0.01 to 100 percent", Values, DiagnosticSeverity.Error,
        LimitWords.CpuRateRange + ", or leave '{0}' out to leave the rate off.");

    /// <summary>A CPU weight that is not 1 to 9.</summary>
    public static readonly DiagnosticDescriptor CpuWeightRange = Create(
        "JOBGEN033", "A CPU weight is 1 to 9", Values, DiagnosticSeverity.Error,
        LimitWords.CpuWeightRange);

    /// <summary>More than one mode of CPU rate control.</summary>
    public static readonly DiagnosticDescriptor CpuModesMixed = Create(
        "JOBGEN034", "A CPU rate control has one mode", Values, DiagnosticSeverity.Error,
        "'{0}' and '{1}' exclude each other, and Windows answers 87. Keep one of HardCap, SoftRate, Weight, or MinRate with MaxRate.");

    /// <summary>A minimum CPU rate without a maximum, or the other way round.</summary>
    public static readonly DiagnosticDescriptor CpuMinMaxIncomplete = Create(
        "JOBGEN035", "MinRate and MaxRate stand together", Values, DiagnosticSeverity.Error,
        "'{0}' is set without '{1}', and Windows takes both or neither. Add '{1}', or write 'HardCap' for an upper bound alone.");

    /// <summary>A minimum CPU rate above the maximum.</summary>
    public static readonly DiagnosticDescriptor CpuMinAboveMax = Create(
        "JOBGEN036", "MinRate is at most MaxRate", Values, DiagnosticSeverity.Error,
        LimitWords.CpuMinAboveMax + "as 'MinRate'.");

    /// <summary>Notify without a rate.</summary>
    public static readonly DiagnosticDescriptor CpuNotifyAlone = Create(
        "JOBGEN037", "Notify needs a CPU rate", Values, DiagnosticSeverity.Warning,
        "'Notify' reports a rate that is exceeded, and none is written, so that it does nothing. Add HardCap, SoftRate, "
        + "Weight, or MinRate with MaxRate.");

    /// <summary>A DSCP tag above 0x3F.</summary>
    public static readonly DiagnosticDescriptor DscpRange = Create(
        "JOBGEN038", "A DSCP tag is 0 to 0x3F", Values, DiagnosticSeverity.Error,
        LimitWords.DscpRange + "'46' for expedited forwarding.");

    /// <summary>An I/O rate above 2^63 - 1.</summary>
    public static readonly DiagnosticDescriptor IoRateTooLarge = Create(
        "JOBGEN039", "An I/O rate is at most 2^63 - 1", Values, DiagnosticSeverity.Error,
        LimitWords.IoRateTooLarge);

    /// <summary>A rate of zero.</summary>
    public static readonly DiagnosticDescriptor RateOfZero = Create(
        "JOBGEN040", "A rate is above zero", Values, DiagnosticSeverity.Warning,
        LimitWords.RateOfZero);

    /// <summary>A volume that is named twice.</summary>
    public static readonly DiagnosticDescriptor VolumeRepeated = Create(
        "JOBGEN041", "Each volume has one I/O rate control", Values, DiagnosticSeverity.Error,
        LimitWords.VolumeRepeated + "attribute.");

    /// <summary>A volume that is not named by its NT device.</summary>
    public static readonly DiagnosticDescriptor VolumeName = Create(
        "JOBGEN042", "A volume is named by its NT device", Values, DiagnosticSeverity.Warning,
        "'{0}' is no NT device name, and Windows does not find a volume of that name. Write it as "
        + "'@\"\\Device\\HarddiskVolume3\"', or leave it out for each volume.");

    /// <summary>A tolerance or an interval that is none of the three.</summary>
    public static readonly DiagnosticDescriptor ToleranceUnknown = Create(
        "JOBGEN043", "A tolerance is Low, Medium or High, an interval Short, Medium or Long", Values, DiagnosticSeverity.Error,
        "'{0}' is {1}, which is no member of {2}, so that setting it throws. Write one of the three, or leave '{0}' out.");

    /// <summary>A notification threshold of zero.</summary>
    public static readonly DiagnosticDescriptor ThresholdOfZero = Create(
        "JOBGEN047", "A notification threshold is above zero", Values, DiagnosticSeverity.Warning,
        LimitWords.ThresholdOfZero + "'400 * ByteSize.MiB', or leave '{0}' out.");

    /// <summary>A value that Windows takes and that is rarely meant.</summary>
    public static readonly DiagnosticDescriptor UnlikelyValue = Create(
        "JOBGEN048", "A value has the unit that is meant", Values, DiagnosticSeverity.Info,
        "'{0}' is {1}. Write {2}, or switch this hint off where it is meant.");

    /// <summary>Flags of an I/O rate that the SDK does not name.</summary>
    public static readonly DiagnosticDescriptor IoFlagsUnknown = Create(
        "JOBGEN049", "A flag of an I/O rate is one that Windows names", Values, DiagnosticSeverity.Warning,
        "The bits 0x{0:X} are no flag of an I/O rate, and what Windows makes of them is not known. Write members of "
        + "IoRateFlags, joined by '|'.");
}
