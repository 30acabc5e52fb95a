using System.ComponentModel;
using System.Runtime.InteropServices;
using JobGen.Interop;

namespace JobGen.CompilerServices;

/// <summary>Sets and queries notification limits: version 2 (class 33), and version 1 (class 12) before Windows 10. For generated code.</summary>
/// <remarks>
/// Windows before 10 answers an unknown class with 87, the same as for a refused value; which it was is found out once and
/// remembered for the process.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class NotificationLimitServices
{
    private const string Limit = "NotificationLimit";
    private const JOBOBJECTINFOCLASS Version1 = JOBOBJECTINFOCLASS.NotificationLimitInformation;
    private const JOBOBJECTINFOCLASS Version2 = JOBOBJECTINFOCLASS.NotificationLimitInformation2;

    /// <summary>Sets the thresholds with one kernel call, but for the first that finds an older Windows.</summary>
    /// <param name="job">The job, with the right JOB_OBJECT_SET_ATTRIBUTES; a handle that is held for the length of the call.</param>
    /// <param name="thresholds">The thresholds, or <see langword="null"/> for none.</param>
    /// <param name="applied">What the same Apply had set before, or <see langword="null"/>.</param>
    /// <exception cref="JobException">Windows refused them.</exception>
    public static void Set(nint job, in NotificationThresholds? thresholds, string? applied)
    {
        JOBOBJECT_NOTIFICATION_LIMIT_INFORMATION_2 wire = NotificationWire.From(thresholds ?? default);
        bool fitsVersion1 = (wire.LimitFlags & ~NotificationFlags.Version1) == 0;
        int error = LimitViolationReader.OnlyVersion1 ? Win32Errors.InvalidParameter : Set(job, Version2, &wire);
        if (error == Win32Errors.InvalidParameter && fitsVersion1 && Set(job, Version1, &wire) == Win32Errors.Success)
        {
            LimitViolationReader.OnlyVersion1 = true;
            return;
        }

        if (error == Win32Errors.Success || (wire.LimitFlags == 0 && IsRefusedClear(job, error)))
        {
            return;
        }

        throw JobLimitErrors.SetFailed(
            error, (int)Version2, new ReadOnlySpan<byte>(&wire, sizeof(JOBOBJECT_NOTIFICATION_LIMIT_INFORMATION_2)), Limit, applied);
    }

    /// <summary>Queries the thresholds with one kernel call, but for the first that finds an older Windows.</summary>
    /// <param name="job">The job, with the right JOB_OBJECT_QUERY; a handle that is held for the length of the call.</param>
    /// <returns>The thresholds, or <see langword="null"/> where none is set.</returns>
    /// <exception cref="JobException">Windows refused it.</exception>
    public static NotificationThresholds? Query(nint job)
    {
        JOBOBJECT_NOTIFICATION_LIMIT_INFORMATION_2 wire;
        int error = TryQuery(job, &wire);
        if (error != Win32Errors.Success)
        {
            throw JobLimitErrors.QueryFailed(error, (int)Version2);
        }

        return wire.LimitFlags == 0 ? null : NotificationWire.ToThresholds(wire);
    }

    // Windows refuses to clear what was never set, and then it is off as it should be.
    private static bool IsRefusedClear(nint job, int error)
    {
        JOBOBJECT_NOTIFICATION_LIMIT_INFORMATION_2 current;
        return error is Win32Errors.InvalidParameter or Win32Errors.NotSupported
            && TryQuery(job, &current) == Win32Errors.Success
            && current.LimitFlags == 0;
    }

    private static int TryQuery(nint job, JOBOBJECT_NOTIFICATION_LIMIT_INFORMATION_2* wire)
    {
        *wire = default;
        int error = LimitViolationReader.OnlyVersion1 ? Win32Errors.InvalidParameter : Query(job, Version2, wire);
        if (error != Win32Errors.InvalidParameter)
        {
            return error;
        }

        *wire = default;
        error = Query(job, Version1, wire);
        LimitViolationReader.OnlyVersion1 |= error == Win32Errors.Success;
        return error;
    }

    private static uint SizeOf(JOBOBJECTINFOCLASS version) => version == Version1
        ? JOBOBJECT_NOTIFICATION_LIMIT_INFORMATION_2.SizeOfVersion1
        : (uint)sizeof(JOBOBJECT_NOTIFICATION_LIMIT_INFORMATION_2);

    private static int Set(nint job, JOBOBJECTINFOCLASS version, JOBOBJECT_NOTIFICATION_LIMIT_INFORMATION_2* wire)
    {
        int succeeded = Kernel32.SetInformationJobObject(job, version, wire, SizeOf(version));
        int error = Marshal.GetLastSystemError();
        return succeeded != 0 ? Win32Errors.Success : error;
    }

    private static int Query(nint job, JOBOBJECTINFOCLASS version, JOBOBJECT_NOTIFICATION_LIMIT_INFORMATION_2* wire)
    {
        int succeeded = Kernel32.QueryInformationJobObject(job, version, wire, SizeOf(version), null);
        int error = Marshal.GetLastSystemError();
        return succeeded != 0 ? Win32Errors.Success : error;
    }
}
