namespace JobGen;

/// <summary>Thresholds that Windows reports to the job's completion port when they are passed, without limiting anything.</summary>
/// <remarks>
/// <para>
/// A threshold that is <see langword="null"/> is off. After a report no other is sent until the violation has been read; a
/// subscription does that by itself, and each notification carries what was read.
/// </para>
/// <para>
/// Windows 8 or Server 2012 for <see cref="JobMemory"/>, <see cref="IoReadBytes"/>, <see cref="IoWriteBytes"/>,
/// <see cref="JobUserTime"/> and the CPU tolerance; Windows 10 or Server 2016 for the rest (error 87 before).
/// Source: <see href="https://learn.microsoft.com/windows/win32/api/winnt/ns-winnt-jobobject_notification_limit_information_2"/>.
/// </para>
/// </remarks>
public readonly partial record struct NotificationThresholds
{
    private readonly TimeSpan? _jobUserTime;
    private readonly RateControlTolerance? _cpuRateTolerance;
    private readonly RateControlToleranceInterval? _cpuRateInterval;
    private readonly RateControlTolerance? _ioRateTolerance;
    private readonly RateControlToleranceInterval? _ioRateInterval;
    private readonly RateControlTolerance? _netRateTolerance;
    private readonly RateControlToleranceInterval? _netRateInterval;

    /// <summary>Committed memory of all processes together, in bytes: reported when it is exceeded.</summary>
    public ulong? JobMemory { get; init; }

    /// <summary>Committed memory of all processes together, in bytes: reported when it falls below. Windows 10.</summary>
    public ulong? JobMemoryLow { get; init; }

    /// <summary>Bytes read by all processes together.</summary>
    public ulong? IoReadBytes { get; init; }

    /// <summary>Bytes written by all processes together.</summary>
    public ulong? IoWriteBytes { get; init; }

    /// <summary>User-mode CPU time of all processes together, on top of what is used when the threshold is set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is zero or negative.</exception>
    public TimeSpan? JobUserTime
    {
        get => _jobUserTime;
        init => _jobUserTime = value is { Ticks: <= 0 }
            ? throw new ArgumentOutOfRangeException(nameof(value), value, "The threshold of user time is above zero.")
            : value;
    }

    /// <summary>How long the CPU rate control may be exceeded; needs a <see cref="CpuRate"/> with Notify to say anything.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not one of the three.</exception>
    public RateControlTolerance? CpuRateTolerance
    {
        get => _cpuRateTolerance;
        init => _cpuRateTolerance = Checked(value);
    }

    /// <summary>
    /// The interval of <see cref="CpuRateTolerance"/>. Where none was given with a tolerance it is Windows' default,
    /// <see cref="RateControlToleranceInterval.Short"/>; without a tolerance there is none.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not one of the three.</exception>
    public RateControlToleranceInterval? CpuRateInterval
    {
        get => Effective(_cpuRateTolerance, _cpuRateInterval);
        init => _cpuRateInterval = Checked(value);
    }

    /// <summary>How long the I/O rate control may be exceeded. Windows 10.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not one of the three.</exception>
    public RateControlTolerance? IoRateTolerance
    {
        get => _ioRateTolerance;
        init => _ioRateTolerance = Checked(value);
    }

    /// <summary>The interval of <see cref="IoRateTolerance"/>; Short where none was given with a tolerance. Windows 10.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not one of the three.</exception>
    public RateControlToleranceInterval? IoRateInterval
    {
        get => Effective(_ioRateTolerance, _ioRateInterval);
        init => _ioRateInterval = Checked(value);
    }

    /// <summary>How long the network rate control may be exceeded. Windows 10.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not one of the three.</exception>
    public RateControlTolerance? NetRateTolerance
    {
        get => _netRateTolerance;
        init => _netRateTolerance = Checked(value);
    }

    /// <summary>The interval of <see cref="NetRateTolerance"/>; Short where none was given with a tolerance. Windows 10.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not one of the three.</exception>
    public RateControlToleranceInterval? NetRateInterval
    {
        get => Effective(_netRateTolerance, _netRateInterval);
        init => _netRateInterval = Checked(value);
    }

    /// <summary>Compares what Windows would be told.</summary>
    /// <param name="other">Other thresholds.</param>
    /// <returns><see langword="true"/> where they are the same.</returns>
    public bool Equals(NotificationThresholds other) =>
        JobMemory == other.JobMemory
        && JobMemoryLow == other.JobMemoryLow
        && IoReadBytes == other.IoReadBytes
        && IoWriteBytes == other.IoWriteBytes
        && JobUserTime == other.JobUserTime
        && CpuRateTolerance == other.CpuRateTolerance
        && CpuRateInterval == other.CpuRateInterval
        && IoRateTolerance == other.IoRateTolerance
        && IoRateInterval == other.IoRateInterval
        && NetRateTolerance == other.NetRateTolerance
        && NetRateInterval == other.NetRateInterval;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(
        JobMemory,
        JobMemoryLow,
        IoReadBytes,
        IoWriteBytes,
        JobUserTime,
        HashCode.Combine(CpuRateTolerance, CpuRateInterval, IoRateTolerance, IoRateInterval, NetRateTolerance, NetRateInterval));

    private static RateControlToleranceInterval? Effective(RateControlTolerance? tolerance, RateControlToleranceInterval? interval) =>
        tolerance is null ? null : interval ?? RateControlToleranceInterval.Short;

    private static RateControlTolerance? Checked(RateControlTolerance? value) =>
        value is null or RateControlTolerance.Low or RateControlTolerance.Medium or RateControlTolerance.High
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A tolerance is Low, Medium or High.");

    private static RateControlToleranceInterval? Checked(RateControlToleranceInterval? value) => value
        is null or RateControlToleranceInterval.Short or RateControlToleranceInterval.Medium or RateControlToleranceInterval.Long
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "An interval is Short, Medium or Long.");
}
