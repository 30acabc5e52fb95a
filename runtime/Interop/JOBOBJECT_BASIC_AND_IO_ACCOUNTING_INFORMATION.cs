using JobGen.CompilerServices;

namespace JobGen.Interop;

/// <summary>winnt.h.</summary>
internal unsafe struct JOBOBJECT_BASIC_AND_IO_ACCOUNTING_INFORMATION : IJobInformation<JOBOBJECT_BASIC_AND_IO_ACCOUNTING_INFORMATION>
{
    /// <summary>JobObjectBasicAndIoAccountingInformation.</summary>
    internal const int Class = 8;

    internal JOBOBJECT_BASIC_ACCOUNTING_INFORMATION BasicInfo;
    internal IO_COUNTERS IoInfo;

    public static int InformationClass => Class;

    public static bool TryQuery(nint job, JOBOBJECT_BASIC_AND_IO_ACCOUNTING_INFORMATION* information, out int lastError) =>
        JobApi2.TryQuery(job, Class, information, sizeof(JOBOBJECT_BASIC_AND_IO_ACCOUNTING_INFORMATION), out lastError);
}
