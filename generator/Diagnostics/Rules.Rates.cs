using Microsoft.CodeAnalysis;

namespace JobGen.Generator.Diagnostics;

/// <content>Rates of the processor, the network and the disks.</content>
internal static partial class Rules
{
    /// <summary>A CPU rate that is not 0.01 to 100 percent.</summary>
    public static readonly DiagnosticDescriptor CpuRateRange = new(
        "JOBGEN032",
        "A CPU rate is 0.01 to 100 percent",
        LimitWords.CpuRateRange + ", or leave '{0}' out to leave the rate off.",
        Values, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "JOBGEN032.md");

    /// <summary>A CPU weight that is not 1 to 9.</summary>
    public static readonly DiagnosticDescriptor CpuWeightRange = new(
        "JOBGEN033",
        "A CPU weight is 1 to 9",
        LimitWords.CpuWeightRange,
        Values, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "JOBGEN033.md");

    /// <summary>More than one mode of CPU rate control.</summary>
    public static readonly DiagnosticDescriptor CpuModesMixed = new(
        "JOBGEN034",
        "A CPU rate control has one mode",
        "'{0}' and '{1}' exclude each other, and Windows answers 87. Keep one of HardCap, SoftRate, Weight, or MinRate with MaxRate.",
        Values, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "JOBGEN034.md");

    /// <summary>A minimum CPU rate without a maximum, or the other way round.</summary>
    public static readonly DiagnosticDescriptor CpuMinMaxIncomplete = new(
        "JOBGEN035",
        "MinRate and MaxRate stand together",
        "'{0}' is set without '{1}', and Windows takes both or neither. Add '{1}', or write 'HardCap' for an upper bound alone.",
        Values, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "JOBGEN035.md");

    /// <summary>A minimum CPU rate above the maximum.</summary>
    public static readonly DiagnosticDescriptor CpuMinAboveMax = new(
        "JOBGEN036",
        "MinRate is at most MaxRate",
        LimitWords.CpuMinAboveMax + "as 'MinRate'.",
        Values, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "JOBGEN036.md");

    /// <summary>Notify without a rate.</summary>
    public static readonly DiagnosticDescriptor CpuNotifyAlone = new(
        "JOBGEN037",
        "Notify needs a CPU rate",
        "'Notify' reports a rate that is exceeded, and none is written, so that it does nothing. Add HardCap, SoftRate, "
        + "Weight, or MinRate with MaxRate.",
        Values, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Pages + "JOBGEN037.md");

    /// <summary>A DSCP tag above 0x3F.</summary>
    public static readonly DiagnosticDescriptor DscpRange = new(
        "JOBGEN038",
        "A DSCP tag is 0 to 0x3F",
        LimitWords.DscpRange + "'46' for expedited forwarding.",
        Values, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "JOBGEN038.md");

    /// <summary>An IO rate above 2^63 - 1.</summary>
    public static readonly DiagnosticDescriptor IoRateTooLarge = new(
        "JOBGEN039",
        "An IO rate is at most 2^63 - 1",
        LimitWords.IoRateTooLarge,
        Values, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "JOBGEN039.md");

    /// <summary>A rate of zero.</summary>
    public static readonly DiagnosticDescriptor RateOfZero = new(
        "JOBGEN040",
        "A rate is above zero",
        LimitWords.RateOfZero,
        Values, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Pages + "JOBGEN040.md");

    /// <summary>A volume that is named twice.</summary>
    public static readonly DiagnosticDescriptor VolumeRepeated = new(
        "JOBGEN041",
        "Each volume has one IO rate control",
        LimitWords.VolumeRepeated + "attribute.",
        Values, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "JOBGEN041.md");

    /// <summary>A volume that is not named by its NT device.</summary>
    public static readonly DiagnosticDescriptor VolumeName = new(
        "JOBGEN042",
        "A volume is named by its NT device",
        "'{0}' is no NT device name, and Windows does not find a volume of that name. Write it as "
        + "'@\"\\Device\\HarddiskVolume3\"', or leave it out for each volume.",
        Values, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Pages + "JOBGEN042.md");

    /// <summary>A tolerance or an interval that is none of the three.</summary>
    public static readonly DiagnosticDescriptor ToleranceUnknown = new(
        "JOBGEN043",
        "A tolerance is Low, Medium or High, an interval Short, Medium or Long",
        "'{0}' is {1}, which is no member of {2}, so that setting it throws. Write one of the three, or leave '{0}' out.",
        Values, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "JOBGEN043.md");

    /// <summary>A notification threshold of zero.</summary>
    public static readonly DiagnosticDescriptor ThresholdOfZero = new(
        "JOBGEN047",
        "A notification threshold is above zero",
        LimitWords.ThresholdOfZero + "'400 * ByteSize.MiB', or leave '{0}' out.",
        Values, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Pages + "JOBGEN047.md");

    /// <summary>A value that Windows takes and that is rarely meant.</summary>
    public static readonly DiagnosticDescriptor UnlikelyValue = new(
        "JOBGEN048",
        "A value has the unit that is meant",
        "'{0}' is {1}. Write {2}, or switch this hint off where it is meant.",
        Values, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: Pages + "JOBGEN048.md");

    /// <summary>Flags of an I/O rate that the SDK does not name.</summary>
    public static readonly DiagnosticDescriptor IoFlagsUnknown = new(
        "JOBGEN049",
        "A flag of an I/O rate is one that Windows names",
        "The bits 0x{0:X} are no flag of an I/O rate, and what Windows makes of them is not known. Write members of "
        + "IoRateFlags, joined by '|'.",
        Values, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Pages + "JOBGEN049.md");
}
