using System.Runtime.InteropServices;
using JobGen.CompilerServices;
using JobGen.Interop;
using JobGen.Launching;

namespace JobGen;

public sealed partial class JobProcess
{
    /// <summary>Whether the process has ended.</summary>
    /// <remarks>
    /// Costs one kernel call: the state of the handle, not the exit code, for a process may return 259 (STILL_ACTIVE) itself.
    /// </remarks>
    /// <exception cref="JobException">WaitForSingleObject failed.</exception>
    /// <exception cref="ObjectDisposedException">This object was disposed.</exception>
    public bool HasExited => Wait(milliseconds: 0);

    /// <summary>What the process returned, or what it was ended with.</summary>
    /// <remarks>
    /// NTSTATUS values, such as 0xC0000005 for an access violation, come as negative numbers. A process that ends because the last
    /// handle to a kill-on-close job was closed reports 0, which reads as success.
    /// </remarks>
    /// <exception cref="InvalidOperationException">The process has not ended.</exception>
    /// <exception cref="JobException">GetExitCodeProcess failed.</exception>
    /// <exception cref="ObjectDisposedException">This object was disposed.</exception>
    public int ExitCode => HasExited
        ? (int)ReadExitCode()
        : throw new InvalidOperationException("The process has not ended: wait for it with WaitForExitAsync, or ask HasExited first.");

    /// <summary>Whether the job ended the process: as far as can be known afterwards.</summary>
    /// <remarks>
    /// <para>
    /// Windows keeps no record of who ended a process; what there is are exit codes and times. <see langword="true"/> means: it ended
    /// with 1816 (ERROR_NOT_ENOUGH_QUOTA), which Windows gives where a job's or process's time limit or the active process limit
    /// ends it, or with the exit code of a <see cref="JobObject.Terminate"/> of this <see cref="Job"/> object (also by its
    /// <see cref="JobObject.DisposeAsync"/>) that had begun by the time the process ended and was not over before the process was
    /// created. <see langword="false"/> while it runs.
    /// </para>
    /// <para>
    /// It cannot see a job terminated through another object, handle or an outer job, nor the close of the last handle of a
    /// kill-on-close job, after which the processes report 0. It takes for the job's doing a program that returns 1816 by
    /// itself, and one that returns by itself, during or after such a call, what that call gave: one launched at that moment,
    /// which the call missed, or one that had begun to end already. Windows stamps both ends of a process by its clock tick, up
    /// to 16 milliseconds long, so that "during" takes in what ended or began within the same tick. Pass
    /// <see cref="JobObject.Terminate"/> an exit code that no program returns. A memory limit ends nothing: an allocation fails, and
    /// what the process makes of that is its own exit.
    /// </para>
    /// <para>
    /// Source: <see href="https://learn.microsoft.com/windows/win32/api/winnt/ns-winnt-jobobject_basic_limit_information"/>,
    /// <see href="https://learn.microsoft.com/windows/win32/api/winnt/ns-winnt-jobobject_end_of_job_time_information"/>,
    /// <see href="https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-getprocesstimes"/>.
    /// </para>
    /// </remarks>
    /// <exception cref="JobException">GetExitCodeProcess or GetProcessTimes failed.</exception>
    /// <exception cref="ObjectDisposedException">This object was disposed.</exception>
    public bool WasTerminatedByJob
    {
        get
        {
            if (!HasExited)
            {
                return false;
            }

            return ReadExitCode() == Win32Errors.NotEnoughQuota || IsExplainedByTerminate;
        }
    }

    /// <summary>Of a process that has ended, whether a <see cref="JobObject.Terminate"/> of its job object explains that.</summary>
    internal bool IsExplainedByTerminate
    {
        get
        {
            (long creation, long exit) = ReadTimes();
            return _terminations.Explains(ReadExitCode(), creation, exit);
        }
    }

    /// <summary>Ends this process alone: its children go on, in the job. <see cref="JobObject.Terminate"/> ends them all.</summary>
    /// <param name="exitCode">The exit code it reports.</param>
    /// <remarks>
    /// It returns before the process is gone, and does nothing where that has ended or is ending already, whoever ended it. Windows
    /// answers that with 5 as it does a refusal: where nothing else tells them apart, the call waits up to 5 seconds for the end.
    /// Source: <see href="https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-terminateprocess"/>.
    /// </remarks>
    /// <exception cref="JobException">TerminateProcess failed: 5 (security software took the right from the handle).</exception>
    /// <exception cref="ObjectDisposedException">This object was disposed.</exception>
    public void Kill(int exitCode = 1)
    {
        using JobHandleLease lease = new(KernelHandle);
        if (Kernel32.TerminateProcess(lease.Value, (uint)exitCode) != 0)
        {
            _killed = true;
            return;
        }

        int error = Marshal.GetLastSystemError();
        if (error != Win32Errors.AccessDenied)
        {
            throw ProcessErrors.OfProcess(error, "TerminateProcess", Id);
        }

        if (!_killed && !_terminations.HasEnded && !ProcessEnd.HasComeOrComesSoon(lease.Value))
        {
            throw ProcessErrors.Unkillable(Id);
        }
    }

