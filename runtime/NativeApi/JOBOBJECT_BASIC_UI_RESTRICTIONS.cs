namespace JobGen.NativeApi;

/// <summary>winnt.h.</summary>
[global::Microsoft.CodeAnalysis.Embedded]
internal unsafe struct JOBOBJECT_BASIC_UI_RESTRICTIONS :
    global::JobGen.CompilerServices.IJobLimitInformation<JOBOBJECT_BASIC_UI_RESTRICTIONS>
{
    /// <summary>JobObjectBasicUIRestrictions.</summary>
    internal const int Class = 4;

    internal uint UIRestrictionsClass;

    public static int InformationClass => Class;

    public readonly bool IsOff => UIRestrictionsClass == 0;

    public static bool TryQuery(global::System.IntPtr job, JOBOBJECT_BASIC_UI_RESTRICTIONS* information, out int lastError) =>
        JobApi2.TryQuery(job, Class, information, sizeof(JOBOBJECT_BASIC_UI_RESTRICTIONS), out lastError);

    public static bool TrySet(global::System.IntPtr job, JOBOBJECT_BASIC_UI_RESTRICTIONS* information, out int lastError) =>
        JobApi2.TrySet(job, Class, information, sizeof(JOBOBJECT_BASIC_UI_RESTRICTIONS), out lastError);
}
