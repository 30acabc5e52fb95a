using System.Runtime.InteropServices;

namespace JobGen.Interop;

/// <summary>Not in the SDK: class 18 (JobObjectReserved1Information there), as system tools use it. 16 bytes.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct JOBOBJECT_FREEZE_INFORMATION
{
    internal const uint FreezeOperation = 1;

    internal uint Flags;
    internal byte Freeze;
    internal byte Swap;
    internal byte Reserved0;
    internal byte Reserved1;
    internal uint WakeFilterHighEdge;
    internal uint WakeFilterLowEdge;
}
