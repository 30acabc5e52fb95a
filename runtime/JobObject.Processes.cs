using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;

namespace JobGen;

/// <content>Which processes are in the job, and what is done to all of them.</content>
public abstract partial class JobObject
{
    /// <summary>Puts a running process into the job.</summary>
    /// <param name="process">
    /// A local process. Its children born before the call stay outside; <see cref="Start(string, string[])"/> has no such gap.
    /// </param>
    /// <remarks>
    /// A process that is in a job already becomes a member of both: the new job nests below the old one (Windows 8 and
    /// later). For a chain of jobs assign to the root job first. Needs PROCESS_SET_QUOTA and PROCESS_TERMINATE on the
    /// process and <see cref="JobAccess.AssignProcess"/> on the job. A process that would exceed
    /// <see cref="ActiveProcessLimitAttribute"/>, or that joins a job whose time is used up, is ended by Windows.
    /// Windows 2000.
    /// Source: <see href="https://learn.microsoft.com/windows/win32/api/jobapi2/nf-jobapi2-assignprocesstojobobject"/>,
    /// <see href="https://learn.microsoft.com/windows/win32/procthread/nested-jobs"/>.
    /// </remarks>
    /// <exception cref="JobException">
    /// OpenProcess failed: 5 or 87 (it has ended). AssignProcessToJobObject failed: 5 (the message says which of its causes
    /// applies), 1816 (a limit of the job is reached).
    /// </exception>
    /// <exception cref="InvalidOperationException"><paramref name="process"/> was not started.</exception>
    /// <exception cref="ObjectDisposedException">The job was disposed.</exception>
    public void Assign(Process process)
    {
        ThrowIfDisposed();
        JobMembership.Assign(this, process);
    }

    /// <inheritdoc cref="Assign(Process)" path="/*[not(self::param)]"/>
    /// <param name="process">A process handle with the rights PROCESS_SET_QUOTA and PROCESS_TERMINATE.</param>
    /// <exception cref="JobException">
    /// AssignProcessToJobObject failed: 5 (the message says which of its causes applies), 6, 1816.
    /// </exception>
    public void Assign(SafeProcessHandle process)
    {
        ArgumentNullException.ThrowIfNull(process);
        ThrowIfDisposed();
        JobMembership.Assign(this, process, processId: null);
    }

    /// <inheritdoc cref="Assign(Process)" path="/*[not(self::param)]"/>
    /// <param name="processId">
    /// A process id. Windows reuses ids: hold a handle or a <see cref="Process"/> that has one, unless the process cannot end.
    /// </param>
    public void Assign(int processId)
    {
        ThrowIfDisposed();
        JobMembership.Assign(this, processId);
    }

    /// <inheritdoc cref="Assign(Process)" path="/*[not(self::param)]"/>
    /// <param name="process">A process launched in another job. This job then nests below that one.</param>
    public void Assign(JobProcess process)
    {
        ArgumentNullException.ThrowIfNull(process);
        ThrowIfDisposed();
        JobMembership.Assign(this, process.KernelHandle, process.Id);
    }

    /// <summary>Puts the calling process itself, and so all its future children, into the job.</summary>
    /// <remarks>
    /// It cannot be undone. From then on the job's handle stays open until this process ends, however it ends: closing a
    /// kill-on-close job would end the process in the middle, with exit code 0. <see cref="Dispose()"/> then ends waits and
    /// subscriptions only; the same holds where <c>Assign</c> is given this process. A wait for a job that holds the caller never
    /// ends, so waiting for it throws. To have children end with this process, and no more, call
    /// <see cref="ChildProcesses.EndWithCurrentProcess"/>.
    /// </remarks>
    /// <exception cref="JobException">AssignProcessToJobObject failed: 5 (the message says which of its causes applies), 1816.</exception>
    /// <exception cref="ObjectDisposedException">The job was disposed.</exception>
    public void AssignCurrentProcess() => JobMembership.AssignCaller(this);

