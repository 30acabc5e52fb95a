using System.Diagnostics;

namespace JobGen;

/// <summary>Declares thresholds that are reported to the job's port when they are passed, without limiting anything.</summary>
/// <remarks>
/// Without a value it declares the thresholds and leaves them off until they are set at run time
/// (<see cref="NotificationThresholds"/>). These messages always arrive, other than most of a port; the next one comes after the
/// violation has been read, which a subscription does by itself. Windows 8 or Server 2012 for <see cref="JobMemory"/>,
/// <see cref="IoReadBytes"/>, <see cref="IoWriteBytes"/>, <see cref="JobUserTimeSeconds"/> and the CPU tolerance; Windows 10 or
/// Server 2016 for the rest (error 87 before).
/// Source: <see href="https://learn.microsoft.com/windows/win32/api/winnt/ns-winnt-jobobject_notification_limit_information_2"/>.
/// </remarks>
[Conditional("JOBGEN_ATTRIBUTES")]
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class NotificationLimitAttribute : Attribute
{
    /// <summary>Bytes of commit of all processes together: reported when exceeded.</summary>
    public ulong JobMemory { get; set; }

    /// <summary>Bytes of commit of all processes together: reported when it falls below. Windows 10.</summary>
    public ulong JobMemoryLow { get; set; }

    /// <summary>Bytes read by all processes together.</summary>
    public ulong IoReadBytes { get; set; }

    /// <summary>Bytes written by all processes together.</summary>
    public ulong IoWriteBytes { get; set; }

    /// <summary>Seconds of user-mode CPU time of all processes together, above zero, kept in units of 100 ns.</summary>
    public double JobUserTimeSeconds { get; set; }

    /// <summary>How long the CPU rate may be exceeded; needs <see cref="CpuRateControlAttribute.Notify"/>.</summary>
    public RateControlTolerance CpuRateTolerance { get; set; }

    /// <summary>The interval of <see cref="CpuRateTolerance"/>; Short where it is not written.</summary>
    public RateControlToleranceInterval CpuRateInterval { get; set; }

    /// <summary>How long the I/O rate may be exceeded. Windows 10.</summary>
    public RateControlTolerance IoRateTolerance { get; set; }

    /// <summary>The interval of <see cref="IoRateTolerance"/>; Short where it is not written. Windows 10.</summary>
    public RateControlToleranceInterval IoRateInterval { get; set; }

    /// <summary>How long the network rate may be exceeded. Windows 10.</summary>
    public RateControlTolerance NetRateTolerance { get; set; }

    /// <summary>The interval of <see cref="NetRateTolerance"/>; Short where it is not written. Windows 10.</summary>
    public RateControlToleranceInterval NetRateInterval { get; set; }
}
