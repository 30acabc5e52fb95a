using System.Runtime.InteropServices;

namespace JobGen.Interop;

/// <summary>Not in the SDK: class 28 (JobObjectReserved11Information there), as system tools use it. 16 bytes.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct JOBOBJECT_MEMORY_USAGE_INFORMATION
{
    internal ulong JobMemory;
    internal ulong PeakJobMemoryUsed;
}
