using System.ComponentModel;
using JobGen.Interop;

namespace JobGen.CompilerServices;

/// <summary>Sets and queries notification limits: version 2 (class 33), and version 1 (class 12) before Windows 10. For generated code.</summary>
/// <remarks>
/// Windows before 10 answers an unknown class with 87, the same as for a refused value; which it was is found out once and
/// remembered for the process.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe partial class NotificationLimitServices
{
    private const JOBOBJECTINFOCLASS Version1 = NotificationClass.Version1;
    private const JOBOBJECTINFOCLASS Version2 = NotificationClass.Version2;

    /// <summary>Sets the thresholds with one kernel call, but for the first that finds an older Windows.</summary>
    /// <param name="job">The job, with the right JOB_OBJECT_SET_ATTRIBUTES; a handle that is held for the length of the call.</param>
    /// <param name="thresholds">The thresholds, or <see langword="null"/> for none.</param>
    /// <param name="applied">What the same Apply had set before, or <see langword="null"/>.</param>
    /// <exception cref="JobException">Windows refused them, or is older than 10 and lacks one of them.</exception>
    public static void Set(nint job, in NotificationThresholds? thresholds, string? applied)
    {
        JOBOBJECT_NOTIFICATION_LIMIT_INFORMATION_2 wire = NotificationWire.From(thresholds ?? default);
        if (wire.LimitFlags == 0)
        {
            Clear(job, &wire, applied);
            return;
        }

        bool fitsVersion1 = (wire.LimitFlags & ~NotificationFlags.Version1) == 0;
        bool isOlder = NotificationClass.Known == NotificationVersion.Version1;
        if (isOlder && !fitsVersion1)
        {
            throw NotificationErrors.NeedsWindows10(wire.LimitFlags, applied);
        }

        JOBOBJECTINFOCLASS version = isOlder ? Version1 : Version2;
        int error = NotificationClass.Set(job, version, &wire);
        if (error == Win32Errors.InvalidParameter && NotificationClass.Known == NotificationVersion.Unknown)
        {
            SetOnUnknown(job, &wire, fitsVersion1, applied);
        }
        else if (error != Win32Errors.Success)
        {
            throw Refused(job, version, &wire, error, applied);
        }
    }

    /// <summary>Queries the thresholds with one kernel call, but for the first that finds an older Windows.</summary>
    /// <param name="job">The job, with the right JOB_OBJECT_QUERY; a handle that is held for the length of the call.</param>
    /// <returns>The thresholds, or <see langword="null"/> where none is set, as on a Windows that has neither version.</returns>
    /// <exception cref="JobException">Windows refused it.</exception>
    public static NotificationThresholds? Query(nint job)
    {
        JOBOBJECT_NOTIFICATION_LIMIT_INFORMATION_2 wire;
        JOBOBJECTINFOCLASS version = NotificationClass.Known == NotificationVersion.Version1 ? Version1 : Version2;
        int error = NotificationClass.Query(job, version, &wire);
        if (version == Version2 && error == Win32Errors.InvalidParameter)
        {
            version = Version1;
            error = NotificationClass.Query(job, version, &wire);
        }

        // A Windows that has neither version cannot have the limit on.
        if (error is not (Win32Errors.Success or Win32Errors.InvalidParameter))
        {
            throw JobLimitErrors.QueryFailed(error, (int)version);
        }

        return wire.LimitFlags == 0 ? null : NotificationWire.ToThresholds(wire);
    }

    // Version 2 was refused with 87: this Windows is older than 10, or a value is wrong.
    private static void SetOnUnknown(
        nint job, JOBOBJECT_NOTIFICATION_LIMIT_INFORMATION_2* wire, bool fitsVersion1, string? applied)
    {
        int error = fitsVersion1 ? NotificationClass.Set(job, Version1, wire) : Win32Errors.InvalidParameter;
        if (error == Win32Errors.Success)
        {
            NotificationClass.Known = NotificationVersion.Version1;
            return;
        }

        JOBOBJECT_NOTIFICATION_LIMIT_INFORMATION_2 current;
        int queried = NotificationClass.Query(job, Version2, &current);
        if (queried == Win32Errors.Success)
        {
            throw NotificationErrors.ValueRefused(Version2, wire, applied);
        }

        throw fitsVersion1
            ? Refused(job, Version1, wire, error, applied)
            : queried == Win32Errors.InvalidParameter
                ? NotificationErrors.NeedsWindows10(wire->LimitFlags, applied)
                : NotificationErrors.SetFailed(error, Version2, wire, applied);
    }

    // What a 87 says of version 1 is found out by a query, since it may be missing too.
    private static JobException Refused(
        nint job, JOBOBJECTINFOCLASS version, JOBOBJECT_NOTIFICATION_LIMIT_INFORMATION_2* wire, int error, string? applied)
    {
        JOBOBJECT_NOTIFICATION_LIMIT_INFORMATION_2 current;
        bool isValue = error == Win32Errors.InvalidParameter
            && (version == Version2 || NotificationClass.Query(job, version, &current) == Win32Errors.Success);
        return isValue
            ? NotificationErrors.ValueRefused(version, wire, applied)
            : NotificationErrors.SetFailed(error, version, wire, applied);
    }

    // A newer Windows takes a clear of version 1 as well, so that its success says nothing about the age of this one.
    private static void Clear(nint job, JOBOBJECT_NOTIFICATION_LIMIT_INFORMATION_2* wire, string? applied)
    {
        JOBOBJECTINFOCLASS version = NotificationClass.Known == NotificationVersion.Version1 ? Version1 : Version2;
        int error = TryClear(job, version, wire, out int queried);
        if (version == Version2 && queried != Win32Errors.Success)
        {
            version = Version1;
            error = TryClear(job, version, wire, out queried);
        }

        // A Windows that has neither version cannot have the limit on.
        if (error != Win32Errors.Success && queried != Win32Errors.InvalidParameter)
        {
            throw error == Win32Errors.InvalidParameter && queried == Win32Errors.Success
                ? NotificationErrors.ValueRefused(version, wire, applied)
                : NotificationErrors.SetFailed(error, version, wire, applied);
        }
    }

    // Windows may refuse to clear what was never set, and then it is off as it should be.
    private static int TryClear(
        nint job, JOBOBJECTINFOCLASS version, JOBOBJECT_NOTIFICATION_LIMIT_INFORMATION_2* wire, out int queried)
    {
        int error = NotificationClass.Set(job, version, wire);
        queried = Win32Errors.Success;
        if (error is Win32Errors.InvalidParameter or Win32Errors.NotSupported)
        {
            JOBOBJECT_NOTIFICATION_LIMIT_INFORMATION_2 current;
            queried = NotificationClass.Query(job, version, &current);
            return queried == Win32Errors.Success && current.LimitFlags == 0 ? Win32Errors.Success : error;
        }

        return error;
    }
}
