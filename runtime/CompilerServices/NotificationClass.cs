using System.Runtime.InteropServices;
using JobGen.Interop;

namespace JobGen.CompilerServices;

/// <summary>The calls on the two versions of the notification limits: version 1 is the first 48 bytes of version 2.</summary>
internal static unsafe class NotificationClass
{
    internal const JOBOBJECTINFOCLASS Version1 = JOBOBJECTINFOCLASS.NotificationLimitInformation;
    internal const JOBOBJECTINFOCLASS Version2 = JOBOBJECTINFOCLASS.NotificationLimitInformation2;

    /// <summary>What is known of this Windows; threads that find it out at the same time find the same.</summary>
    internal static NotificationVersion Known { get; set; }

    internal static ReadOnlySpan<byte> BytesOf(JOBOBJECTINFOCLASS version, JOBOBJECT_NOTIFICATION_LIMIT_INFORMATION_2* wire) =>
        new(wire, (int)SizeOf(version));

    /// <summary>Returns 0 or the error code.</summary>
    internal static int Set(nint job, JOBOBJECTINFOCLASS version, JOBOBJECT_NOTIFICATION_LIMIT_INFORMATION_2* wire)
    {
        int succeeded = JobApi2.SetInformationJobObject(job, (int)version, wire, SizeOf(version));
        int error = Marshal.GetLastSystemError();
        return succeeded != 0 ? Accepted(version) : error;
    }

    /// <summary>Returns 0 or the error code, which is 87 only where Windows does not have the class: a query holds no value.</summary>
    internal static int Query(nint job, JOBOBJECTINFOCLASS version, JOBOBJECT_NOTIFICATION_LIMIT_INFORMATION_2* wire)
    {
        *wire = default;
        int succeeded = JobApi2.QueryInformationJobObject(job, (int)version, wire, SizeOf(version), null);
        int error = Marshal.GetLastSystemError();
        if (succeeded != 0)
        {
            return Accepted(version);
        }

        if (version == Version2 && error == Win32Errors.InvalidParameter)
        {
            Known = NotificationVersion.Version1;
        }

        return error;
    }

    // A newer Windows accepts version 1 too, which therefore says nothing.
    private static int Accepted(JOBOBJECTINFOCLASS version)
    {
        Known = version == Version2 ? NotificationVersion.Version2 : Known;
        return Win32Errors.Success;
    }

    private static uint SizeOf(JOBOBJECTINFOCLASS version) => version == Version1
        ? JOBOBJECT_NOTIFICATION_LIMIT_INFORMATION_2.SizeOfVersion1
        : (uint)sizeof(JOBOBJECT_NOTIFICATION_LIMIT_INFORMATION_2);
}
