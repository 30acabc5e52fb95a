using System.Diagnostics.CodeAnalysis;

namespace JobGen;

/// <summary>The interval over which a <see cref="RateControlTolerance"/> is measured.</summary>
/// <remarks>
/// CPU: Windows 8 or Server 2012; I/O and network: Windows 10 or Server 2016.
/// Source: <see href="https://learn.microsoft.com/windows/win32/api/winnt/ne-winnt-jobobject_rate_control_tolerance_interval"/>,
/// <see href="https://learn.microsoft.com/windows/win32/api/winnt/ns-winnt-jobobject_notification_limit_information_2"/>.
/// </remarks>
[SuppressMessage("Naming", "CA1720:Identifier contains type name", Justification = "Windows' own names.")]
public enum RateControlToleranceInterval
{
    /// <summary>ToleranceIntervalShort: 10 seconds.</summary>
    Short = 1,

    /// <summary>ToleranceIntervalMedium: 1 minute.</summary>
    Medium = 2,

    /// <summary>ToleranceIntervalLong: 10 minutes.</summary>
    Long = 3,
}
