using System.Runtime.InteropServices;

namespace JobGen.Model.Entry;

/// <summary>
/// UserHandleGrantAccess (winuser.h): from outside the job only. 87 for a job without UI restrictions and for a handle of nothing, as
/// the tests of ReactOS expect, which run on Windows.
/// </summary>
internal static unsafe class UserEntries
{
    internal static void Bind(Binder binder) =>
        binder.Bind(ModelFunction.UserHandleGrantAccess, (delegate* unmanaged<int*, nint, nint, int, int>)&Grant);

    [UnmanagedCallersOnly]
    private static int Grant(int* lastError, nint userHandle, nint job, int grant)
    {
        Call call = Call.Enter(ModelFunction.UserHandleGrantAccess, lastError, [userHandle, job, grant]);
        if (call.OrderedError != 0)
        {
            return call.Leave(call.OrderedError);
        }

        int error = call.Kernel.Handles.Find(job, AccessRights.JobSetAttributes, out ModelJob target);
        if (error == 0)
        {
            bool exists = call.Kernel.UserHandles.Contains(userHandle) && target.UIRestrictions != 0;
            error = exists ? target.GrantUserHandle(userHandle, grant != 0) : Win32Error.InvalidParameter;
        }

        return call.Leave(error);
    }
}
