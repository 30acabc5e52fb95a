namespace JobGen;

/// <summary>Says what to do when a wait cannot be set up.</summary>
internal static class WaitErrors
{
    internal static JobException Register(int error) => new(
        error,
        "RegisterWaitForSingleObject",
        remedy: error switch
        {
            Win32Errors.AccessDenied => "The handle was opened without the right SYNCHRONIZE: open the job with JobAccess.Synchronize, "
                + "or the process with PROCESS_SYNCHRONIZE.",
            Win32Errors.InvalidHandle => "The handle was closed, or it is not one that can be waited for.",
            _ => null,
        });
}
