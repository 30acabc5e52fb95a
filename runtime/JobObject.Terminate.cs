using JobGen.CompilerServices;

namespace JobGen;

public abstract partial class JobObject
{
    /// <summary>What was ended by this object, for processes that are asked about their end.</summary>
    internal JobTerminations Terminations { get; } = new();

    /// <summary>Ends every process in the job and in the jobs nested below it.</summary>
    /// <param name="exitCode">
    /// The exit code they report. The default, 1, is also what many programs return on failure: a code of your own tells them apart.
    /// </param>
    /// <remarks>
    /// The call returns before the processes are gone, and files they hold stay locked until then:
    /// <see cref="WaitForEmptyAsync"/> waits for their end, for which this call opens them first. The job stays usable, and
    /// processes can be started in it at once. Windows sends no exit messages for these processes, only
    /// <c>ActiveProcessZero</c>. Needs <see cref="JobAccess.Terminate"/>. Windows 2000. Source: TerminateJobObject (Microsoft
    /// Learn).
    /// </remarks>
    /// <exception cref="JobException">TerminateJobObject failed: 5 (the job was opened without the right, or a process refuses it).</exception>
    /// <exception cref="ObjectDisposedException">The job was disposed.</exception>
    public void Terminate(int exitCode = 1)
    {
        ThrowIfDisposed();
        HoldProcesses();
        TerminateProcesses(exitCode);
    }

    /// <summary>Also while the job is being disposed.</summary>
    internal void TerminateProcesses(int exitCode)
    {
        using JobHandleLease job = new(_handle);
        int error = Terminations.Terminate(job.Value, (uint)exitCode);
        if (error != Win32Errors.Success)
        {
            throw ProcessErrors.Terminate(error, this);
        }
    }
}
