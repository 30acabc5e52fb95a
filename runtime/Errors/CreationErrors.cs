namespace JobGen;

/// <summary>Says what to do when a job cannot be created or opened.</summary>
internal static class CreationErrors
{
    private const string NameRules = "A name may hold a backslash only after the prefix Local or Global, is case-sensitive, "
        + "and shares its namespace with events, mutexes, semaphores, timers and file mappings.";

    internal static JobException Create(int error, string? name) => JobException.For(
        name is null ? null : $"the name '{name}'",
        error,
        "CreateJobObject",
        error switch
        {
            Win32Errors.AccessDenied => "A job of that name exists and its security descriptor does not grant full access: "
                + "open it with fewer rights (Open with a JobAccess), or choose another name.",
            Win32Errors.InvalidHandle => "An event, mutex or other object has that name already: choose another one. " + NameRules,
            Win32Errors.AlreadyExists => "Somebody created it before: open it with Open if that is meant, or choose a name "
                + "that cannot be guessed.",
            Win32Errors.PathNotFound or Win32Errors.InvalidName or Win32Errors.BadPathname => NameRules,
            Win32Errors.FilenameExceedsRange => "A kernel object name holds at most 260 characters.",
            _ => null,
        });

    internal static JobException Open(int error, string name, JobAccess access) => JobException.For(
        $"the name '{name}'",
        error,
        "OpenJobObject",
        error switch
        {
            Win32Errors.FileNotFound => "The name is case-sensitive and local to the session unless it begins with Global\\; "
                + "the job goes when its last handle is closed and its last process has ended.",
            Win32Errors.AccessDenied => $"The job's security descriptor does not grant {access}: ask for the rights that are "
                + "needed and no more, as JobAccess.Query.",
            Win32Errors.InvalidHandle => "An event, mutex or other object has that name.",
            Win32Errors.PathNotFound or Win32Errors.InvalidName or Win32Errors.BadPathname => NameRules,
            _ => null,
        });
}
