namespace JobGen;

/// <summary>Says what to do when access to a USER handle cannot be granted.</summary>
internal static class UserHandleErrors
{
    internal static JobException Refused(int error) => JobException.For(
        "a USER handle",
        error,
        "UserHandleGrantAccess",
        error switch
        {
            Win32Errors.AccessDenied => "It works only from a process outside of the job, for a handle that belongs to no process "
                + "in it, and needs JOB_OBJECT_SET_ATTRIBUTES: open the job with JobAccess.SetAttributes.",
            Win32Errors.InvalidParameter => "The job has no UI restriction: set UIRestrictions.Handles first. Or the handle is not one "
                + "of a window, menu, cursor, icon or hook that exists in this session.",
            Win32Errors.InvalidHandle
                or Win32Errors.InvalidWindowHandle
                or Win32Errors.InvalidMenuHandle
                or Win32Errors.InvalidCursorHandle
                or Win32Errors.InvalidHookHandle => "The handle is not one of a window, menu, cursor, icon or hook that exists in "
                + "this session.",
            _ => null,
        });
}
