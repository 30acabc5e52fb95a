namespace JobGen.NativeApi;

/// <summary>winnt.h.</summary>
[global::Microsoft.CodeAnalysis.Embedded]
internal unsafe struct JOBOBJECT_END_OF_JOB_TIME_INFORMATION :
    global::JobGen.CompilerServices.IJobLimitInformation<JOBOBJECT_END_OF_JOB_TIME_INFORMATION>
{
    /// <summary>JobObjectEndOfJobTimeInformation.</summary>
    internal const int Class = 6;

    internal uint EndOfJobTimeAction;

    public static int InformationClass => Class;

    public readonly bool IsOff => EndOfJobTimeAction == 0;

    public static bool TryQuery(global::System.IntPtr job, JOBOBJECT_END_OF_JOB_TIME_INFORMATION* information, out int lastError) =>
        JobApi2.TryQuery(job, Class, information, sizeof(JOBOBJECT_END_OF_JOB_TIME_INFORMATION), out lastError);

    public static bool TrySet(global::System.IntPtr job, JOBOBJECT_END_OF_JOB_TIME_INFORMATION* information, out int lastError) =>
        JobApi2.TrySet(job, Class, information, sizeof(JOBOBJECT_END_OF_JOB_TIME_INFORMATION), out lastError);
}
