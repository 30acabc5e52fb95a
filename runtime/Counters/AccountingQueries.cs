using JobGen.CompilerServices;
using JobGen.Interop;

namespace JobGen;

/// <summary>Reads the accounting of a job from the two classes that hold it.</summary>
internal static class AccountingQueries
{
    internal static JobAccounting Read(JobObject job)
    {
        using JobHandleLease lease = job.LeaseHandle();
        int error = Read(lease.Value, out JobAccounting accounting, out JOBOBJECTINFOCLASS failed);
        return error == Win32Errors.Success ? accounting : throw JobLimitErrors.QueryFailed(error, (int)failed);
    }

    /// <summary>Reads the accounting of the job that the caller runs in.</summary>
    internal static JobAccounting ReadOfCaller()
    {
        int error = Read(job: 0, out JobAccounting accounting, out JOBOBJECTINFOCLASS failed);
        return error == Win32Errors.Success ? accounting : throw JobLimitErrors.CurrentJobQueryFailed(error, (int)failed);
    }

    private static int Read(nint job, out JobAccounting accounting, out JOBOBJECTINFOCLASS informationClass)
    {
        accounting = default;
        informationClass = JOBOBJECTINFOCLASS.BasicAndIoAccountingInformation;
        int error = JobInformation.Query(job, informationClass, out JOBOBJECT_BASIC_AND_IO_ACCOUNTING_INFORMATION counters);
        if (error != Win32Errors.Success)
        {
            return error;
        }

        informationClass = JOBOBJECTINFOCLASS.ExtendedLimitInformation;
        error = JobInformation.Query(job, informationClass, out JOBOBJECT_EXTENDED_LIMIT_INFORMATION peaks);
        if (error == Win32Errors.Success)
        {
            accounting = new JobAccounting(in counters, in peaks);
        }

        return error;
    }
}
