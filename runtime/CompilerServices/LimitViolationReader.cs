using System.ComponentModel;
using System.Runtime.InteropServices;
using JobGen.Interop;

namespace JobGen.CompilerServices;

/// <summary>Reads which notification thresholds a job has passed. For generated code and for the completion port.</summary>
/// <remarks>Reading arms the next notification: until then Windows sends no other for this job.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class LimitViolationReader
{
    /// <summary>Reads the violations of a job; one kernel call.</summary>
    /// <param name="job">The job, with the right JOB_OBJECT_QUERY; a handle that is held for the length of the call.</param>
    /// <param name="violations">What was passed.</param>
    /// <returns>Whether any threshold was passed.</returns>
    /// <exception cref="JobException">The query failed: 5 without the right, 87 before Windows 8.</exception>
    /// <exception cref="PlatformNotSupportedException">This is not Windows.</exception>
    public static bool Read(nint job, out LimitViolations violations)
    {
        int error;
        try
        {
            error = TryRead(job, out violations);
        }
        catch (DllNotFoundException exception)
        {
            throw PlatformErrors.NoWindows(exception);
        }

        if (error == Win32Errors.Success)
        {
            return violations.Any;
        }

        bool isVersion2 = NotificationClass.Known == NotificationVersion.Version2;
        throw JobLimitErrors.QueryFailed(
            error, (int)(isVersion2 ? JOBOBJECTINFOCLASS.LimitViolationInformation2 : JOBOBJECTINFOCLASS.LimitViolationInformation));
    }

    /// <summary>Reads the violations of a job, for callers that must not throw.</summary>
    /// <returns>0, or the Windows error code.</returns>
    internal static int TryRead(nint job, out LimitViolations violations)
    {
        // Version 1 is a prefix of version 2, so that what it does not fill stays zero: not passed.
        JOBOBJECT_LIMIT_VIOLATION_INFORMATION_2 wire = default;
        int error = Win32Errors.InvalidParameter;
        if (NotificationClass.Known != NotificationVersion.Version1)
        {
            error = Query(
                job,
                JOBOBJECTINFOCLASS.LimitViolationInformation2,
                &wire,
                (uint)sizeof(JOBOBJECT_LIMIT_VIOLATION_INFORMATION_2));
        }

        if (error == Win32Errors.Success)
        {
            NotificationClass.Known = NotificationVersion.Version2;
        }
        else if (error == Win32Errors.InvalidParameter && NotificationClass.Known != NotificationVersion.Version2)
        {
            // Windows before 10 answers an unknown class with 87.
            wire = default;
            error = Query(
                job, JOBOBJECTINFOCLASS.LimitViolationInformation, &wire, JOBOBJECT_LIMIT_VIOLATION_INFORMATION_2.SizeOfVersion1);
            if (error == Win32Errors.Success)
            {
                NotificationClass.Known = NotificationVersion.Version1;
            }
        }

        violations = error == Win32Errors.Success ? LimitViolations.FromWire(wire) : default;
        return error;
    }

    private static int Query(nint job, JOBOBJECTINFOCLASS informationClass, void* information, uint length)
    {
        int succeeded = JobApi2.QueryInformationJobObject(job, (int)informationClass, information, length, null);
        int error = Marshal.GetLastSystemError();
        return succeeded != 0 ? Win32Errors.Success : error;
    }
}
