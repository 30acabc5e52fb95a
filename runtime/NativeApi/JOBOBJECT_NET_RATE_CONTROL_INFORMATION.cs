namespace JobGen.NativeApi;

/// <summary>winnt.h.</summary>
[global::Microsoft.CodeAnalysis.Embedded]
internal unsafe struct JOBOBJECT_NET_RATE_CONTROL_INFORMATION :
    global::JobGen.CompilerServices.IJobLimitInformation<JOBOBJECT_NET_RATE_CONTROL_INFORMATION>
{
    /// <summary>JobObjectNetRateControlInformation.</summary>
    internal const int Class = 32;

    internal ulong MaxBandwidth;
    internal uint ControlFlags;
    internal byte DscpTag;

    public static int InformationClass => Class;

    public readonly bool IsOff => (ControlFlags & WinNT.JOB_OBJECT_NET_RATE_CONTROL_ENABLE) == 0;

    public static bool TryQuery(global::System.IntPtr job, JOBOBJECT_NET_RATE_CONTROL_INFORMATION* information, out int lastError) =>
        JobApi2.TryQuery(job, Class, information, sizeof(JOBOBJECT_NET_RATE_CONTROL_INFORMATION), out lastError);

    public static bool TrySet(global::System.IntPtr job, JOBOBJECT_NET_RATE_CONTROL_INFORMATION* information, out int lastError) =>
        JobApi2.TrySet(job, Class, information, sizeof(JOBOBJECT_NET_RATE_CONTROL_INFORMATION), out lastError);
}
