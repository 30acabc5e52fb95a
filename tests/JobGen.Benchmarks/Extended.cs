using System.Runtime.InteropServices;

namespace JobGen.Benchmarks;

/// <summary>JOBOBJECT_EXTENDED_LIMIT_INFORMATION, with the fields that the benchmarks set.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct Extended
{
    public long PerProcessUserTimeLimit;
    public long PerJobUserTimeLimit;
    public uint LimitFlags;
    public nuint MinimumWorkingSetSize;
    public nuint MaximumWorkingSetSize;
    public uint ActiveProcessLimit;
    public nuint Affinity;
    public uint PriorityClass;
    public uint SchedulingClass;
    public ulong ReadOperationCount;
    public ulong WriteOperationCount;
    public ulong OtherOperationCount;
    public ulong ReadTransferCount;
    public ulong WriteTransferCount;
    public ulong OtherTransferCount;
    public nuint ProcessMemoryLimit;
    public nuint JobMemoryLimit;
    public nuint PeakProcessMemoryUsed;
    public nuint PeakJobMemoryUsed;

    /// <summary>What the policy OneClass declares.</summary>
    public static Extended OfOneClass => new()
    {
        LimitFlags = 0x2000 | 0x8 | 0x100 | 0x200 | 0x20,
        ActiveProcessLimit = 32,
        ProcessMemoryLimit = 256 << 20,
        JobMemoryLimit = 512 << 20,
        PriorityClass = 0x4000,
    };
}
