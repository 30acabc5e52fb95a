using JobGen.Interop;

namespace JobGen;

/// <summary>A limit on the disk I/O of a job, on one volume or on each volume.</summary>
/// <remarks>
/// Windows 10 and Server 2016; Microsoft documents the functions behind it as no longer supported from Windows 10 version
/// 1607 on, where a call may succeed and limit nothing. A value of zero is Windows' way to say "no limit" and is kept as
/// <see langword="null"/>.
/// Source: <see href="https://learn.microsoft.com/windows/win32/api/jobapi2/ns-jobapi2-jobobject_io_rate_control_information"/>.
/// </remarks>
public readonly partial record struct IoRate
{
    private readonly ulong _maxIops;
    private readonly ulong _maxBandwidth;
    private readonly ulong _reservationIops;
    private readonly uint _baseIoSize;

    /// <summary>
    /// The NT device name of the volume, as <c>\Device\HarddiskVolume3</c>, or <see langword="null"/> for each volume (not
    /// for all together). Compared without regard to case.
    /// </summary>
    /// <exception cref="ArgumentException">The name holds a NUL character.</exception>
    public string? VolumeName
    {
        get;
        init => field = NullTerminated.ThrowIfCut(value, "A volume name", nameof(value));
    }

    /// <summary>The most I/O operations a second, 1 to 2^63 - 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is above 2^63 - 1.</exception>
    public ulong? MaxIops
    {
        get => Known(_maxIops);
        init => _maxIops = Signed(value, nameof(MaxIops));
    }

    /// <summary>The most bytes a second, 1 to 2^63 - 1. With <see cref="MaxIops"/>, whichever is reached first.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is above 2^63 - 1.</exception>
    public ulong? MaxBandwidth
    {
        get => Known(_maxBandwidth);
        init => _maxBandwidth = Signed(value, nameof(MaxBandwidth));
    }

    /// <summary>The I/O operations a second that are reserved for the job, 1 to 2^63 - 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is above 2^63 - 1.</exception>
    public ulong? ReservationIops
    {
        get => Known(_reservationIops);
        init => _reservationIops = Signed(value, nameof(ReservationIops));
    }

    /// <summary>
    /// The bytes that count as one operation: a larger transfer counts as several. <see langword="null"/> for the system's
    /// own size.
    /// </summary>
    public uint? BaseIoSize
    {
        get => _baseIoSize == 0 ? null : _baseIoSize;
        init => _baseIoSize = value ?? 0;
    }

    /// <summary>How it is enforced. Undocumented: leave it <see cref="IoRateFlags.None"/> unless its effect is known.</summary>
    public IoRateFlags Flags { get; init; }

    /// <summary>Compares the values, and the volume without regard to case.</summary>
    /// <param name="other">Another rate.</param>
    /// <returns><see langword="true"/> where they are the same.</returns>
    public bool Equals(IoRate other) =>
        _maxIops == other._maxIops
        && _maxBandwidth == other._maxBandwidth
        && _reservationIops == other._reservationIops
        && _baseIoSize == other._baseIoSize
        && Flags == other.Flags
        && SameVolume(VolumeName, other.VolumeName);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(
        _maxIops,
        _maxBandwidth,
        _reservationIops,
        _baseIoSize,
        Flags,
        VolumeName is null ? 0 : StringComparer.OrdinalIgnoreCase.GetHashCode(VolumeName));

    internal static bool SameVolume(string? left, string? right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    private static ulong? Known(ulong value) => value == 0 ? null : value;

    private static ulong Signed(ulong? value, string name) => value is > long.MaxValue
        ? throw new ArgumentOutOfRangeException(name, value, "Windows takes at most 2^63 - 1.")
        : value ?? 0;
}
