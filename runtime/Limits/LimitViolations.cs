using System.Globalization;
using System.Text;
using JobGen.Interop;

namespace JobGen;

/// <summary>Which thresholds of a job's <see cref="NotificationThresholds"/> were passed, each with the value reached.</summary>
/// <remarks>
/// Thresholds and values are those of the moment of the query, not of the message that announced them. Windows 8 or Server
/// 2012; <see cref="JobMemoryLow"/>, <see cref="IoRate"/> and <see cref="NetRate"/> Windows 10 or Server 2016.
/// Source: <see href="https://learn.microsoft.com/windows/win32/api/winnt/ns-winnt-jobobject_limit_violation_information_2"/>.
/// </remarks>
public readonly struct LimitViolations : IEquatable<LimitViolations>
{
    private readonly JOBOBJECT_LIMIT_VIOLATION_INFORMATION_2 _wire;

    private LimitViolations(in JOBOBJECT_LIMIT_VIOLATION_INFORMATION_2 wire) => _wire = wire;

    /// <summary>Whether any threshold was passed.</summary>
    public bool Any => _wire.ViolationLimitFlags != 0;

    /// <summary>Committed bytes above <see cref="NotificationThresholds.JobMemory"/>, or <see langword="null"/>.</summary>
    public LimitViolation<ulong>? JobMemory =>
        Passed(NotificationFlags.JobMemory) ? new(_wire.JobHighMemoryLimit, _wire.JobMemory) : null;

    /// <summary>Committed bytes below <see cref="NotificationThresholds.JobMemoryLow"/>, or <see langword="null"/>.</summary>
    public LimitViolation<ulong>? JobMemoryLow =>
        Passed(NotificationFlags.JobMemoryLow) ? new(_wire.JobLowMemoryLimit, _wire.JobMemory) : null;

    /// <summary>Bytes read above <see cref="NotificationThresholds.IoReadBytes"/>, or <see langword="null"/>.</summary>
    public LimitViolation<ulong>? IoReadBytes =>
        Passed(NotificationFlags.IoReadBytes) ? new(_wire.IoReadBytesLimit, _wire.IoReadBytes) : null;

    /// <summary>Bytes written above <see cref="NotificationThresholds.IoWriteBytes"/>, or <see langword="null"/>.</summary>
    public LimitViolation<ulong>? IoWriteBytes =>
        Passed(NotificationFlags.IoWriteBytes) ? new(_wire.IoWriteBytesLimit, _wire.IoWriteBytes) : null;

    /// <summary>User-mode CPU time above <see cref="NotificationThresholds.JobUserTime"/>, or <see langword="null"/>.</summary>
    public LimitViolation<TimeSpan>? JobUserTime => Passed(NotificationFlags.JobUserTime)
        ? new(TimeSpan.FromTicks(_wire.PerJobUserTimeLimit), TimeSpan.FromTicks(_wire.PerJobUserTime))
        : null;

    /// <summary>CPU rate exceeded beyond <see cref="NotificationThresholds.CpuRateTolerance"/>, or <see langword="null"/>.</summary>
    public LimitViolation<RateControlTolerance>? CpuRate =>
        Rate(NotificationFlags.CpuRate, _wire.CpuRateControlToleranceLimit, _wire.CpuRateControlTolerance);

    /// <summary>I/O rate exceeded beyond <see cref="NotificationThresholds.IoRateTolerance"/>, or <see langword="null"/>.</summary>
    public LimitViolation<RateControlTolerance>? IoRate =>
        Rate(NotificationFlags.IoRate, _wire.IoRateControlToleranceLimit, _wire.IoRateControlTolerance);

    /// <summary>Network rate exceeded beyond <see cref="NotificationThresholds.NetRateTolerance"/>, or <see langword="null"/>.</summary>
    public LimitViolation<RateControlTolerance>? NetRate =>
        Rate(NotificationFlags.NetRate, _wire.NetRateControlToleranceLimit, _wire.NetRateControlTolerance);

    /// <summary>Compares what was passed and the values reached.</summary>
    /// <param name="left">One reading.</param>
    /// <param name="right">Another reading.</param>
    /// <returns><see langword="true"/> where they are the same.</returns>
    public static bool operator ==(in LimitViolations left, in LimitViolations right) => left.Equals(right);

    /// <summary>Compares what was passed and the values reached.</summary>
    /// <param name="left">One reading.</param>
    /// <param name="right">Another reading.</param>
    /// <returns><see langword="true"/> where they differ.</returns>
    public static bool operator !=(in LimitViolations left, in LimitViolations right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(LimitViolations other) =>
        JobMemory == other.JobMemory
        && JobMemoryLow == other.JobMemoryLow
        && IoReadBytes == other.IoReadBytes
        && IoWriteBytes == other.IoWriteBytes
        && JobUserTime == other.JobUserTime
        && CpuRate == other.CpuRate
        && IoRate == other.IoRate
        && NetRate == other.NetRate;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is LimitViolations other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        HashCode.Combine(JobMemory, JobMemoryLow, IoReadBytes, IoWriteBytes, JobUserTime, CpuRate, IoRate, NetRate);

    /// <summary>The thresholds passed, as <c>JobMemory 500 (limit 400), IoReadBytes 9 (limit 8)</c>.</summary>
    /// <returns>Text that does not depend on the culture.</returns>
    public override string ToString()
    {
        StringBuilder text = new();
        Add(text, nameof(JobMemory), JobMemory);
        Add(text, nameof(JobMemoryLow), JobMemoryLow);
        Add(text, nameof(IoReadBytes), IoReadBytes);
        Add(text, nameof(IoWriteBytes), IoWriteBytes);
        Add(text, nameof(JobUserTime), JobUserTime);
        Add(text, nameof(CpuRate), CpuRate);
        Add(text, nameof(IoRate), IoRate);
        Add(text, nameof(NetRate), NetRate);
        return text.Length == 0 ? "None" : text.ToString();
    }

    internal static LimitViolations FromWire(in JOBOBJECT_LIMIT_VIOLATION_INFORMATION_2 wire) => new(wire);

    private static void Add<T>(StringBuilder text, string name, LimitViolation<T>? violation)
        where T : struct
    {
        if (violation is { } passed)
        {
            string separator = text.Length == 0 ? string.Empty : ", ";
            text.Append(CultureInfo.InvariantCulture, $"{separator}{name} {passed}");
        }
    }

    private bool Passed(uint flag) => (_wire.ViolationLimitFlags & flag) != 0;

    private LimitViolation<RateControlTolerance>? Rate(uint flag, int limit, int reached) =>
        Passed(flag) ? new((RateControlTolerance)limit, (RateControlTolerance)reached) : null;
}
