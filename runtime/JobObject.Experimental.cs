using System.Diagnostics.CodeAnalysis;
using JobGen.CompilerServices;
using JobGen.Interop;

namespace JobGen;

/// <content>What Windows can do and Microsoft does not document. Nothing else of JobGen depends on it.</content>
public abstract partial class JobObject
{
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
    public void Freeze() => SetFrozen(true);

    /// <summary>Lets the threads go on that <see cref="Freeze"/> stopped.</summary>
    /// <remarks>Undocumented: it came with Windows 8 and can change or go.</remarks>
    /// <exception cref="JobException">
    /// Windows refused it: 5 without <see cref="JobAccess.SetAttributes"/>, 87 or 24 where this version does not have it.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The job was disposed.</exception>
    /// <exception cref="PlatformNotSupportedException">This is not Windows.</exception>
    [Experimental(ExperimentalIds.Freeze)]
    public void Thaw() => SetFrozen(false);

    /// <summary>Reads the memory that the processes of the job have committed together, now and at most.</summary>
    /// <returns>The memory in bytes.</returns>
    /// <remarks>
    /// One kernel call, and nothing is allocated. Undocumented: it came with Windows 10 and can change or go; the peak alone is
    /// documented and among the counters of a policy. Source: information class 28, as system tools use it.
    /// </remarks>
    /// <exception cref="JobException">
    /// Windows refused it: 5 without <see cref="JobAccess.Query"/>, 87 or 24 where this version does not have it.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The job was disposed.</exception>
    /// <exception cref="PlatformNotSupportedException">This is not Windows.</exception>
    [Experimental(ExperimentalIds.MemoryUsage)]
    public JobMemoryUsage ReadMemoryUsage()
    {
        using JobHandleLease lease = LeaseHandle();
        int error = JobInformation.Query(
            lease.Value, JOBOBJECTINFOCLASS.MemoryUsageInformation, out JOBOBJECT_MEMORY_USAGE_INFORMATION information);
        return error == Win32Errors.Success
            ? new JobMemoryUsage(information.JobMemory, information.PeakJobMemoryUsed)
            : throw JobLimitErrors.QueryFailed(error, (int)JOBOBJECTINFOCLASS.MemoryUsageInformation);
    }

    private void SetFrozen(bool frozen)
    {
        JOBOBJECT_FREEZE_INFORMATION information = new()
        {
            Flags = JOBOBJECT_FREEZE_INFORMATION.FreezeOperation,
            Freeze = frozen ? (byte)1 : (byte)0,
        };
        using JobHandleLease lease = LeaseHandle();
        int error = JobInformation.Set(lease.Value, JOBOBJECTINFOCLASS.FreezeInformation, information);
        if (error != Win32Errors.Success)
        {
            throw JobLimitErrors.SetFailed(
                error, (int)JOBOBJECTINFOCLASS.FreezeInformation, [], frozen ? nameof(Freeze) : nameof(Thaw), applied: null);
        }
    }
}
