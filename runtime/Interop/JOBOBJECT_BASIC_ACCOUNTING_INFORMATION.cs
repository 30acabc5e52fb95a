using JobGen.CompilerServices;

namespace JobGen.Interop;

/// <summary>winnt.h. Times in units of 100 ns.</summary>
internal unsafe struct JOBOBJECT_BASIC_ACCOUNTING_INFORMATION : IJobInformation<JOBOBJECT_BASIC_ACCOUNTING_INFORMATION>
{
    /// <summary>JobObjectBasicAccountingInformation.</summary>
    internal const int Class = 1;

    internal long TotalUserTime;
    internal long TotalKernelTime;
    internal long ThisPeriodTotalUserTime;
    internal long ThisPeriodTotalKernelTime;
    internal uint TotalPageFaultCount;
    internal uint TotalProcesses;
    internal uint ActiveProcesses;
    internal uint TotalTerminatedProcesses;

    public static int InformationClass => Class;

    public static bool TryQuery(nint job, JOBOBJECT_BASIC_ACCOUNTING_INFORMATION* information, out int lastError) =>
        JobApi2.TryQuery(job, Class, information, sizeof(JOBOBJECT_BASIC_ACCOUNTING_INFORMATION), out lastError);
}
