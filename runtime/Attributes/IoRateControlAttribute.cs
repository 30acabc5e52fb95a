using System.Diagnostics;

namespace JobGen;

/// <summary>Limits the disk I/O of the job, on each volume or on one; repeat it for each volume.</summary>
/// <remarks>
/// Without a value it declares the rate control and leaves it off until it is set at run time (<see cref="IoRates"/>).
/// Microsoft documents it as no longer supported from Windows 10 version 1607 on: a call may succeed there and limit nothing.
/// Windows 10 or Server 2016.
/// Source: <see href="https://learn.microsoft.com/windows/win32/api/jobapi2/nf-jobapi2-setioratecontrolinformationjobobject"/>,
/// <see href="https://learn.microsoft.com/windows/win32/api/jobapi2/ns-jobapi2-jobobject_io_rate_control_information"/>.
/// </remarks>
[Conditional("JOBGEN_ATTRIBUTES")]
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class IoRateControlAttribute : Attribute
{
    /// <summary>Declares a limit that holds for each volume (not for all together).</summary>
    public IoRateControlAttribute()
    {
    }

    /// <summary>Declares the limit of one volume.</summary>
    /// <param name="volume">The NT device name, as <c>\Device\HarddiskVolume3</c>, each at most once.</param>
    public IoRateControlAttribute(string volume) => Volume = volume;

    /// <summary>The NT device name, or <see langword="null"/> for each volume.</summary>
    public string? Volume { get; }

    /// <summary>The most I/O operations a second, 1 to 2^63 - 1.</summary>
    public ulong MaxIops { get; set; }

    /// <summary>The most bytes a second, 1 to 2^63 - 1. With <see cref="MaxIops"/>, whichever is reached first.</summary>
    public ulong MaxBandwidth { get; set; }

    /// <summary>The I/O operations a second that are reserved for the job, 1 to 2^63 - 1.</summary>
    public ulong ReservationIops { get; set; }

    /// <summary>The bytes that count as one operation; a larger transfer counts as several.</summary>
    public uint BaseIoSize { get; set; }

    /// <summary>How the rate is enforced; undocumented by Microsoft. Alone it limits nothing.</summary>
    public IoRateFlags Flags { get; set; }
}
