using System.Runtime.InteropServices;
using JobGen.CompilerServices;
using JobGen.Interop;

namespace JobGen;

/// <summary>Access to USER objects in spite of <see cref="UIRestrictions.Handles"/>.</summary>
internal static class UserHandles
{
    internal static void GrantAccess(JobObject job, nint userHandle, bool grant)
    {
        using JobHandleLease lease = job.LeaseHandle();
        int succeeded;
        int error;
        try
        {
            succeeded = User32.UserHandleGrantAccess(userHandle, lease.Value, grant ? 1 : 0);
            error = Marshal.GetLastSystemError();
        }
        catch (DllNotFoundException exception)
        {
            throw PlatformErrors.NoWindows(exception);
        }
        catch (EntryPointNotFoundException)
        {
            throw PlatformErrors.MissingExport(nameof(User32.UserHandleGrantAccess), "a Windows version with a desktop");
        }

        if (succeeded == 0)
        {
            throw UserHandleErrors.Refused(error);
        }
    }
}
