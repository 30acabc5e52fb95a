using System.Runtime.InteropServices;

namespace JobGen.Interop;

/// <summary>winnt.h. Its first 80 bytes are JOBOBJECT_LIMIT_VIOLATION_INFORMATION, which Windows 8 answers with.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct JOBOBJECT_LIMIT_VIOLATION_INFORMATION_2
{
    internal const uint SizeOfVersion1 = 80;

    internal uint LimitFlags;
    internal uint ViolationLimitFlags;
    internal ulong IoReadBytes;
    internal ulong IoReadBytesLimit;
    internal ulong IoWriteBytes;
    internal ulong IoWriteBytesLimit;
    internal long PerJobUserTime;
    internal long PerJobUserTimeLimit;
    internal ulong JobMemory;
    internal ulong JobHighMemoryLimit;
    internal int CpuRateControlTolerance;
    internal int CpuRateControlToleranceLimit;
    internal ulong JobLowMemoryLimit;
    internal int IoRateControlTolerance;
    internal int IoRateControlToleranceLimit;
    internal int NetRateControlTolerance;
    internal int NetRateControlToleranceLimit;
}
