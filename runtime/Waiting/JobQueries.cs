using System.Runtime.InteropServices;
using JobGen.CompilerServices;
using JobGen.Interop;

namespace JobGen;

/// <summary>What a wait asks a job. Each call holds the handle for its own length only, and works while the job is being closed.</summary>
/// <exception cref="ObjectDisposedException">The handle is closed.</exception>
internal static unsafe class JobQueries
{
    /// <summary>Reads how many processes are active, those that are ending but still counted included.</summary>
    /// <returns>0, or the Windows error code.</returns>
    internal static int ReadActiveProcesses(SafeJobHandle handle, out uint active)
    {
        int error = ReadAccounting(handle, out JOBOBJECT_BASIC_ACCOUNTING_INFORMATION accounting);
        active = accounting.ActiveProcesses;
        return error;
    }

    /// <summary>Whether the job ends its processes as its last handle is closed; <see langword="false"/> where it does not tell.</summary>
    internal static bool IsKillOnClose(SafeJobHandle handle) =>
        ReadLimits(handle, out JOBOBJECT_EXTENDED_LIMIT_INFORMATION limits) == Win32Errors.Success
        && limits[WinNT.JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE];

    /// <summary>
    /// Whether the job has a time limit, and its processes have used it up since it was set; <see langword="false"/> where it does
    /// not tell.
    /// </summary>
    internal static bool IsOutOfTime(SafeJobHandle handle) =>
        ReadLimits(handle, out JOBOBJECT_EXTENDED_LIMIT_INFORMATION limits) == Win32Errors.Success
        && limits[WinNT.JOB_OBJECT_LIMIT_JOB_TIME]
        && ReadAccounting(handle, out JOBOBJECT_BASIC_ACCOUNTING_INFORMATION accounting) == Win32Errors.Success
        && accounting.ThisPeriodTotalUserTime >= limits.BasicLimitInformation.PerJobUserTimeLimit;

    /// <summary>Reads the extended limits.</summary>
    /// <returns>0, or the Windows error code.</returns>
    internal static int ReadLimits(SafeJobHandle handle, out JOBOBJECT_EXTENDED_LIMIT_INFORMATION limits) =>
        Read(handle, JOBOBJECTINFOCLASS.ExtendedLimitInformation, out limits);

    /// <summary>Whether the job object is signalled; <see langword="false"/> where the handle may not be waited on.</summary>
    internal static bool IsSignalled(SafeJobHandle handle)
    {
        using JobHandleLease lease = new(handle);
        return ProcessLookup.IsSignalled(lease.Value) == true;
    }

    /// <summary>Asks whether a process is in the job.</summary>
    /// <returns>0, or the Windows error code.</returns>
    internal static int ReadContains(SafeJobHandle handle, nint process, out bool contains)
    {
        using JobHandleLease lease = new(handle);
        return ReadContains(lease.Value, process, out contains);
    }

    /// <summary>Asks whether a process is in the job, or with 0 for the job in any.</summary>
    /// <returns>0, or the Windows error code.</returns>
    internal static int ReadContains(nint job, nint process, out bool contains)
    {
        int result = 0;
        int succeeded = Kernel32.IsProcessInJob(process, job, &result);
        int error = Marshal.GetLastSystemError();
        contains = result != 0;
        return succeeded != 0 ? Win32Errors.Success : error;
    }

    private static int ReadAccounting(SafeJobHandle handle, out JOBOBJECT_BASIC_ACCOUNTING_INFORMATION accounting) =>
        Read(handle, JOBOBJECTINFOCLASS.BasicAccountingInformation, out accounting);

    private static int Read<T>(SafeJobHandle handle, JOBOBJECTINFOCLASS informationClass, out T information)
        where T : unmanaged
    {
        using JobHandleLease lease = new(handle);
        return JobInformation.Query(lease.Value, informationClass, out information);
    }
}
