using System.Diagnostics;
using System.Runtime.InteropServices;

namespace JobGen;

/// <summary>What a launch can be told beyond <see cref="ProcessStartInfo"/>. The default is none of it.</summary>
public readonly struct JobStartOptions
{
    /// <summary>
    /// Makes the process the root of a new process group (CREATE_NEW_PROCESS_GROUP): Ctrl+C does not reach it, Ctrl+Break can
    /// be sent to it with GenerateConsoleCtrlEvent and its id. The same as <see cref="ProcessStartInfo.CreateNewProcessGroup"/>.
    /// </summary>
    public bool CreateNewProcessGroup { get; init; }

    /// <summary>
    /// Takes the process out of the jobs that the caller is in (CREATE_BREAKAWAY_FROM_JOB), so that it is in this job and in
    /// <see cref="OuterJobs"/> only.
    /// </summary>
    /// <remarks>
    /// Each of the caller's jobs must allow it (<see cref="BreakawayOkAttribute"/>), else the launch fails with error 5. Build
    /// agents and containers mostly do not. Source: Process Creation Flags (Microsoft Learn).
    /// </remarks>
    public bool Breakaway { get; init; }

    /// <summary>
    /// Further jobs that the process is in from its first instruction, the root of the hierarchy first. The job that
    /// <c>Start</c> is called on comes last: it nests below them all.
    /// </summary>
    /// <remarks>
    /// The process obeys the tightest limit of all its jobs. Every job may be named once. A job in the list must be empty or
    /// be placed in that same order already; one with UI restrictions may be refused above another (error 5). Needs Windows 8 or later.
    /// Source: Nested Jobs (Microsoft Learn).
    /// </remarks>
    public IReadOnlyList<JobObject>? OuterJobs { get; init; }

    /// <summary>
    /// Handles that the process inherits besides its standard streams, with the same values as in the caller, so that
    /// they can be named on the command line or in the environment.
    /// </summary>
    /// <remarks>
    /// A handle that is not inheritable is made so for the length of the call. Within that time a process that is started by other
    /// means (<see cref="Process.Start()"/> elsewhere in the program) inherits it too; launches by this library never do.
    /// A job handle in the list keeps the job open until the child has ended, so that kill on close no longer works from
    /// outside. Pseudo handles and closed handles are refused. Source: PROC_THREAD_ATTRIBUTE_HANDLE_LIST (Microsoft Learn).
    /// </remarks>
    public IReadOnlyList<SafeHandle>? InheritedHandles { get; init; }
}
