using JobGen.Interop;

namespace JobGen.CompilerServices;

/// <summary>Sets and queries notification limits: version 2 (class 33), and version 1 (class 12) before Windows 10.</summary>
/// <remarks>
/// Windows before 10 answers an unknown class with 87, the same as for a refused value; which it was is found out once and
/// remembered for the process.
/// </remarks>
internal static unsafe class NotificationLimitServices
{
    private const JOBOBJECTINFOCLASS Version1 = NotificationClass.Version1;
    private const JOBOBJECTINFOCLASS Version2 = NotificationClass.Version2;

    /// <summary>Queries the thresholds with one kernel call, but for the first that finds an older Windows.</summary>
    /// <returns>The thresholds, or <see langword="null"/> where none is set, as on a Windows that has neither version.</returns>
    internal static NotificationThresholds? Query(nint job)
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

    /// <summary>Sets the thresholds with one kernel call, but for the first that finds an older Windows.</summary>
    internal static void Set(ref LimitsApplication application, in NotificationThresholds? thresholds)
    {
        JOBOBJECT_NOTIFICATION_LIMIT_INFORMATION_2 wire = NotificationWire.From(thresholds ?? default);
        if (wire.LimitFlags == 0)
        {
            Clear(in application, &wire);
        }
        else
        {
            Set(in application, &wire);
        }

        application.Add(NotificationErrors.Limit);
    }

    private static void Set(in LimitsApplication application, JOBOBJECT_NOTIFICATION_LIMIT_INFORMATION_2* wire)
    {
        bool fitsVersion1 = (wire->LimitFlags & ~NotificationFlags.Version1) == 0;
        bool isOlder = NotificationClass.Known == NotificationVersion.Version1;
        if (isOlder && !fitsVersion1)
        {
            throw NotificationErrors.NeedsWindows10(wire->LimitFlags, application.Applied);
        }

        JOBOBJECTINFOCLASS version = isOlder ? Version1 : Version2;
        int error = NotificationClass.Set(application.Job, version, wire);
        if (error == Win32Errors.InvalidParameter && NotificationClass.Known == NotificationVersion.Unknown)
        {
            SetOnUnknown(in application, wire, fitsVersion1);
        }
        else if (error != Win32Errors.Success)
        {
            throw Refused(in application, version, wire, error);
        }
    }

    // Version 2 was refused with 87: this Windows is older than 10, or a value is wrong.
    private static void SetOnUnknown(
        in LimitsApplication application, JOBOBJECT_NOTIFICATION_LIMIT_INFORMATION_2* wire, bool fitsVersion1)
    {
        int error = fitsVersion1 ? NotificationClass.Set(application.Job, Version1, wire) : Win32Errors.InvalidParameter;
        if (error == Win32Errors.Success)
        {
            NotificationClass.Known = NotificationVersion.Version1;
            return;
        }

        JOBOBJECT_NOTIFICATION_LIMIT_INFORMATION_2 current;
        int queried = NotificationClass.Query(application.Job, Version2, &current);
        if (queried == Win32Errors.Success)
        {
            throw NotificationErrors.ValueRefused(Version2, wire, application.Applied);
        }

        throw fitsVersion1
            ? Refused(in application, Version1, wire, error)
            : queried == Win32Errors.InvalidParameter
                ? NotificationErrors.NeedsWindows10(wire->LimitFlags, application.Applied)
                : NotificationErrors.SetFailed(error, Version2, wire, application.Applied);
    }

    // What a 87 says of version 1 is found out by a query, since it may be missing too.
    private static JobException Refused(
        in LimitsApplication application, JOBOBJECTINFOCLASS version, JOBOBJECT_NOTIFICATION_LIMIT_INFORMATION_2* wire, int error)
    {
        JOBOBJECT_NOTIFICATION_LIMIT_INFORMATION_2 current;
        bool isValue = error == Win32Errors.InvalidParameter
            && (version == Version2 || NotificationClass.Query(application.Job, version, &current) == Win32Errors.Success);
        return isValue
            ? NotificationErrors.ValueRefused(version, wire, application.Applied)
            : NotificationErrors.SetFailed(error, version, wire, application.Applied);
    }

    // A newer Windows takes a clear of version 1 as well, so that its success says nothing about the age of this one.
    private static void Clear(in LimitsApplication application, JOBOBJECT_NOTIFICATION_LIMIT_INFORMATION_2* wire)
    {
        JOBOBJECTINFOCLASS version = NotificationClass.Known == NotificationVersion.Version1 ? Version1 : Version2;
        int error = TryClear(application.Job, version, wire, out int queried);
        if (version == Version2 && queried != Win32Errors.Success)
        {
            version = Version1;
            error = TryClear(application.Job, version, wire, out queried);
        }

        // A Windows that has neither version cannot have the limit on.
        if (error != Win32Errors.Success && queried != Win32Errors.InvalidParameter)
        {
            throw error == Win32Errors.InvalidParameter && queried == Win32Errors.Success
                ? NotificationErrors.ValueRefused(version, wire, application.Applied)
                : NotificationErrors.SetFailed(error, version, wire, application.Applied);
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
