using System.Runtime.InteropServices;

namespace JobGen.Interop;

/// <summary>winnt.h, Windows 10. The first <see cref="SizeOfVersion1"/> bytes are version 1, of Windows 8.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct JOBOBJECT_NOTIFICATION_LIMIT_INFORMATION_2
{
    internal const uint SizeOfVersion1 = 48;

    internal ulong IoReadBytesLimit;
    internal ulong IoWriteBytesLimit;
    internal long PerJobUserTimeLimit;
    internal ulong JobMemoryLimit;
    internal uint CpuRateControlTolerance;
    internal uint CpuRateControlToleranceInterval;
    internal uint LimitFlags;
    internal uint IoRateControlTolerance;
    internal ulong JobLowMemoryLimit;
    internal uint IoRateControlToleranceInterval;
    internal uint NetRateControlTolerance;
    internal uint NetRateControlToleranceInterval;
}