    /// <summary>Whether a process is in the job, or in a job nested below it.</summary>
    /// <param name="process">A local process.</param>
    /// <returns><see langword="true"/> where it is; <see langword="false"/> also where no process of that id exists any more.</returns>
    /// <remarks>
    /// Needs PROCESS_QUERY_INFORMATION or PROCESS_QUERY_LIMITED_INFORMATION on the process and <see cref="JobAccess.Query"/> on the job.
    /// Windows XP.
    /// Source: <see href="https://learn.microsoft.com/windows/win32/api/jobapi/nf-jobapi-isprocessinjob"/>.
    /// </remarks>
    /// <exception cref="JobException">OpenProcess or IsProcessInJob failed: 5 (a right is missing), 6.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="process"/> was not started.</exception>
    /// <exception cref="ObjectDisposedException">The job was disposed.</exception>
    public bool Contains(Process process)
    {
        ThrowIfDisposed();
        return JobMembership.Contains(this, process);
    }

    /// <inheritdoc cref="Contains(Process)" path="/*[not(self::param)]"/>
    /// <param name="process">A process handle with the right PROCESS_QUERY_INFORMATION or PROCESS_QUERY_LIMITED_INFORMATION.</param>
    public bool Contains(SafeProcessHandle process)
    {
        ArgumentNullException.ThrowIfNull(process);
        ThrowIfDisposed();
        return JobMembership.Contains(this, process);
    }

    /// <inheritdoc cref="Contains(Process)" path="/*[not(self::param)]"/>
    /// <param name="processId">A process id. Windows reuses ids: the answer is about the process that has it now.</param>
    public bool Contains(int processId)
    {
        ThrowIfDisposed();
        return JobMembership.Contains(this, processId);
    }

    /// <inheritdoc cref="Contains(Process)" path="/*[not(self::param)]"/>
    /// <param name="process">A process launched in this job or in another one.</param>
    public bool Contains(JobProcess process)
    {
        ArgumentNullException.ThrowIfNull(process);
        ThrowIfDisposed();
        return JobMembership.Contains(this, process.KernelHandle);
    }

    /// <summary>Whether the calling process is in any job, as on build agents, in containers and below some IDEs.</summary>
    /// <returns><see langword="true"/> where it is.</returns>
    /// <remarks>
    /// Then its children are too, and the jobs that they are put into lie within that one.
    /// Windows XP.
    /// Source: <see href="https://learn.microsoft.com/windows/win32/api/jobapi/nf-jobapi-isprocessinjob"/>.
    /// </remarks>
    /// <exception cref="JobException">IsProcessInJob failed.</exception>
    /// <exception cref="PlatformNotSupportedException">This is not Windows.</exception>
    [SupportedOSPlatform("windows")]
    public static bool IsCurrentProcessInJob() => JobMembership.IsCallerInAnyJob();

    /// <summary>Whether a process is in any job, whoever made it.</summary>
    /// <param name="process">A local process.</param>
    /// <returns><see langword="true"/> where it is; <see langword="false"/> also where no process of that id exists any more.</returns>
    /// <remarks>
    /// Needs PROCESS_QUERY_INFORMATION or PROCESS_QUERY_LIMITED_INFORMATION on the process.
    /// Windows XP.
    /// Source: <see href="https://learn.microsoft.com/windows/win32/api/jobapi/nf-jobapi-isprocessinjob"/>.
    /// </remarks>
    /// <exception cref="JobException">OpenProcess or IsProcessInJob failed: 5 (a right is missing), 6.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="process"/> was not started.</exception>
    /// <exception cref="PlatformNotSupportedException">This is not Windows.</exception>
    [SupportedOSPlatform("windows")]
    public static bool IsInAnyJob(Process process) => JobMembership.IsInAnyJob(process);

