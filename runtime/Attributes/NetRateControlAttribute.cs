using System.Diagnostics;

namespace JobGen;

/// <summary>Limits the outgoing network traffic of the job and marks its packets.</summary>
/// <remarks>
/// Without a value it declares the rate control and leaves it off until it is set at run time (<see cref="NetRate"/>). Incoming
/// traffic is not limited, and only one job in a nest can have this limit. Windows 10 or Server 2016: error 87 or 24 before.
/// Source: <see href="https://learn.microsoft.com/windows/win32/api/winnt/ns-winnt-jobobject_net_rate_control_information"/>.
/// </remarks>
[Conditional("JOBGEN_ATTRIBUTES")]
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class NetRateControlAttribute : Attribute
{
    /// <summary>Outgoing bytes a second.</summary>
    public ulong MaxBandwidth { get; set; }

    /// <summary>The differentiated services code point of outgoing packets, 0 to 0x3F; more is refused with 87.</summary>
    public byte DscpTag { get; set; }
}
