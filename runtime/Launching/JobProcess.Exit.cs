using System.Runtime.InteropServices;
using JobGen.CompilerServices;
using JobGen.Interop;

namespace JobGen;

public sealed partial class JobProcess
{
    /// <summary>Whether the process has ended.</summary>
    /// <remarks>Costs one kernel call: the state of the handle, not the exit code, for a process may return 259 (STILL_ACTIVE) itself.</remarks>
    /// <exception cref="JobException">WaitForSingleObject failed.</exception>
    /// <exception cref="ObjectDisposedException">This object was disposed.</exception>
    public bool HasExited => Wait(milliseconds: 0);

    /// <summary>What the process returned, or what it was ended with.</summary>
    /// <remarks>
    /// NTSTATUS values, as 0xC0000005 for an access violation, come as negative numbers. A process that ends because the last
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
    /// <see langword="true"/> where the process ended during or after a <see cref="JobObject.Terminate"/> of this
    /// <see cref="Job"/> object with that call's exit code, or with 1816, which Windows uses for a job's or process's time limit and for
    /// the active process limit. <see langword="false"/> while it runs. Windows keeps no record of who ended a process, so this
    /// cannot see: a job terminated through another handle or an outer job, and the close of a kill-on-close job (exit code 0).
    /// A memory limit ends nothing: an allocation fails, and what the process makes of that is its own exit. A program that
    /// returns 1816 by itself looks the same.
    /// Source: JOBOBJECT_BASIC_LIMIT_INFORMATION, JOBOBJECT_END_OF_JOB_TIME_INFORMATION (Microsoft Learn).
    /// </remarks>
    /// <exception cref="JobException">GetExitCodeProcess or GetProcessTimes failed.</exception>
    /// <exception cref="ObjectDisposedException">This object was disposed.</exception>
    public bool WasTerminatedByJob
    {
        get
        {
            if (!HasExited)
                return false;

            uint exitCode = ReadExitCode();
            return exitCode == Win32Errors.NotEnoughQuota
                || (_terminationAtLaunch.FirstAfter() is { } termination
                    && termination.ExitCode == exitCode
                    && termination.Time <= ReadExitTime());
        }
    }

    /// <summary>Ends this process alone: its children go on, in the job. <see cref="JobObject.Terminate"/> ends them all.</summary>
    /// <param name="exitCode">The exit code it reports.</param>
    /// <remarks>It returns before the process is gone, and does nothing where that has ended already. Source: TerminateProcess (Microsoft Learn).</remarks>
    /// <exception cref="JobException">TerminateProcess failed.</exception>
    /// <exception cref="ObjectDisposedException">This object was disposed.</exception>
    public void Kill(int exitCode = 1)
    {
        using JobHandleLease lease = new(KernelHandle);
        if (Kernel32.TerminateProcess(lease.Value, (uint)exitCode) != 0)
            return;

        int error = Marshal.GetLastSystemError();

        // Windows answers 5 for a process that has ended or is about to.
        if (error != Win32Errors.AccessDenied || JobFacts.HasExited(lease.Value) != true)
            throw ProcessErrors.OfProcess(error, "TerminateProcess", Id);
    }

    /// <summary>Waits for the end of the process, without a thread for it.</summary>
    /// <param name="cancellationToken">Gives up the wait; the process goes on.</param>
    /// <returns>The exit code.</returns>
    /// <remarks>
    /// Its children may still run: <c>WaitForEmptyAsync</c> of the job waits for them too. The wait keeps the process handle
    /// open, also where this object is disposed meanwhile, and the <see cref="JobObject"/> from being collected.
    /// </remarks>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="JobException">RegisterWaitForSingleObject or GetExitCodeProcess failed.</exception>
    /// <exception cref="ObjectDisposedException">This object was disposed before the call.</exception>
    public async Task<int> WaitForExitAsync(CancellationToken cancellationToken = default)
    {
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
            GC.KeepAlive(Job);
        }
    }

    /// <summary>Blocks until the process has ended.</summary>
    /// <exception cref="JobException">WaitForSingleObject failed.</exception>
    /// <exception cref="ObjectDisposedException">This object was disposed.</exception>
    public void WaitForExit() => Wait(Kernel32.INFINITE);

    /// <summary>Blocks until the process has ended or the time is over.</summary>
    /// <param name="timeout">Whole milliseconds, up to 49 days, or <see cref="Timeout.InfiniteTimeSpan"/>.</param>
    /// <returns>Whether the process has ended.</returns>
    /// <exception cref="JobException">WaitForSingleObject failed.</exception>
    /// <exception cref="ObjectDisposedException">This object was disposed.</exception>
    public bool WaitForExit(TimeSpan timeout)
    {
        if (timeout == Timeout.InfiniteTimeSpan)
            return Wait(Kernel32.INFINITE);

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

    private unsafe long ReadExitTime()
    {
        using JobHandleLease lease = new(KernelHandle);
        long creation, exit, kernel, user;
        if (Kernel32.GetProcessTimes(lease.Value, &creation, &exit, &kernel, &user) == 0)
        {
            int error = Marshal.GetLastSystemError();
            throw ProcessErrors.OfProcess(error, "GetProcessTimes", Id);
        }

        return exit;
    }
}
