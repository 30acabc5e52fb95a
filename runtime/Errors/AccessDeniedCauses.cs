using System.Runtime.InteropServices;
using JobGen.CompilerServices;
using JobGen.Interop;

namespace JobGen;

/// <summary>
/// What can be found out after a call failed with 5, which Windows gives for many reasons. Each fact is
/// <see langword="null"/> where Windows does not tell, as for lack of a right: finding out must not fail in turn.
/// </summary>
internal static unsafe class AccessDeniedCauses
{
    /// <summary>Asks by id, for a handle that was opened with the least rights cannot be waited on.</summary>
    internal static bool? HasExited(nint process, int? processId)
    {
        if (ProcessLookup.IsSignalled(process) is { } known)
        {
            return known;
        }

        if (processId is not { } id)
        {
            return null;
        }

        int error = ProcessLookup.TryOpen(id, ProcessAccess.Synchronize, out SafeKernelHandle? opened);
        if (error == Win32Errors.InvalidParameter)
        {
            return true;
        }

        if (opened is null)
        {
            return null;
        }

        using (opened)
        using (JobHandleLease lease = new(opened))
        {
            return ProcessLookup.IsSignalled(lease.Value);
        }
    }

    internal static bool? IsInJob(nint process, nint job) =>
        JobQueries.ReadContains(job, process, out bool contained) == Win32Errors.Success ? contained : null;

    /// <summary>Asks about a process whose handle may lack the right to query.</summary>
    internal static bool? IsInJob(nint process, nint job, int? processId) =>
        IsInJob(process, job) ?? (processId is { } id ? IsInJob(id, job) : null);

    internal static bool? IsInJob(int processId, nint job)
    {
        int error = ProcessLookup.TryReadContains(job, processId, also: 0, out SafeKernelHandle? opened, out bool contained);
        opened?.Dispose();
        return error == Win32Errors.Success ? contained : null;
    }

    internal static bool IsCallerInJob() => IsInJob(Kernel32.GetCurrentProcess(), job: 0) == true;

    internal static bool? HasUIRestrictions(nint job)
    {
        uint restrictions;
        return JobApi2.QueryInformationJobObject(
            job, (int)JOBOBJECTINFOCLASS.BasicUIRestrictions, &restrictions, sizeof(uint), null) == 0 ? null : restrictions != 0;
    }

    internal static bool? HasProcesses(nint job) => ListOne(job, out int? processId) switch
    {
        Win32Errors.Success => processId is not null,
        Win32Errors.MoreData => true,
        _ => null,
    };

    /// <summary>The id of a process in the job, or <see langword="null"/> where there is none or Windows tells none.</summary>
    internal static int? FindProcess(nint job)
    {
        _ = ListOne(job, out int? processId);
        return processId;
    }

    private static int ListOne(nint job, out int? processId)
    {
        const int OneId = 16;
        byte* memory = stackalloc byte[OneId];
        JOBOBJECT_BASIC_PROCESS_ID_LIST* list = (JOBOBJECT_BASIC_PROCESS_ID_LIST*)memory;
        *list = default;
        bool listed = JobApi2.QueryInformationJobObject(job, (int)JOBOBJECTINFOCLASS.BasicProcessIdList, list, OneId, null) != 0;
        int error = Marshal.GetLastSystemError();
        processId = list->NumberOfProcessIdsInList == 0 ? null : (int)*(nint*)(list + 1);
        return listed ? Win32Errors.Success : error;
    }
}
