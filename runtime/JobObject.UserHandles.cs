using System.Runtime.InteropServices;
using JobGen.CompilerServices;
using JobGen.Interop;

namespace JobGen;

/// <content>Access to USER objects in spite of <see cref="UIRestrictions.Handles"/>.</content>
public abstract partial class JobObject
{
    /// <summary>Gives the job's processes access to a window, menu, cursor, icon or hook of a process outside, or takes it back.</summary>
    /// <param name="userHandle">A USER handle that is owned by a process outside of the job.</param>
    /// <param name="grant"><see langword="false"/> to take the access back.</param>
    /// <remarks>
    /// It has a meaning only where the job has <see cref="UIRestrictions.Handles"/>. It works only from a process outside of the
    /// job. Windows 2000. Source: UserHandleGrantAccess (Microsoft Learn).
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The handle is zero.</exception>
    /// <exception cref="JobException">
    /// Windows refused it: 5 where the caller runs in the job or the handle belongs to a process in it, 6 or 1400 to 1404 where
    /// it is no USER handle.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The job was disposed.</exception>
    /// <exception cref="PlatformNotSupportedException">This is not Windows.</exception>
    public void GrantUserHandleAccess(nint userHandle, bool grant = true)
    {
        ArgumentOutOfRangeException.ThrowIfZero(userHandle);
        using JobHandleLease lease = LeaseHandle();
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