    /// <summary>Waits for the end of the process, without a thread for it.</summary>
    /// <param name="cancellationToken">Gives up the wait; the process goes on.</param>
    /// <returns>The exit code.</returns>
    /// <remarks>
    /// Its children may still run: <c>WaitForEmptyAsync</c> of the job waits for them too. The wait keeps the process handle
    /// open, also where this object is disposed meanwhile, and the job and its outer jobs from being collected.
    /// For a process that has ended the task is complete at once, whatever the token says.
    /// </remarks>
    /// <exception cref="OperationCanceledException">The token was cancelled while the process ran.</exception>
    /// <exception cref="JobException">WaitForSingleObject, RegisterWaitForSingleObject or GetExitCodeProcess failed.</exception>
    /// <exception cref="ObjectDisposedException">This object was disposed before the call.</exception>
    public async Task<int> WaitForExitAsync(CancellationToken cancellationToken = default)
    {
        if (HasExited)
        {
            return (int)ReadExitCode();
        }

        SafeKernelHandle handle = KernelHandle;
        bool added = false;
        handle.DangerousAddRef(ref added);
        try
        {
            await HandleSignal.WaitAsync(handle, cancellationToken).ConfigureAwait(false);
            return (int)ReadExitCode(handle.DangerousGetHandle());
        }
        finally
        {
            handle.DangerousRelease();
            GC.KeepAlive(_jobs);
        }
    }

    /// <summary>Blocks until the process has ended.</summary>
    /// <exception cref="JobException">WaitForSingleObject failed.</exception>
    /// <exception cref="ObjectDisposedException">This object was disposed.</exception>
    public void WaitForExit() => Wait(Kernel32.INFINITE);

    /// <summary>Blocks until the process has ended or the time is over.</summary>
    /// <param name="timeout">Whole milliseconds, up to 49 days, or <see cref="Timeout.InfiniteTimeSpan"/>.</param>
    /// <returns>Whether the process has ended.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative, or 49 days or more.</exception>
    /// <exception cref="JobException">WaitForSingleObject failed.</exception>
    /// <exception cref="ObjectDisposedException">This object was disposed.</exception>
    public bool WaitForExit(TimeSpan timeout)
    {
        if (timeout == Timeout.InfiniteTimeSpan)
        {
            return Wait(Kernel32.INFINITE);
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(timeout, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(timeout.TotalMilliseconds, Kernel32.INFINITE, nameof(timeout));
        return Wait((uint)timeout.TotalMilliseconds);
    }

    private bool Wait(uint milliseconds)
    {
        using JobHandleLease lease = new(KernelHandle);
        uint result = Kernel32.WaitForSingleObject(lease.Value, milliseconds);
        int error = Marshal.GetLastSystemError();
        return result switch
        {
            WaitObject0 => true,
            WaitTimeout => false,
            _ => throw ProcessErrors.OfProcess(error, "WaitForSingleObject", Id),
        };
    }

    private uint ReadExitCode()
    {
        using JobHandleLease lease = new(KernelHandle);
        return ReadExitCode(lease.Value);
    }

    private unsafe uint ReadExitCode(nint process)
    {
        uint exitCode;
        if (Kernel32.GetExitCodeProcess(process, &exitCode) == 0)
        {
            int error = Marshal.GetLastSystemError();
            throw ProcessErrors.OfProcess(error, "GetExitCodeProcess", Id);
        }

        return exitCode;
    }

    private unsafe (long Creation, long Exit) ReadTimes()
    {
        using JobHandleLease lease = new(KernelHandle);
        long creation, exit, kernel, user;
        if (Kernel32.GetProcessTimes(lease.Value, &creation, &exit, &kernel, &user) == 0)
        {
            int error = Marshal.GetLastSystemError();
            throw ProcessErrors.OfProcess(error, "GetProcessTimes", Id);
        }

        return (creation, exit);
    }
}
