using System.Diagnostics;
using System.Runtime.InteropServices;
using JobGen.CompilerServices;
using JobGen.Interop;

namespace JobGen;

/// <summary>Puts processes into jobs, and asks whether they are in one.</summary>
internal static class JobMembership
{
    private const nint AnyJob = 0;

    internal static void Assign(JobObject job, Process process)
    {
        using SafeKernelHandle handle = ProcessLookup.Open(process, ProcessAccess.Assign);
        Assign(job, handle, process.Id);
        GC.KeepAlive(process);
    }

    internal static void Assign(JobObject job, int processId)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(processId);
        using SafeKernelHandle handle = ProcessLookup.Open(processId, ProcessAccess.Assign);
        Assign(job, handle, processId);
    }

    /// <param name="job">The job.</param>
    /// <param name="process">A handle to the process.</param>
    /// <param name="processId">Its id, where it is known.</param>
    internal static void Assign(JobObject job, SafeHandle process, int? processId)
    {
        using JobHandleLease lease = new(process);
        using JobHandleLease jobLease = job.LeaseHandle();
        Assign(job, jobLease.Value, lease.Value, processId);
        if (processId is null ? IsCallerIn(job, jobLease.Value) : processId == Environment.ProcessId)
        {
            job.KernelHandle.KeepUntilProcessEnds();
        }
    }

    internal static void AssignCaller(JobObject job)
    {
        using JobHandleLease lease = job.LeaseHandle();
        Assign(job, lease.Value, Kernel32.GetCurrentProcess(), Environment.ProcessId);
        job.KernelHandle.KeepUntilProcessEnds();
    }

    internal static bool Contains(JobObject job, Process process)
    {
        bool contained = Contains(job, ProcessLookup.LocalId(process));
        GC.KeepAlive(process);
        return contained;
    }

    internal static bool Contains(JobObject job, int processId)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(processId);
        using JobHandleLease lease = job.LeaseHandle();
        return Contains(lease.Value, processId);
    }

    private static bool Contains(nint job, int processId)
    {
        int error = ProcessLookup.TryReadContains(job, processId, also: 0, out SafeKernelHandle? process, out bool contained);
        process?.Dispose();
        return error switch
        {
            Win32Errors.Success => contained,
            Win32Errors.InvalidParameter when process is null => false,
            _ when process is null => throw ProcessErrors.Open(error, processId, ProcessAccess.QueryLimitedInformation),
            _ => throw ProcessErrors.IsInJob(error),
        };
    }

    internal static bool Contains(JobObject job, SafeHandle process)
    {
        using JobHandleLease lease = new(process);
        using JobHandleLease jobLease = job.LeaseHandle();
        return Contains(jobLease.Value, lease.Value);
    }

    internal static bool IsInAnyJob(Process process)
    {
        bool contained = IsInAnyJob(ProcessLookup.LocalId(process));
        GC.KeepAlive(process);
        return contained;
    }

    internal static bool IsInAnyJob(int processId)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(processId);
        return OnWindows(processId, static id => Contains(AnyJob, id));
    }

    internal static bool IsInAnyJob(SafeHandle process) => OnWindows(process, static handle =>
    {
        using JobHandleLease lease = new(handle);
        return Contains(AnyJob, lease.Value);
    });

    internal static bool IsCallerInAnyJob() => OnWindows(AnyJob, static any => Contains(any, Kernel32.GetCurrentProcess()));

    /// <summary>For what can be called without a job, which is to be had on Windows alone.</summary>
    private static bool OnWindows<T>(T argument, Func<T, bool> call)
    {
        try
        {
            return call(argument);
        }
        catch (DllNotFoundException exception)
        {
            throw PlatformErrors.NoWindows(exception);
        }
    }

    // The handle may lack the right to tell whose it is, but this process may ask about itself.
    private static bool IsCallerIn(JobObject job, nint jobHandle) =>
        !job.KernelHandle.IsKept
        && JobQueries.ReadContains(jobHandle, Kernel32.GetCurrentProcess(), out bool contained) == Win32Errors.Success
        && contained;

    private static bool Contains(nint job, nint process)
    {
        int error = JobQueries.ReadContains(job, process, out bool contained);
        return error == Win32Errors.Success ? contained : throw ProcessErrors.IsInJob(error);
    }

    private static void Assign(JobObject job, nint jobHandle, nint process, int? processId)
    {
        if (Kernel32.AssignProcessToJobObject(jobHandle, process) == 0)
        {
            int error = Marshal.GetLastSystemError();
            throw ProcessErrors.Assign(error, job, jobHandle, process, processId);
        }
    }
}
