namespace JobGen.NativeApi;

/// <summary>winnt.h.</summary>
[global::Microsoft.CodeAnalysis.Embedded]
internal unsafe struct JOBOBJECT_CPU_RATE_CONTROL_INFORMATION :
    global::JobGen.CompilerServices.IJobLimitInformation<JOBOBJECT_CPU_RATE_CONTROL_INFORMATION>
{
    /// <summary>JobObjectCpuRateControlInformation.</summary>
    internal const int Class = 15;

    internal uint ControlFlags;

    /// <summary>A union: CpuRate, Weight, or MinRate and MaxRate as two words.</summary>
    internal uint Value;

    public static int InformationClass => Class;

    public readonly bool IsOff => (ControlFlags & WinNT.JOB_OBJECT_CPU_RATE_CONTROL_ENABLE) == 0;

    public static bool TryQuery(global::System.IntPtr job, JOBOBJECT_CPU_RATE_CONTROL_INFORMATION* information, out int lastError) =>
        JobApi2.TryQuery(job, Class, information, sizeof(JOBOBJECT_CPU_RATE_CONTROL_INFORMATION), out lastError);

    public static bool TrySet(global::System.IntPtr job, JOBOBJECT_CPU_RATE_CONTROL_INFORMATION* information, out int lastError) =>
        JobApi2.TrySet(job, Class, information, sizeof(JOBOBJECT_CPU_RATE_CONTROL_INFORMATION), out lastError);
}