    /// <inheritdoc cref="IsInAnyJob(Process)" path="/*[not(self::param)]"/>
    /// <param name="process">A process handle with the right PROCESS_QUERY_INFORMATION or PROCESS_QUERY_LIMITED_INFORMATION.</param>
    [SupportedOSPlatform("windows")]
    public static bool IsInAnyJob(SafeProcessHandle process)
    {
        ArgumentNullException.ThrowIfNull(process);
        return JobMembership.IsInAnyJob(process);
    }

    /// <inheritdoc cref="IsInAnyJob(Process)" path="/*[not(self::param)]"/>
    /// <param name="processId">A process id. Windows reuses ids: the answer is about the process that has it now.</param>
    [SupportedOSPlatform("windows")]
    public static bool IsInAnyJob(int processId) => JobMembership.IsInAnyJob(processId);

    /// <inheritdoc cref="IsInAnyJob(Process)" path="/*[not(self::param)]"/>
    /// <param name="process">A launched process, which may have been set free by breakaway.</param>
    [SupportedOSPlatform("windows")]
    public static bool IsInAnyJob(JobProcess process)
    {
        ArgumentNullException.ThrowIfNull(process);
        return JobMembership.IsInAnyJob(process.KernelHandle);
    }

    /// <summary>The ids of all processes in the job and in the jobs nested below it.</summary>
    /// <returns>The ids, in the order Windows gives them; empty where no process runs.</returns>
    /// <remarks>
    /// A process may have ended, and its id may belong to another one, by the time the list is used: open the process, then
    /// ask <see cref="Contains(SafeProcessHandle)"/>. There can be more than were started: a conhost.exe for a console program
    /// without its caller's console, a WerFault.exe after a crash. And fewer: app execution aliases and packaged programs (on
    /// Windows 11 notepad, calc, wt, the Store's python) hand over to a process outside of the job, as COM servers, WMI and the
    /// task scheduler do. Needs <see cref="JobAccess.Query"/>.
    /// Windows 2000.
    /// Source: <see href="https://learn.microsoft.com/windows/win32/api/winnt/ns-winnt-jobobject_basic_process_id_list"/>.
    /// </remarks>
    /// <exception cref="JobException">QueryInformationJobObject failed: 5 (the job was opened without the right to query).</exception>
    /// <exception cref="ObjectDisposedException">The job was disposed.</exception>
    public int[] GetProcessIds() => ProcessIdList.Read(this);

    /// <summary>Writes the ids of all processes in the job into <paramref name="destination"/>, without allocating.</summary>
    /// <param name="destination">Where the ids go; as many as fit are written.</param>
    /// <returns>
    /// The number of processes in the job. Where it exceeds the length of <paramref name="destination"/> the rest was left out.
    /// </returns>
    /// <inheritdoc cref="GetProcessIds()" path="/remarks|/exception"/>
    public int GetProcessIds(Span<int> destination) => ProcessIdList.Read(this, destination);

    /// <summary>Reads what the processes of the job have used: times, process counts, I/O and peak memory.</summary>
    /// <returns>The counters, those of processes that have ended included.</returns>
    /// <remarks>
    /// Two kernel calls, and nothing is allocated. It works for any job; the <c>ReadCounters</c> of a policy reads what the policy
    /// declares and no more. Needs <see cref="JobAccess.Query"/>. Windows 2000. Source:
    /// <see href="https://learn.microsoft.com/windows/win32/api/jobapi2/nf-jobapi2-queryinformationjobobject">
    /// QueryInformationJobObject</see>.
    /// </remarks>
    /// <exception cref="JobException">A query failed: 5 without <see cref="JobAccess.Query"/>.</exception>
    /// <exception cref="ObjectDisposedException">The job was disposed.</exception>
    public JobAccounting ReadAccounting() => AccountingQueries.Read(this);

