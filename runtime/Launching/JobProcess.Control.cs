using System.Runtime.InteropServices;
using JobGen.CompilerServices;
using JobGen.Interop;
using JobGen.Launching;

namespace JobGen;

/// <content>What can be done to the process from outside beside ending it.</content>
public sealed partial class JobProcess
{
    private SafeKernelHandle? _suspendedThread;
    private bool _isGroupRoot;

    /// <summary>Sets a process going that was started with <see cref="JobStartOptions.StartSuspended"/>.</summary>
    /// <remarks>Source: https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-resumethread</remarks>
    /// <exception cref="InvalidOperationException">It was not started suspended, or was resumed already.</exception>
    /// <exception cref="JobException">ResumeThread failed; it can be tried again.</exception>
    /// <exception cref="ObjectDisposedException">This object was disposed, which ended the process.</exception>
    public void Resume()
    {
        lock (_handle)
        {
            ObjectDisposedException.ThrowIf(_disposed != 0, this);
            if (_suspendedThread is null)
            {
                throw new InvalidOperationException(
                    "The process is not suspended: it was started without JobStartOptions.StartSuspended, or was resumed already.");
            }

            using (JobHandleLease lease = new(_suspendedThread))
            {
                if (SuspendedLaunch.TryResume(lease.Value) is var error and not Win32Errors.Success)
                {
                    throw ProcessErrors.OfProcess(error, "ResumeThread", Id);
                }
            }

            _suspendedThread.Dispose();
            _suspendedThread = null;
        }
    }

    /// <summary>Sends Ctrl+Break to the process and to those that it started in its group.</summary>
    /// <remarks>
    /// It must have been started with <see cref="JobStartOptions.CreateNewProcessGroup"/> and share the console of the caller: not
    /// with <see cref="JobStartOptions.NoConsole"/> or CreateNoWindow. What a program does on it is its own; most end, with
    /// 0xC000013A (STATUS_CONTROL_C_EXIT). Ctrl+C cannot be sent to a group.
    /// Source: https://learn.microsoft.com/windows/console/generateconsolectrlevent
    /// </remarks>
    /// <exception cref="InvalidOperationException">The process is not the root of a group: all of the console would get it.</exception>
    /// <exception cref="JobException">
    /// GenerateConsoleCtrlEvent failed: 6 (the caller has no console), 87 (no process of the group is on the caller's console).
    /// </exception>
    /// <exception cref="ObjectDisposedException">This object was disposed.</exception>
    public void SendCtrlBreak()
    {
        const uint CTRL_BREAK_EVENT = 1;
        if (!_isGroupRoot)
        {
            throw new InvalidOperationException(
                "The process is not the root of a process group: start it with JobStartOptions.CreateNewProcessGroup.");
        }

        // The handle keeps the id from being given to another group.
        using JobHandleLease lease = new(KernelHandle);
        if (Kernel32.GenerateConsoleCtrlEvent(CTRL_BREAK_EVENT, (uint)Id) == 0)
        {
            int error = Marshal.GetLastSystemError();
            throw ProcessErrors.CtrlBreak(error, Id);
        }
    }

    private void EndIfSuspended()
    {
        lock (_handle)
        {
            if (_suspendedThread is null)
            {
                return;
            }

            // Where it is refused, the process is ending already: nothing else can have changed what a suspended process allows.
            using JobHandleLease lease = new(_handle);
            _ = Kernel32.TerminateProcess(lease.Value, 1);
            _suspendedThread.Dispose();
            _suspendedThread = null;
        }
    }
}
