namespace JobGen;

/// <summary>What a job tells through its completion port, named and numbered as JOB_OBJECT_MSG_* (winnt.h).</summary>
/// <remarks>
/// <para>
/// A number that is not listed here is passed on as it is. Except for <see cref="NotificationLimit"/>, Windows delivers
/// messages as well as it can and may lose them: wait with <see cref="JobObject.WaitForEmptyAsync"/>, not for a message.
/// </para>
/// <para>
/// A program in the job may put its children into a job of its own, as cargo, node and browsers do. That job lies within this
/// one, and its messages come here too without saying whose they are. Helpers of Windows are processes like any other: a
/// conhost.exe where a console program runs without its caller's console, a WerFault.exe after a crash. So ids come and go
/// that nobody started.
/// Source: <see href="https://learn.microsoft.com/windows/win32/api/winnt/ns-winnt-jobobject_associate_completion_port"/>,
/// <see href="https://learn.microsoft.com/windows/win32/procthread/nested-jobs"/>.
/// </para>
/// </remarks>
public enum JobNotificationKind
{
    /// <summary>No message; a default <see cref="JobNotification"/>.</summary>
    None = 0,

    /// <summary>
    /// JOB_OBJECT_MSG_END_OF_JOB_TIME: the job time limit was reached and its action is Post. No process id. May be a nested job's.
    /// </summary>
    EndOfJobTime = 1,

    /// <summary>JOB_OBJECT_MSG_END_OF_PROCESS_TIME: a process reached the process time limit, of this job or of a nested one.</summary>
    EndOfProcessTime = 2,

    /// <summary>
    /// JOB_OBJECT_MSG_ACTIVE_PROCESS_LIMIT: a process was refused, since the job holds as many as it may. No process id; an
    /// <see cref="ExitProcess"/> follows for a process that never had a <see cref="NewProcess"/>. May be a nested job's limit.
    /// </summary>
    ActiveProcessLimit = 3,

    /// <summary>
    /// JOB_OBJECT_MSG_ACTIVE_PROCESS_ZERO: no active process is left, in this job or in one nested below it:
    /// <see cref="JobNotification.IsJobEmpty"/> says whether in this one. No process id. Processes may still be dying, messages
    /// may follow, and processes may be added.
    /// </summary>
    ActiveProcessZero = 4,

    /// <summary>JOB_OBJECT_MSG_NEW_PROCESS: a process is in the job, or was when the port came to it.</summary>
    NewProcess = 6,

    /// <summary>JOB_OBJECT_MSG_EXIT_PROCESS: a process has ended. Does not arrive for processes ended with the whole job.</summary>
    ExitProcess = 7,

    /// <summary>
    /// JOB_OBJECT_MSG_ABNORMAL_EXIT_PROCESS: a process has ended with one of the status codes that stand for a crash, as an
    /// access violation. Other exit codes than zero arrive as <see cref="ExitProcess"/>.
    /// </summary>
    AbnormalExitProcess = 8,

    /// <summary>
    /// JOB_OBJECT_MSG_PROCESS_MEMORY_LIMIT: an allocation failed for the process memory limit, of this job or of a nested
    /// one; the process goes on.
    /// </summary>
    ProcessMemoryLimit = 9,

    /// <summary>
    /// JOB_OBJECT_MSG_JOB_MEMORY_LIMIT: an allocation failed for the job memory limit, of this job or of a nested one; the
    /// process goes on.
    /// </summary>
    JobMemoryLimit = 10,

    /// <summary>
    /// JOB_OBJECT_MSG_NOTIFICATION_LIMIT: a notification limit was passed; <see cref="JobNotification.Violations"/> says which,
    /// and that none was where the message is a nested job's. Windows 8 and later. Always delivered.
    /// </summary>
    NotificationLimit = 11,

    /// <summary>JOB_OBJECT_MSG_JOB_CYCLE_TIME_LIMIT: a limit on cycles was reached, of this job or of a nested one.</summary>
    JobCycleTimeLimit = 12,

    /// <summary>JOB_OBJECT_MSG_SILO_TERMINATED: the silo that the job belongs to has ended.</summary>
    SiloTerminated = 13,
}