    /// <summary>Ends every process in the job and in the jobs nested below it.</summary>
    /// <param name="exitCode">
    /// The exit code they report. The default, 1, is also what many programs return on failure: a code of your own tells them apart.
    /// </param>
    /// <remarks>
    /// The call returns before the processes are gone, and files they hold stay locked until then:
    /// <see cref="WaitForEmptyAsync"/> waits for their end, for which this call opens them first. The job stays usable, and
    /// processes can be started in it at once. Windows sends no exit messages for these processes, only
    /// <c>ActiveProcessZero</c>. Needs <see cref="JobAccess.Terminate"/>. Windows 2000.
    /// Source: <see href="https://learn.microsoft.com/windows/win32/api/jobapi2/nf-jobapi2-terminatejobobject"/>.
    /// </remarks>
    /// <exception cref="JobException">
    /// TerminateJobObject failed: 5 (the job was opened without the right, or a process refuses it).
    /// </exception>
    /// <exception cref="ObjectDisposedException">The job was disposed.</exception>
    public void Terminate(int exitCode = 1)
    {
        ThrowIfDisposed();
        Waits.HoldProcesses();
        Launches.TerminateProcesses(exitCode);
    }

    /// <summary>Stops every thread of the job's processes, as Windows does with suspended apps, until <see cref="Thaw"/>.</summary>
    /// <remarks>
    /// Processes that join a frozen job are frozen too. A frozen process keeps its memory and its handles and answers nobody: a
    /// wait for it does not end. Undocumented: it came with Windows 8 and can change or go. Source: information class 18, as
    /// system tools use it.
    /// </remarks>
    /// <exception cref="JobException">
    /// Windows refused it: 5 without <see cref="JobAccess.SetAttributes"/>, 87 or 24 where this version does not have it.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The job was disposed.</exception>
    /// <exception cref="PlatformNotSupportedException">This is not Windows.</exception>
    [Experimental(ExperimentalIds.Freeze)]
    public void Freeze() => UndocumentedInformation.SetFrozen(this, true, nameof(Freeze));

    /// <summary>Lets the threads go on that <see cref="Freeze"/> stopped.</summary>
    /// <remarks>Undocumented: it came with Windows 8 and can change or go.</remarks>
    /// <exception cref="JobException">
    /// Windows refused it: 5 without <see cref="JobAccess.SetAttributes"/>, 87 or 24 where this version does not have it.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The job was disposed.</exception>
    /// <exception cref="PlatformNotSupportedException">This is not Windows.</exception>
    [Experimental(ExperimentalIds.Freeze)]
    public void Thaw() => UndocumentedInformation.SetFrozen(this, false, nameof(Thaw));

    /// <summary>Gives the job's processes access to a window, menu, cursor, icon or hook of a process outside, or takes it back.</summary>
    /// <param name="userHandle">A USER handle that is owned by a process outside of the job.</param>
    /// <param name="grant"><see langword="false"/> to take the access back.</param>
    /// <remarks>
    /// It has a meaning only where the job has <see cref="UIRestrictions.Handles"/>: set that before. It works only from a process
    /// outside of the job. Windows 2000.
    /// Source: <see href="https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-userhandlegrantaccess"/>,
    /// and ReactOS' tests of it:
    /// https://github.com/reactos/reactos/tree/master/modules/rostests/apitests
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The handle is zero.</exception>
    /// <exception cref="JobException">
    /// Windows refused it: 87 where the job has no UI restriction at all, or the handle is none of a window, menu, cursor, icon or
    /// hook that exists; 5 where the caller runs in the job or the handle belongs to a process in it; 6 or 1400 to 1404 where it
    /// is no USER handle.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The job was disposed.</exception>
    /// <exception cref="PlatformNotSupportedException">This is not Windows.</exception>
    public void GrantUserHandleAccess(nint userHandle, bool grant = true)
    {
        ArgumentOutOfRangeException.ThrowIfZero(userHandle);
        UserHandles.GrantAccess(this, userHandle, grant);
    }
}
