using System.Diagnostics.CodeAnalysis;
using JobGen.CompilerServices;
using JobGen.Interop;

namespace JobGen;

/// <summary>What Windows can do and Microsoft does not document. Nothing else of JobGen depends on it.</summary>
internal static class UndocumentedInformation
{
    [Experimental(ExperimentalIds.MemoryUsage)]
    internal static JobMemoryUsage ReadMemoryUsage(JobObject job)
    {
        using JobHandleLease lease = job.LeaseHandle();
        int error = JobInformation.Query(
            lease.Value, JOBOBJECTINFOCLASS.MemoryUsageInformation, out JOBOBJECT_MEMORY_USAGE_INFORMATION information);
        return error == Win32Errors.Success
            ? new JobMemoryUsage(information.JobMemory, information.PeakJobMemoryUsed)
            : throw JobLimitErrors.QueryFailed(error, (int)JOBOBJECTINFOCLASS.MemoryUsageInformation);
    }

    /// <param name="job">The job.</param>
    /// <param name="frozen">Whether its threads stand still from now on.</param>
    /// <param name="member">What a refusal is reported for.</param>
    internal static void SetFrozen(JobObject job, bool frozen, string member)
    {
        JOBOBJECT_FREEZE_INFORMATION information = new()
        {
            Flags = JOBOBJECT_FREEZE_INFORMATION.FreezeOperation,
            Freeze = frozen ? (byte)1 : (byte)0,
        };
        using JobHandleLease lease = job.LeaseHandle();
        int error = JobInformation.Set(lease.Value, JOBOBJECTINFOCLASS.FreezeInformation, information);
        if (error != Win32Errors.Success)
        {
            throw JobLimitErrors.SetFailed(error, (int)JOBOBJECTINFOCLASS.FreezeInformation, [], member, applied: null);
        }
    }
}
