namespace JobGen;

/// <summary>A limit that refuses a process something, or ends it.</summary>
/// <param name="Flag">JOB_OBJECT_LIMIT_…, which says whether a job has it.</param>
/// <param name="Limit">Its name among the limits that were hit.</param>
/// <param name="Reason">What a failure of the command is put down to then.</param>
internal readonly record struct RefusingLimit(uint Flag, JobLimitsHit Limit, JobEndReason Reason)
{
    /// <summary>The limit that a message is about, or <see langword="null"/>.</summary>
    internal static RefusingLimit? Of(JobNotificationKind kind) => kind switch
    {
        JobNotificationKind.ProcessMemoryLimit =>
            new(WinNT.JOB_OBJECT_LIMIT_PROCESS_MEMORY, JobLimitsHit.ProcessMemoryLimit, JobEndReason.ProcessMemoryLimit),
        JobNotificationKind.JobMemoryLimit =>
            new(WinNT.JOB_OBJECT_LIMIT_JOB_MEMORY, JobLimitsHit.JobMemoryLimit, JobEndReason.JobMemoryLimit),
        JobNotificationKind.ActiveProcessLimit =>
            new(WinNT.JOB_OBJECT_LIMIT_ACTIVE_PROCESS, JobLimitsHit.ActiveProcessLimit, JobEndReason.ActiveProcessLimit),
        JobNotificationKind.EndOfProcessTime =>
            new(WinNT.JOB_OBJECT_LIMIT_PROCESS_TIME, JobLimitsHit.ProcessTimeLimit, JobEndReason.ProcessTimeLimit),
        _ => null,
    };
}
