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

    internal static JobException Query(int error, string informationClass) => new(
        error,
        $"QueryInformationJobObject({informationClass})",
        remedy: error == Win32Errors.AccessDenied ? NeedsQuery : null);

    internal static JobException Contains(int error) => new(
        error,
        "IsProcessInJob",
        remedy: error == Win32Errors.AccessDenied ? NeedsQuery : null);

    internal static InvalidOperationException HoldsCaller() => new(
        "This process is in the job, which therefore cannot become empty while it waits: wait for the other processes one by one, "
        + "or put them into a job of their own.");

    private const string NeedsQuery = "The job was opened without the right to query it: ask for JobAccess.Query.";
}
