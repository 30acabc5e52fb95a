namespace JobGen.NativeApi;

/// <summary>winnt.h. LARGE_INTEGER aligns to 8 bytes on x86 too: 44 bytes of members there, 48 of structure.</summary>
[global::Microsoft.CodeAnalysis.Embedded]
internal struct JOBOBJECT_BASIC_LIMIT_INFORMATION
{
    internal long PerProcessUserTimeLimit;
    internal long PerJobUserTimeLimit;
    internal uint LimitFlags;
    internal global::System.UIntPtr MinimumWorkingSetSize;
    internal global::System.UIntPtr MaximumWorkingSetSize;
    internal uint ActiveProcessLimit;
    internal global::System.UIntPtr Affinity;
    internal uint PriorityClass;
    internal uint SchedulingClass;
}
