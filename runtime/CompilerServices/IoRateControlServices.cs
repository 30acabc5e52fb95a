using System.Runtime.InteropServices;
using JobGen.Interop;

namespace JobGen.CompilerServices;

/// <summary>Sets and queries I/O rates through their own functions.</summary>
internal static unsafe class IoRateControlServices
{
    /// <summary>More than a machine has: the length of what Windows allots is known by its count alone.</summary>
    private const uint MostVolumes = 4096;

    /// <summary>Queries the rates of every volume, and has the answer freed.</summary>
    /// <param name="job">The job, with the right JOB_OBJECT_QUERY; a handle that is held for the length of the call.</param>
    /// <param name="known">The likely answer, which is returned where it is the answer, so that nothing is allocated.</param>
    /// <returns>The rates that are on; none on a Windows that does not support them.</returns>
    /// <exception cref="JobException">Windows refused it.</exception>
    internal static IoRates Query(nint job, IoRates known)
    {
        int error = TryQuery(job, known, out IoRates rates);
        return error == Win32Errors.Success ? rates : throw JobLimitErrors.QueryIoRateFailed(error);
    }

    /// <summary>Sets the rate of each volume with one call, and switches off the volumes that had one before and have none now.</summary>
    /// <param name="application">The application.</param>
    /// <param name="rates">The rates.</param>
    /// <param name="known">The volumes that may have a rate, before and after; more than have one where a call failed.</param>
    internal static void Set(ref LimitsApplication application, IoRates rates, ref IoRates known)
    {
        // Remembered before the first call: when one fails, the next change has to find what the others have set.
        IoRates before = known;
        known = rates.And(before);
        foreach (ref readonly IoRate old in before)
        {
            if (rates[old.VolumeName] is null)
            {
                int error = Set(application.Job, new IoRate { VolumeName = old.VolumeName }, isOn: false);
                if (error != Win32Errors.Success && !IsOff(application.Job, old.VolumeName, error))
                {
                    throw JobLimitErrors.SetIoRateFailed(error, old.VolumeName, application.Applied);
                }
            }
        }

        for (int index = 0; index < rates.Count; index++)
        {
            int error = Set(application.Job, rates[index], isOn: true);
            if (error != Win32Errors.Success)
            {
                throw JobLimitErrors.SetIoRateFailed(error, rates[index].VolumeName, AppliedBefore(application.Applied, rates, index));
            }
        }

        known = rates;
        application.Add("IoRateControl");
    }

    private static int TryQuery(nint job, IoRates known, out IoRates rates)
    {
        rates = default;
        JOBOBJECT_IO_RATE_CONTROL_INFORMATION* blocks = null;
        uint count = 0;
        try
        {
            if (Kernel32.QueryIoRateControlInformationJobObject(job, null, &blocks, &count) == 0)
            {
                // A Windows that does not support the limit cannot have it on.
                int error = Marshal.GetLastSystemError();
                return error == Win32Errors.NotSupported ? Win32Errors.Success : error;
            }

            int volumes = blocks is null ? 0 : (int)Math.Min(count, MostVolumes);
            rates = IoRateWire.ToRates(new ReadOnlySpan<JOBOBJECT_IO_RATE_CONTROL_INFORMATION>(blocks, volumes), known);
            return Win32Errors.Success;
        }
        catch (EntryPointNotFoundException)
        {
            return Win32Errors.Success;
        }
        finally
        {
            if (blocks is not null)
            {
                Kernel32.FreeMemoryJobObject(blocks);
            }
        }
    }

    private static int Set(nint job, in IoRate rate, bool isOn)
    {
        fixed (char* volumeName = rate.VolumeName)
        {
            JOBOBJECT_IO_RATE_CONTROL_INFORMATION wire = IoRateWire.From(rate, volumeName, isOn);
            try
            {
                uint succeeded = Kernel32.SetIoRateControlInformationJobObject(job, &wire);
                int error = Marshal.GetLastSystemError();
                return succeeded != 0 ? Win32Errors.Success : error;
            }
            catch (EntryPointNotFoundException exception)
            {
                return isOn
                    ? throw JobLimitErrors.ForMissing(exception, nameof(Kernel32.SetIoRateControlInformationJobObject))
                    : Win32Errors.Success;
            }
        }
    }

    // Windows refuses to clear what was never set, and then it is off as it should be.
    private static bool IsOff(nint job, string? volumeName, int error) =>
        error is Win32Errors.InvalidParameter or Win32Errors.NotSupported
        && TryQuery(job, default, out IoRates rates) == Win32Errors.Success
        && rates[volumeName] is null;

    private static string? AppliedBefore(string? applied, IoRates rates, int count)
    {
        for (int index = 0; index < count; index++)
        {
            string? volumeName = rates[index].VolumeName;
            applied = LimitsText.Join(applied, volumeName is null ? "IoRateControl" : $"IoRateControl of {volumeName}");
        }

        return applied;
    }
}
