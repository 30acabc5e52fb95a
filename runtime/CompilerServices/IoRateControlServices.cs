using System.ComponentModel;
using System.Runtime.InteropServices;
using JobGen.Interop;

namespace JobGen.CompilerServices;

/// <summary>Sets and queries IO rates through their own functions. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class IoRateControlServices
{
    private const uint Enable = 0x1;

    /// <summary>Sets the rate of each volume with one call, and switches off the volumes that had one before and have none now.</summary>
    /// <param name="job">The job, with the right JOB_OBJECT_SET_ATTRIBUTES; a handle that is held for the length of the call.</param>
    /// <param name="rates">The rates.</param>
    /// <param name="known">The volumes that may have a rate.</param>
    /// <param name="applied">What the same Apply had set before, or <see langword="null"/>.</param>
    /// <exception cref="JobException">Windows refused a rate, or does not have the function.</exception>
    public static void Set(nint job, IoRates rates, IoRates known, string? applied)
    {
        foreach (IoRate old in known)
        {
            if (rates[old.VolumeName] is null)
            {
                Set(job, new IoRate { VolumeName = old.VolumeName }, isOn: false, applied);
            }
        }

        foreach (IoRate rate in rates)
        {
            Set(job, rate, isOn: true, applied);
            applied = applied is null ? NameOf(rate) : $"{applied}, {NameOf(rate)}";
        }
    }

    /// <summary>Queries the rates of every volume.</summary>
    /// <param name="job">The job, with the right JOB_OBJECT_QUERY; a handle that is held for the length of the call.</param>
    /// <returns>The rates that are on.</returns>
    /// <exception cref="JobException">Windows refused it, or does not have the function.</exception>
    public static IoRates Query(nint job)
    {
        JOBOBJECT_IO_RATE_CONTROL_INFORMATION* blocks = null;
        uint count = 0;
        try
        {
            if (Kernel32.QueryIoRateControlInformationJobObject(job, null, &blocks, &count) == 0)
            {
                int error = Marshal.GetLastSystemError();
                throw JobLimitErrors.QueryIoRateFailed(error);
            }

            List<IoRate> rates = [];
            for (uint index = 0; index < count; index++)
            {
                if ((blocks[index].ControlFlags & Enable) != 0)
                {
                    rates.Add(FromWire(blocks[index]));
                }
            }

            return IoRates.Create(CollectionsMarshal.AsSpan(rates));
        }
        catch (EntryPointNotFoundException exception)
        {
            throw JobLimitErrors.ForMissing(exception, nameof(Kernel32.QueryIoRateControlInformationJobObject));
        }
        finally
        {
            if (blocks is not null)
            {
                Kernel32.FreeMemoryJobObject(blocks);
            }
        }
    }

    private static void Set(nint job, in IoRate rate, bool isOn, string? applied)
    {
        fixed (char* volumeName = rate.VolumeName)
        {
            JOBOBJECT_IO_RATE_CONTROL_INFORMATION wire = new()
            {
                MaxIops = (long)rate.MaxIops.GetValueOrDefault(),
                MaxBandwidth = (long)rate.MaxBandwidth.GetValueOrDefault(),
                ReservationIops = (long)rate.ReservationIops.GetValueOrDefault(),
                VolumeName = volumeName,
                BaseIoSize = rate.BaseIoSize.GetValueOrDefault(),
                ControlFlags = isOn ? Enable | (uint)rate.Flags : 0,
            };
            try
            {
                if (Kernel32.SetIoRateControlInformationJobObject(job, &wire) != 0)
                {
                    return;
                }
            }
            catch (EntryPointNotFoundException exception)
            {
                throw JobLimitErrors.ForMissing(exception, nameof(Kernel32.SetIoRateControlInformationJobObject));
            }

            int error = Marshal.GetLastSystemError();
            if (isOn || !IsOff(job, rate.VolumeName, error))
            {
                throw JobLimitErrors.SetIoRateFailed(error, rate.VolumeName, applied);
            }
        }
    }

    // Windows refuses to clear what was never set, and then it is off as it should be.
    private static bool IsOff(nint job, string? volumeName, int error) =>
        error is Win32Errors.InvalidParameter or Win32Errors.NotSupported && Query(job)[volumeName] is null;

    private static IoRate FromWire(in JOBOBJECT_IO_RATE_CONTROL_INFORMATION wire) => new()
    {
        VolumeName = wire.VolumeName is null ? null : new string(wire.VolumeName),
        MaxIops = Known(wire.MaxIops),
        MaxBandwidth = Known(wire.MaxBandwidth),
        ReservationIops = Known(wire.ReservationIops),
        BaseIoSize = wire.BaseIoSize,
        Flags = (IoRateFlags)(wire.ControlFlags & ~Enable),
    };

    private static ulong? Known(long value) => value > 0 ? (ulong)value : null;

    private static string NameOf(in IoRate rate) => rate.VolumeName is null ? "IoRateControl" : $"IoRateControl of {rate.VolumeName}";
}
