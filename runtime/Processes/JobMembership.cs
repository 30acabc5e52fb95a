using System.Diagnostics;
using System.Runtime.InteropServices;
using JobGen.CompilerServices;
using JobGen.Interop;

namespace JobGen;

/// <summary>Puts processes into jobs, and asks whether they are in one.</summary>
internal static class JobMembership
{
    internal static void Assign(JobObject job, Process process)
    {
        using SafeKernelHandle handle = ProcessLookup.Open(process, ProcessAccess.Assign);
        Assign(job, handle, process.Id);
        GC.KeepAlive(process);
    }

    internal static void Assign(JobObject job, int processId)
    {
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
    }

    internal static void AssignCaller(JobObject job)
    {
        using JobHandleLease lease = job.LeaseHandle();
        Assign(job, lease.Value, Kernel32.GetCurrentProcess(), Environment.ProcessId);
    }

    internal static bool Contains(JobObject job, Process process)
    {
        bool contained = Contains(job, ProcessLookup.LocalId(process));
        GC.KeepAlive(process);
        return contained;
    }

    internal static bool Contains(JobObject job, int processId)
    {
        using JobHandleLease lease = job.LeaseHandle();
        int error = ProcessLookup.TryReadContains(lease.Value, processId, also: 0, out SafeKernelHandle? process, out bool contained);
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

    internal static bool IsCallerInAnyJob()
    {
        const nint AnyJob = 0;
        try
        {
            return Contains(AnyJob, Kernel32.GetCurrentProcess());
        }
        catch (DllNotFoundException exception)
        {
            throw PlatformErrors.NoWindows(exception);
        }
    }

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
