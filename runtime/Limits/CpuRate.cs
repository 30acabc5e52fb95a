using System.ComponentModel;

namespace JobGen;

/// <summary>A CPU rate control: a hard cap, a soft rate, a weight, or a minimum with a maximum.</summary>
/// <remarks>
/// <para>
/// Kept as Windows keeps it: rates in hundredths of a percent, rounded to the nearest, so that what is set is what is read
/// back. Percent is of the machine's whole processor time, or of the parent job's share in a nest; 50 on 8 processors is
/// the time of 4.
/// </para>
/// <para>
/// Windows 8 or Server 2012; <see cref="MinMax"/> Windows 10 or Server 2016. Windows answers 87 where the rates are out of
/// range and 50 where dynamic fair-share scheduling (Remote Desktop Session Host) is on.
/// Source: <see href="https://learn.microsoft.com/windows/win32/api/winnt/ns-winnt-jobobject_cpu_rate_control_information"/>.
/// </para>
/// </remarks>
public readonly partial struct CpuRate : IEquatable<CpuRate>
{
    private const uint Enable = 0x01;
    private const uint WeightBased = 0x02;
    private const uint HardCapFlag = 0x04;
    private const uint NotifyFlag = 0x08;
    private const uint MinMaxRate = 0x10;
    private const uint PerProcessorCaps = 0x20;
    private const uint ModeFlags = ~(NotifyFlag | PerProcessorCaps);

    private readonly uint _controlFlags;
    private readonly uint _value;

    private CpuRate(uint controlFlags, uint value)
    {
        _controlFlags = controlFlags;
        _value = value;
    }

    /// <summary>Which of the four ways this is.</summary>
    public CpuRateMode Mode => (_controlFlags & ModeFlags) switch
    {
        Enable | HardCapFlag => CpuRateMode.HardCap,
        Enable => CpuRateMode.Soft,
        Enable | WeightBased => CpuRateMode.Weight,
        Enable | MinMaxRate => CpuRateMode.MinMax,
        _ => (_controlFlags & Enable) == 0 ? CpuRateMode.None : CpuRateMode.Unknown,
    };

    /// <summary>The cap in percent, or <see langword="null"/> in another mode.</summary>
    public double? HardCapPercent => Mode == CpuRateMode.HardCap ? ToPercent(_value) : null;

    /// <summary>The soft rate in percent, or <see langword="null"/> in another mode.</summary>
    public double? SoftPercent => Mode == CpuRateMode.Soft ? ToPercent(_value) : null;

    /// <summary>The weight, 1 to 9, or <see langword="null"/> in another mode.</summary>
    public int? RelativeWeight => Mode == CpuRateMode.Weight ? (int)_value : null;

    /// <summary>The reserved rate in percent, or <see langword="null"/> in another mode.</summary>
    public double? MinPercent => Mode == CpuRateMode.MinMax ? ToPercent(_value & 0xFFFF) : null;

    /// <summary>The cap above the reservation in percent, or <see langword="null"/> in another mode.</summary>
    public double? MaxPercent => Mode == CpuRateMode.MinMax ? ToPercent(_value >> 16) : null;

    /// <summary>
    /// Whether the job's port gets a message when the rate is exceeded for the tolerance of the job's notification limit
    /// (JOB_OBJECT_CPU_RATE_CONTROL_NOTIFY). It says nothing without <see cref="NotificationThresholds.CpuRateTolerance"/>.
    /// </summary>
    public bool Notify
    {
        get => (_controlFlags & NotifyFlag) != 0;
        init => _controlFlags = value ? _controlFlags | NotifyFlag : _controlFlags & ~NotifyFlag;
    }

    /// <summary>The ControlFlags of the wire structure. For generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public uint ControlFlags => _controlFlags;

    /// <summary>The union of the wire structure: rate, weight, or minimum in the low and maximum in the high word.</summary>
    /// <remarks>For generated code.</remarks>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public uint WireValue => _value;

    /// <summary>Compares what Windows keeps.</summary>
    /// <param name="left">One rate.</param>
    /// <param name="right">Another rate.</param>
    /// <returns><see langword="true"/> where they are the same.</returns>
    public static bool operator ==(CpuRate left, CpuRate right) => left.Equals(right);

    /// <summary>Compares what Windows keeps.</summary>
    /// <param name="left">One rate.</param>
    /// <param name="right">Another rate.</param>
    /// <returns><see langword="true"/> where they differ.</returns>
    public static bool operator !=(CpuRate left, CpuRate right) => !left.Equals(right);

    /// <summary>A cap that holds even where processors idle.</summary>
    /// <param name="percent">0.01 to 100, rounded to hundredths.</param>
    /// <returns>The rate.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The percentage is out of range or not a number.</exception>
    public static CpuRate HardCap(double percent) => new(Enable | HardCapFlag, ToHundredths(percent, nameof(percent)));

    /// <summary>A rate that gives way where processors idle.</summary>
    /// <param name="percent">0.01 to 100, rounded to hundredths.</param>
    /// <returns>The rate.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The percentage is out of range or not a number.</exception>
    public static CpuRate Soft(double percent) => new(Enable, ToHundredths(percent, nameof(percent)));

    /// <summary>A share relative to the weights of other jobs; 5 is the default of a process without a job.</summary>
    /// <param name="weight">1 to 9.</param>
    /// <returns>The rate.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The weight is out of range.</exception>
    public static CpuRate Weight(int weight)
    {
        if (!LimitRanges.IsCpuWeight(weight))
        {
            throw new ArgumentOutOfRangeException(nameof(weight), weight, "A CPU weight is 1 to 9.");
        }

        return new CpuRate(Enable | WeightBased, (uint)weight);
    }

    /// <summary>A reservation with a cap above it.</summary>
    /// <param name="minPercent">
    /// 0.01 to <paramref name="maxPercent"/>, rounded to hundredths. The minimum rates of all jobs in the system add up to at
    /// most 100 percent.
    /// </param>
    /// <param name="maxPercent">0.01 to 100, rounded to hundredths.</param>
    /// <returns>The rate.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A percentage is out of range, or the minimum is above the maximum.</exception>
    public static CpuRate MinMax(double minPercent, double maxPercent)
    {
        uint min = ToHundredths(minPercent, nameof(minPercent));
        uint max = ToHundredths(maxPercent, nameof(maxPercent));
        if (min > max)
        {
            throw new ArgumentOutOfRangeException(nameof(minPercent), minPercent, "The minimum CPU rate is above the maximum.");
        }

        return new CpuRate(Enable | MinMaxRate, min | (max << 16));
    }

    /// <summary>Takes over what a query returned, whatever it is. For generated code.</summary>
    /// <param name="controlFlags">ControlFlags.</param>
    /// <param name="value">The union.</param>
    /// <returns>The rate.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static CpuRate FromWire(uint controlFlags, uint value) => new(controlFlags, value);

    /// <inheritdoc/>
    public bool Equals(CpuRate other) => _controlFlags == other._controlFlags && _value == other._value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is CpuRate other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_controlFlags, _value);

    private static double ToPercent(uint hundredths) => hundredths / 100d;

    private static uint ToHundredths(double percent, string parameter) => LimitRanges.IsCpuRate(percent)
        ? (uint)LimitRanges.CpuHundredths(percent)
        : throw new ArgumentOutOfRangeException(parameter, percent, "A CPU rate is 0.01 to 100 percent.");
}
