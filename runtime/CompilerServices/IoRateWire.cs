using System.Runtime.InteropServices;
using JobGen.Interop;

namespace JobGen.CompilerServices;

/// <summary>I/O rates to and from their wire structures.</summary>
internal static unsafe class IoRateWire
{
    private const uint Enable = 0x1;

    internal static JOBOBJECT_IO_RATE_CONTROL_INFORMATION From(in IoRate rate, char* volumeName, bool isOn) => new()
    {
        MaxIops = (long)rate.MaxIops.GetValueOrDefault(),
        MaxBandwidth = (long)rate.MaxBandwidth.GetValueOrDefault(),
        ReservationIops = (long)rate.ReservationIops.GetValueOrDefault(),
        VolumeName = volumeName,
        BaseIoSize = rate.BaseIoSize.GetValueOrDefault(),
        ControlFlags = isOn ? Enable | (uint)rate.Flags : 0,
    };

    /// <summary>The rates that are on, or <paramref name="known"/> where these are they.</summary>
    internal static IoRates ToRates(ReadOnlySpan<JOBOBJECT_IO_RATE_CONTROL_INFORMATION> blocks, IoRates known)
    {
        int count = 0;
        bool isKnown = true;
        foreach (ref readonly JOBOBJECT_IO_RATE_CONTROL_INFORMATION block in blocks)
        {
            if (IsOn(block))
            {
                count++;
                isKnown = isKnown && Contains(known, block);
            }
        }

        return isKnown && count == known.Count ? known : Create(blocks, count);
    }

    private static IoRates Create(ReadOnlySpan<JOBOBJECT_IO_RATE_CONTROL_INFORMATION> blocks, int count)
    {
        IoRate[] rates = new IoRate[count];
        int index = 0;
        foreach (ref readonly JOBOBJECT_IO_RATE_CONTROL_INFORMATION block in blocks)
        {
            IoRate rate = ToRate(block, block.VolumeName is null ? null : new string(block.VolumeName));

            // A volume named twice makes no query fail: the first one counts.
            if (IsOn(block) && !Names(rates.AsSpan(0, index), rate.VolumeName))
            {
                rates[index++] = rate;
            }
        }

        return IoRates.Create(rates.AsSpan(0, index));
    }

    private static bool Names(ReadOnlySpan<IoRate> rates, string? volumeName)
    {
        foreach (ref readonly IoRate rate in rates)
        {
            if (IoRate.SameVolume(rate.VolumeName, volumeName))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Contains(IoRates known, in JOBOBJECT_IO_RATE_CONTROL_INFORMATION block)
    {
        foreach (ref readonly IoRate rate in known)
        {
            if (IsFor(rate.VolumeName, block.VolumeName))
            {
                return rate.Equals(ToRate(block, rate.VolumeName));
            }
        }

        return false;
    }

    private static bool IsFor(string? volumeName, char* wireName) => volumeName is null || wireName is null
        ? volumeName is null && wireName is null
        : MemoryExtensions.Equals(
            volumeName, MemoryMarshal.CreateReadOnlySpanFromNullTerminated(wireName), StringComparison.OrdinalIgnoreCase);

    private static bool IsOn(in JOBOBJECT_IO_RATE_CONTROL_INFORMATION block) => (block.ControlFlags & Enable) != 0;

    private static IoRate ToRate(in JOBOBJECT_IO_RATE_CONTROL_INFORMATION block, string? volumeName) => new()
    {
        VolumeName = volumeName,
        MaxIops = Known(block.MaxIops),
        MaxBandwidth = Known(block.MaxBandwidth),
        ReservationIops = Known(block.ReservationIops),
        BaseIoSize = block.BaseIoSize,
        Flags = (IoRateFlags)(block.ControlFlags & ~Enable),
    };

    private static ulong? Known(long value) => value > 0 ? (ulong)value : null;
}
