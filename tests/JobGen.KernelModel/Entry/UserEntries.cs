using System.Runtime.InteropServices;

namespace JobGen.Model.Entry;

/// <summary>UserHandleGrantAccess (winuser.h): from outside the job only.</summary>
internal static unsafe class UserEntries
{
    internal static void Bind(Binder binder) =>
        binder.Bind(ModelFunction.UserHandleGrantAccess, (delegate* unmanaged<int*, nint, nint, int, int>)&Grant);

    [UnmanagedCallersOnly]
    private static int Grant(int* lastError, nint userHandle, nint job, int grant)
    {
        const int ErrorInvalidWindowHandle = 1400;
        Call call = Call.Enter(ModelFunction.UserHandleGrantAccess, lastError, [userHandle, job, grant]);
        if (call.OrderedError != 0)
        {
            return call.Leave(call.OrderedError);
        }

        int error = call.Kernel.Handles.Find(job, AccessRights.JobSetAttributes, out ModelJob target);
        if (error == 0)
        {
            error = userHandle == 0 ? ErrorInvalidWindowHandle : target.GrantUserHandle(userHandle, grant != 0);
        }

        return call.Leave(error);
    }
}
