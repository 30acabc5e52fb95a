namespace JobGen.NativeApi;

/// <summary>winnt.h.</summary>
[global::Microsoft.CodeAnalysis.Embedded]
internal unsafe struct JOBOBJECT_EXTENDED_LIMIT_INFORMATION :
    global::JobGen.CompilerServices.IJobLimitInformation<JOBOBJECT_EXTENDED_LIMIT_INFORMATION>
{
    /// <summary>JobObjectExtendedLimitInformation.</summary>
    internal const int Class = 9;

    internal JOBOBJECT_BASIC_LIMIT_INFORMATION BasicLimitInformation;
    internal IO_COUNTERS IoInfo;
    internal global::System.UIntPtr ProcessMemoryLimit;
    internal global::System.UIntPtr JobMemoryLimit;
    internal global::System.UIntPtr PeakProcessMemoryUsed;
    internal global::System.UIntPtr PeakJobMemoryUsed;

    public static int InformationClass => Class;

    public readonly bool IsOff => BasicLimitInformation.LimitFlags == 0;

    /// <summary>Whether a limit is on.</summary>
    internal bool this[uint flag]
    {
        readonly get => (BasicLimitInformation.LimitFlags & flag) != 0;
        set => BasicLimitInformation.LimitFlags =
            value ? BasicLimitInformation.LimitFlags | flag : BasicLimitInformation.LimitFlags & ~flag;
    }

    public static bool TryQuery(global::System.IntPtr job, JOBOBJECT_EXTENDED_LIMIT_INFORMATION* information, out int lastError) =>
        JobApi2.TryQuery(job, Class, information, sizeof(JOBOBJECT_EXTENDED_LIMIT_INFORMATION), out lastError);

    public static bool TrySet(global::System.IntPtr job, JOBOBJECT_EXTENDED_LIMIT_INFORMATION* information, out int lastError) =>
        JobApi2.TrySet(job, Class, information, sizeof(JOBOBJECT_EXTENDED_LIMIT_INFORMATION), out lastError);

    /// <summary>Switches a limit on, with its value in its field, or off.</summary>
    internal void Set<T>(uint flag, ref T field, T? value)
        where T : struct
    {
        this[flag] = value.HasValue;
        field = value ?? field;
    }
}
