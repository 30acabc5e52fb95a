namespace JobGen.NativeApi;

/// <summary>winnt.h.</summary>
[global::Microsoft.CodeAnalysis.Embedded]
internal unsafe struct JOBOBJECT_BASIC_AND_IO_ACCOUNTING_INFORMATION :
    global::JobGen.CompilerServices.IJobInformation<JOBOBJECT_BASIC_AND_IO_ACCOUNTING_INFORMATION>
{
    /// <summary>JobObjectBasicAndIoAccountingInformation.</summary>
    internal const int Class = 8;

    internal JOBOBJECT_BASIC_ACCOUNTING_INFORMATION BasicInfo;
    internal IO_COUNTERS IoInfo;

    public static int InformationClass => Class;

    public static bool TryQuery(global::System.IntPtr job, JOBOBJECT_BASIC_AND_IO_ACCOUNTING_INFORMATION* information, out int lastError) =>
        JobApi2.TryQuery(job, Class, information, sizeof(JOBOBJECT_BASIC_AND_IO_ACCOUNTING_INFORMATION), out lastError);
}
