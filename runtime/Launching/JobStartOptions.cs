using System.Diagnostics;
using System.Runtime.InteropServices;

namespace JobGen;

/// <summary>What a launch can be told beyond <see cref="ProcessStartInfo"/>. The default is none of it.</summary>
[DebuggerDisplay("StartSuspended = {StartSuspended}, Breakaway = {Breakaway}, NoConsole = {NoConsole}")]
public readonly struct JobStartOptions
{
    /// <summary>
    /// Makes the process the root of a new process group (CREATE_NEW_PROCESS_GROUP): Ctrl+C does not reach it, and
    /// <see cref="JobProcess.SendCtrlBreak"/> does. The same as <see cref="ProcessStartInfo.CreateNewProcessGroup"/>.
    /// </summary>
    public bool CreateNewProcessGroup { get; init; }

    /// <summary>
    /// Starts the process without any console (DETACHED_PROCESS), so that none is made for it: no window, and no conhost.exe in the
    /// job. It can make one itself (AllocConsole).
    /// </summary>
    /// <remarks>
    /// <see cref="ProcessStartInfo.CreateNoWindow"/> gives a console program a console without a window, which Windows runs in a
    /// process of its own: that conhost.exe is in the job, counts as one of its processes and is reported as one. So is the
    /// console of a program that is started by one without a console, such as a service. Streams that are not redirected lead
    /// nowhere, and what the program itself starts may get a console again.
    /// Source: https://learn.microsoft.com/windows/win32/procthread/process-creation-flags
    /// </remarks>
    public bool NoConsole { get; init; }

    /// <summary>
    /// Leaves the process suspended (CREATE_SUSPENDED) until <see cref="JobProcess.Resume"/>: it is in its jobs and has run no
    /// instruction.
    /// </summary>
    /// <remarks>A <see cref="JobProcess"/> that is disposed before that ends the process, which nobody else could set going.</remarks>
    public bool StartSuspended { get; init; }

    /// <summary>
    /// Takes the process out of the jobs that the caller is in (CREATE_BREAKAWAY_FROM_JOB), so that it is in this job and in
    /// <see cref="OuterJobs"/> only.
    /// </summary>
    /// <remarks>
    /// Each of the caller's jobs must allow it (<see cref="BreakawayOkAttribute"/>), else the launch fails with error 5. Build
    /// agents and containers mostly do not.
    /// Source: <see href="https://learn.microsoft.com/windows/win32/procthread/process-creation-flags"/>.
    /// </remarks>
    public bool Breakaway { get; init; }

    /// <summary>
    /// Further jobs that the process is in from its first instruction, the root of the hierarchy first. The job that
    /// <c>Start</c> is called on comes last: it nests below them all.
    /// </summary>
    /// <remarks>
    /// The process obeys the tightest limit of all its jobs. Every job may be named once. A job in the list must be empty or
    /// be placed in that same order already; one with UI restrictions may be refused above another (error 5).
    /// Needs Windows 8 or later.
    /// Source: <see href="https://learn.microsoft.com/windows/win32/procthread/nested-jobs"/>.
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
    /// outside. Pseudo handles and closed handles are refused.
    /// Source:
    /// <see href="https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-updateprocthreadattribute"/>.
    /// </remarks>
    public IReadOnlyList<SafeHandle>? InheritedHandles { get; init; }
}
