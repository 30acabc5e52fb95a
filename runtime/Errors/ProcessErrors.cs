using System.Globalization;
using JobGen.Interop;

namespace JobGen;

/// <summary>Says what to do when a process cannot be opened, assigned, asked about or ended.</summary>
internal static class ProcessErrors
{
    internal static JobException Open(int error, int processId, ProcessAccess access) => JobException.For(
        Subject(processId),
        error,
        "OpenProcess",
        error switch
        {
            Win32Errors.InvalidParameter => "No process has this id: it has ended, and its last handle is closed. "
                + "Hold a handle (a Process that started it, or a JobProcess) and the id stays valid.",
            Win32Errors.AccessDenied => $"The caller may not open it for {access}: it belongs to another user, runs elevated, "
                + "or is protected. Run with the same rights or higher, or start the process in the job.",
            _ => null,
        });

    internal static JobException Assign(int error, JobObject job, nint jobHandle, nint process, int? processId) => JobException.For(
        processId is { } id ? Subject(id) : "the process",
        error,
        "AssignProcessToJobObject",
        error switch
        {
            Win32Errors.AccessDenied => WhyAssignIsDenied(job, jobHandle, process, processId),
            Win32Errors.InvalidHandle => "The handle is closed or is not one to a process.",
            Win32Errors.NotEnoughQuota => LimitReached,
            _ => null,
        });

    internal static JobException IsInJob(int error) => new(
        error,
        "IsProcessInJob",
        remedy: error switch
        {
            Win32Errors.AccessDenied => "It needs PROCESS_QUERY_INFORMATION or PROCESS_QUERY_LIMITED_INFORMATION on the process, "
                + "and JobAccess.Query on the job.",
            Win32Errors.InvalidHandle => "The handle is closed or is not one to a process.",
            _ => null,
        });

    internal static JobException Terminate(int error, JobObject job) => new(
        error,
        "TerminateJobObject",
        remedy: error != Win32Errors.AccessDenied ? null
            : Lacks(job, JobAccess.Terminate) ?? "A process in the job refuses to be ended by this caller.");

    internal static JobException List(int error, JobObject job) => JobException.For(
        "the process ids",
        error,
        "QueryInformationJobObject",
        error == Win32Errors.AccessDenied ? Lacks(job, JobAccess.Query) : null);

    internal static JobException OfProcess(int error, string function, int processId) =>
        JobException.For(Subject(processId), error, function);

    internal static JobException CtrlBreak(int error, int processId) => JobException.For(
        Subject(processId),
        error,
        "GenerateConsoleCtrlEvent",
        error switch
        {
            Win32Errors.InvalidHandle => "The caller has no console to send it through.",
            Win32Errors.InvalidParameter => "No process of its group is on the caller's console: it has ended, or was started with a "
                + "console of its own or with none.",
            _ => null,
        });

    internal static JobException Unkillable(int processId) => new(
        Win32Errors.AccessDenied,
        "TerminateProcess",
        Subject(processId),
        "It is not ending either. The handle came with every right: something has taken them away, as security software does.");

    internal const string LimitReached = "The job's active process limit is reached, or its time is used up "
        + "(an end of job time blocks new processes until the time limit is set again). Raise ActiveProcessLimit, set "
        + "JobTimeLimit again, or wait for processes to end; trying again at once gives the same answer.";

    /// <summary>Why a job takes no process that already is in another one, or <see langword="null"/> where it might.</summary>
    internal static string? WhyNestingIsDenied(nint job) =>
        AccessDeniedCauses.HasProcesses(job) == true
            ? "The process is in another job, and this job holds processes that are not in that one: a job must be empty, "
                + "or belong to the process's own hierarchy, to take it (use a job of its own, or assign to the root job "
                + "first)."
            : AccessDeniedCauses.HasUIRestrictions(job) == true
                ? "The process is in a job already, and this one has UI restrictions, which Windows may refuse below another job that "
                    + "has some: keep them to the innermost job, or start the program from outside of that job."
                : null;

    internal static string? Lacks(JobObject job, JobAccess needed) => (job.Access & needed) == needed
        ? null
        : $"The job was opened with {job.Access}: open it with JobAccess.{needed} as well.";

    private static string WhyAssignIsDenied(JobObject job, nint jobHandle, nint process, int? processId)
    {
        if (Lacks(job, JobAccess.AssignProcess) is { } right)
        {
            return right;
        }

        if (AccessDeniedCauses.HasExited(process, processId) == true)
        {
            return "The process has ended: what has ended cannot join a job. Start it with Start, which leaves no time to end in "
                + "(where the job's time is used up, the assignment itself ends the process).";
        }

        if (AccessDeniedCauses.IsInJob(process, jobHandle, processId) == true)
        {
            return "The process is in this job already.";
        }

        if (AccessDeniedCauses.IsInJob(process, job: 0, processId) == true)
        {
            return WhyNestingIsDenied(jobHandle)
                ?? "The process is in another job that this one cannot be nested below: that job may have UI restrictions, or Windows is "
                    + "older than 8, where a process can be in one job only.";
        }

        return "The handle lacks PROCESS_SET_QUOTA or PROCESS_TERMINATE, or the process belongs to another session than the job's "
            + "first process.";
    }

    private static string Subject(int processId) => string.Create(CultureInfo.InvariantCulture, $"process {processId}");
}
