using System.Diagnostics;

namespace JobGen;

/// <summary>Limits the processor time of the job: one of a hard cap, a soft rate, a weight, or a minimum with a maximum.</summary>
/// <remarks>
/// Without a value it declares the rate control and leaves it off until it is set at run time (<see cref="CpuRate"/>). Percent
/// is of the whole machine, or of the parent job's rate in a nest, and is kept in hundredths. Error 50 where dynamic fair-share
/// scheduling (Remote Desktop Session Host) is on. Windows 8 or Server 2012.
/// Source: <see href="https://learn.microsoft.com/windows/win32/api/winnt/ns-winnt-jobobject_cpu_rate_control_information"/>.
/// </remarks>
[Conditional("JOBGEN_ATTRIBUTES")]
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class CpuRateControlAttribute : Attribute
{
    /// <summary>Percent, 0.01 to 100: a cap that holds even where processors idle. Excludes the other modes.</summary>
    public double HardCap { get; set; }

    /// <summary>Percent, 0.01 to 100: a rate that gives way where processors idle. Excludes the other modes.</summary>
    public double SoftRate { get; set; }

    /// <summary>1 to 9, 5 being the default: a share relative to other jobs. Excludes the other modes.</summary>
    public int Weight { get; set; }

    /// <summary>
    /// Percent, 0.01 to <see cref="MaxRate"/>: what is reserved for the job. Needs <see cref="MaxRate"/> and excludes the
    /// other modes; the minimum rates of all jobs of the system add up to at most 100. Windows 10 or Server 2016.
    /// </summary>
    public double MinRate { get; set; }

    /// <summary>Percent, <see cref="MinRate"/> to 100: the cap above the reservation. Windows 10 or Server 2016.</summary>
    public double MaxRate { get; set; }

    /// <summary>
    /// Whether exceeding the rate is reported to the port, by the tolerance of
    /// <see cref="NotificationLimitAttribute.CpuRateTolerance"/>, without which it says nothing.
    /// </summary>
    public bool Notify { get; set; }
}
