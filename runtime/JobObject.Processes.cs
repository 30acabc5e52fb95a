using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using JobGen.CompilerServices;
using JobGen.Interop;
using Microsoft.Win32.SafeHandles;

namespace JobGen;

public abstract unsafe partial class JobObject
{
    /// <summary>Puts a running process into the job.</summary>
    /// <param name="process">A local process. Its children born before the call stay outside; <see cref="Start(string, string[])"/> has no such gap.</param>
    /// <remarks>
    /// A process that is in a job already becomes a member of both: the new job nests below the old one (Windows 8 and
    /// later). For a chain of jobs assign to the root job first. Needs PROCESS_SET_QUOTA and PROCESS_TERMINATE on the
    /// process and <see cref="JobAccess.AssignProcess"/> on the job. A process that would exceed
    /// <see cref="ActiveProcessLimitAttribute"/>, or that joins a job whose time is used up, is ended by Windows.
    /// Windows 2000. Source: AssignProcessToJobObject, Nested Jobs (Microsoft Learn).
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
        using SafeKernelHandle handle = ProcessLookup.Open(process, ProcessAccess.Assign);
        AssignHandle(handle, process.Id);
        GC.KeepAlive(process);
    }

    /// <inheritdoc cref="Assign(Process)"/>
    /// <param name="process">A process handle with the rights PROCESS_SET_QUOTA and PROCESS_TERMINATE.</param>
    /// <exception cref="JobException">AssignProcessToJobObject failed: 5 (the message says which of its causes applies), 6, 1816.</exception>
    public void Assign(SafeProcessHandle process)
    {
        ArgumentNullException.ThrowIfNull(process);
        ThrowIfDisposed();
        AssignHandle(process, processId: null);
    }

    /// <inheritdoc cref="Assign(Process)"/>
    /// <param name="processId">
    /// A process id. Windows reuses ids: hold a handle or a <see cref="Process"/> that has one, unless the process cannot end.
    /// </param>
    public void Assign(int processId)
    {
        ThrowIfDisposed();
        using SafeKernelHandle handle = ProcessLookup.Open(processId, ProcessAccess.Assign);
        AssignHandle(handle, processId);
    }

    /// <inheritdoc cref="Assign(Process)"/>
    /// <param name="process">A process launched in another job. This job then nests below that one.</param>
    public void Assign(JobProcess process)
    {
        ArgumentNullException.ThrowIfNull(process);
        ThrowIfDisposed();
        AssignHandle(process.KernelHandle, process.Id);
    }

    /// <summary>Puts the calling process itself, and so all its future children, into the job.</summary>
    /// <remarks>
    /// It cannot be undone. Where the job is declared with <see cref="KillOnJobCloseAttribute"/>, disposing it, or losing
    /// the last reference to it, ends the calling process too. A wait for a job that holds the caller never ends, so
    /// waiting for it throws.
    /// </remarks>
    /// <exception cref="JobException">AssignProcessToJobObject failed: 5 (the message says which of its causes applies), 1816.</exception>
    /// <exception cref="ObjectDisposedException">The job was disposed.</exception>
    public void AssignCurrentProcess()
    {
        using JobHandleLease job = LeaseHandle();
        AssignRaw(job.Value, Kernel32.GetCurrentProcess(), Environment.ProcessId);
    }

    /// <summary>Whether a process is in the job, or in a job nested below it.</summary>
    /// <param name="process">A local process.</param>
    /// <returns><see langword="true"/> where it is; <see langword="false"/> also where no process of that id exists any more.</returns>
    /// <remarks>
    /// Needs PROCESS_QUERY_INFORMATION or PROCESS_QUERY_LIMITED_INFORMATION on the process and <see cref="JobAccess.Query"/> on the job.
    /// Windows XP. Source: IsProcessInJob (Microsoft Learn).
    /// </remarks>
    /// <exception cref="JobException">OpenProcess or IsProcessInJob failed: 5 (a right is missing), 6.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="process"/> was not started.</exception>
    /// <exception cref="ObjectDisposedException">The job was disposed.</exception>
    public bool Contains(Process process)
    {
        bool contained = Contains(ProcessLookup.LocalId(process));
        GC.KeepAlive(process);
        return contained;
    }

    /// <inheritdoc cref="Contains(Process)"/>
    /// <param name="process">A process handle with the right PROCESS_QUERY_INFORMATION or PROCESS_QUERY_LIMITED_INFORMATION.</param>
    public bool Contains(SafeProcessHandle process)
    {
        ArgumentNullException.ThrowIfNull(process);
        ThrowIfDisposed();
        return ContainsHandle(process);
    }

    /// <inheritdoc cref="Contains(Process)"/>
    /// <param name="processId">A process id. Windows reuses ids: the answer is about the process that has it now.</param>
    public bool Contains(int processId)
    {
        ThrowIfDisposed();
        using JobHandleLease job = LeaseHandle();
        int error = ProcessLookup.TryReadContains(job.Value, processId, also: 0, out SafeKernelHandle? process, out bool contained);
        process?.Dispose();
        return error switch
        {
            Win32Errors.Success => contained,
            Win32Errors.InvalidParameter when process is null => false,
            _ when process is null => throw ProcessErrors.Open(error, processId, ProcessAccess.QueryLimitedInformation),
            _ => throw ProcessErrors.IsInJob(error),
        };
    }

    /// <inheritdoc cref="Contains(Process)"/>
    /// <param name="process">A process launched in this job or in another one.</param>
    public bool Contains(JobProcess process)
    {
        ArgumentNullException.ThrowIfNull(process);
        ThrowIfDisposed();
        return ContainsHandle(process.KernelHandle);
    }

    /// <summary>Whether the calling process is in any job, as on build agents, in containers and below some IDEs.</summary>
    /// <returns><see langword="true"/> where it is.</returns>
    /// <remarks>
    /// Then its children are too, and a job with <see cref="UIRestrictionsAttribute"/> cannot take them.
    /// Windows XP. Source: IsProcessInJob with a NULL job (Microsoft Learn).
    /// </remarks>
    /// <exception cref="JobException">IsProcessInJob failed.</exception>
    /// <exception cref="PlatformNotSupportedException">This is not Windows.</exception>
    [SupportedOSPlatform("windows")]
    public static bool IsCurrentProcessInJob()
    {
        try
        {
            return IsInJob(Kernel32.GetCurrentProcess(), job: 0);
        }
        catch (DllNotFoundException exception)
        {
            throw PlatformErrors.NoWindows(exception);
        }
    }

    internal static bool IsInJob(nint process, nint job)
    {
        int error = JobQueries.ReadContains(job, process, out bool contained);
        return error == Win32Errors.Success ? contained : throw ProcessErrors.IsInJob(error);
    }

    private void AssignHandle(SafeHandle process, int? processId)
    {
        using JobHandleLease lease = new(process);
        using JobHandleLease job = LeaseHandle();
        AssignRaw(job.Value, lease.Value, processId);
    }

    private void AssignRaw(nint job, nint process, int? processId)
    {
        if (Kernel32.AssignProcessToJobObject(job, process) == 0)
        {
            int error = Marshal.GetLastSystemError();
            throw ProcessErrors.Assign(error, this, job, process, processId);
        }
    }

    private bool ContainsHandle(SafeHandle process)
    {
        using JobHandleLease lease = new(process);
        using JobHandleLease job = LeaseHandle();
        return IsInJob(lease.Value, job.Value);
    }
}
