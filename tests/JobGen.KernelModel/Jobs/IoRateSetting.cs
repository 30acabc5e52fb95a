namespace JobGen.Model;

/// <summary>JOBOBJECT_IO_RATE_CONTROL_INFORMATION; a null volume stands for all of them.</summary>
public sealed record IoRateSetting(string? Volume, uint Flags, long MaxIops, long MaxBandwidth, long ReservationIops, uint BaseIoSize)
{
    internal const uint Enable = 1;
    internal const uint Valid = 0xF;

    internal bool IsFor(string? volume) => string.Equals(Volume, volume, StringComparison.OrdinalIgnoreCase);
}
