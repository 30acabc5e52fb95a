using JobGen.CompilerServices;

namespace JobGen.Interop;

/// <summary>winnt.h, Windows 11.</summary>
internal unsafe struct JOBOBJECT_NETWORK_ACCOUNTING_INFORMATION : IJobInformation<JOBOBJECT_NETWORK_ACCOUNTING_INFORMATION>
{
    /// <summary>JobObjectNetworkAccountingInformation.</summary>
    internal const int Class = 51;

    internal ulong DataBytesIn;
    internal ulong DataBytesOut;

    public static int InformationClass => Class;

    public static bool TryQuery(nint job, JOBOBJECT_NETWORK_ACCOUNTING_INFORMATION* information, out int lastError) =>
        JobApi2.TryQuery(job, Class, information, sizeof(JOBOBJECT_NETWORK_ACCOUNTING_INFORMATION), out lastError);
}
