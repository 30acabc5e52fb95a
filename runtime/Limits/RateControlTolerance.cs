namespace JobGen;

/// <summary>How much of an interval a job may spend above its rate control before Windows notifies.</summary>
/// <remarks>
/// CPU: Windows 8 or Server 2012; I/O and network: Windows 10 or Server 2016.
/// Source: <see href="https://learn.microsoft.com/windows/win32/api/winnt/ne-winnt-jobobject_rate_control_tolerance"/>,
/// <see href="https://learn.microsoft.com/windows/win32/api/winnt/ns-winnt-jobobject_notification_limit_information_2"/>.
/// </remarks>
public enum RateControlTolerance
{
    /// <summary>ToleranceLow: 20 percent of the interval.</summary>
    Low = 1,

    /// <summary>ToleranceMedium: 40 percent of the interval.</summary>
    Medium = 2,

    /// <summary>ToleranceHigh: 60 percent of the interval.</summary>
    High = 3,
}
