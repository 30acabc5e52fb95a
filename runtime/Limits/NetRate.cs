using System.ComponentModel;

namespace JobGen;

/// <summary>A limit on the outgoing network traffic of a job, and the mark that its packets carry.</summary>
/// <remarks>
/// Windows 10 or Server 2016. Only outgoing traffic is limited, and only one job in a nest can have this limit.
/// Source: <see href="https://learn.microsoft.com/windows/win32/api/winnt/ns-winnt-jobobject_net_rate_control_information"/>.
/// </remarks>
public readonly partial record struct NetRate
{
    private const uint Enable = 1;
    private const uint MaxBandwidthFlag = 2;
    private const uint DscpTagFlag = 4;

    private readonly byte? _dscpTag;

    /// <summary>Creates a limit.</summary>
    /// <param name="maxBandwidth">Bytes a second, or <see langword="null"/> for no limit on the bandwidth.</param>
    /// <param name="dscpTag">0 to 0x3F, or <see langword="null"/> to leave the packets unmarked.</param>
    /// <exception cref="ArgumentOutOfRangeException">The tag is above 0x3F.</exception>
    public NetRate(ulong? maxBandwidth, byte? dscpTag = null)
    {
        MaxBandwidth = maxBandwidth;
        DscpTag = dscpTag;
    }

    /// <summary>The bandwidth in bytes a second, or <see langword="null"/> for no limit on it; what 0 does is not documented.</summary>
    public ulong? MaxBandwidth { get; init; }

    /// <summary>The differentiated services code point of outgoing packets, 0 to 0x3F, or <see langword="null"/> for none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The tag is above 0x3F, which Windows refuses with 87.</exception>
    public byte? DscpTag
    {
        get => _dscpTag;
        init => _dscpTag = value is > LimitRanges.HighestDscpTag
            ? throw new ArgumentOutOfRangeException(nameof(value), value, "A DSCP tag is 0 to 0x3F.")
            : value;
    }

    /// <summary>The ControlFlags of the wire structure. For generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public uint ControlFlags =>
        Enable | (MaxBandwidth is null ? 0 : MaxBandwidthFlag) | (_dscpTag is null ? 0 : DscpTagFlag);

    /// <summary>Takes over what a query returned. For generated code.</summary>
    /// <param name="controlFlags">ControlFlags.</param>
    /// <param name="maxBandwidth">MaxBandwidth.</param>
    /// <param name="dscpTag">DscpTag.</param>
    /// <returns>The limit, or <see langword="null"/> where rate control is off.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static NetRate? FromWire(uint controlFlags, ulong maxBandwidth, byte dscpTag) => (controlFlags & Enable) == 0
        ? null
        : new NetRate(
            (controlFlags & MaxBandwidthFlag) == 0 ? null : maxBandwidth,
            (controlFlags & DscpTagFlag) == 0 ? null : (byte)(dscpTag & LimitRanges.HighestDscpTag));
}
