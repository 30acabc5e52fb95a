using System.ComponentModel;
using JobGen.Interop;

namespace JobGen.CompilerServices;

/// <summary>Enables the privilege that a limit needs, for one call. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PrivilegeServices
{
    /// <summary>Repeats a set that Windows refused with 1314, with SeIncreaseBasePriorityPrivilege enabled for this thread.</summary>
    /// <typeparam name="T">The structure of the information class.</typeparam>
    /// <param name="job">The job, with the right JOB_OBJECT_SET_ATTRIBUTES; a handle that is held for the length of the call.</param>
    /// <param name="informationClass">The information class.</param>
    /// <param name="information">What was refused.</param>
    /// <returns>
    /// 0, or the error code: 1300 where the caller does not hold the privilege, 1314 where it could not be enabled or did not help.
    /// </returns>
    /// <exception cref="JobException">Windows does not take the privilege back from this thread.</exception>
    public static int SetAgain<T>(nint job, int informationClass, in T information)
        where T : unmanaged
    {
        int error = IncreaseBasePriorityScope.TryEnter(out IncreaseBasePriorityScope scope);
        if (error != Win32Errors.Success)
        {
            return error == Win32Errors.NotAllAssigned ? error : Win32Errors.PrivilegeNotHeld;
        }

        try
        {
            return JobInformation.Set(job, (JOBOBJECTINFOCLASS)informationClass, information);
        }
        finally
        {
            scope.Dispose();
        }
    }
}
