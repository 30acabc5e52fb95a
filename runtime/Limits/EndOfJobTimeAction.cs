namespace JobGen;

/// <summary>What Windows does when a job has used up its <see cref="JobTimeLimitAttribute"/>.</summary>
/// <remarks>
/// Windows 2000.
/// Source: <see href="https://learn.microsoft.com/windows/win32/api/winnt/ns-winnt-jobobject_end_of_job_time_information"/>.
/// </remarks>
public enum EndOfJobTimeAction
{
    /// <summary>
    /// JOB_OBJECT_TERMINATE_AT_END_OF_JOB: ends all processes with exit code 1816 and refuses new ones until the limit is
    /// set again. Windows' default.
    /// </summary>
    Terminate = 0,

    /// <summary>
    /// JOB_OBJECT_POST_AT_END_OF_JOB: posts a message to the job's completion port and cancels the limit; the processes go
    /// on. Without a port, or where the message cannot be posted, it acts as <see cref="Terminate"/>: subscribe before the
    /// first process starts.
    /// </summary>
    Post = 1,
}
