using System.Runtime.InteropServices;

namespace JobGen.Interop;

/// <summary>jobapi2.h. Forty bytes on every architecture, with the fields after VolumeName at other offsets on x86.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct JOBOBJECT_IO_RATE_CONTROL_INFORMATION
{
    internal long MaxIops;
    internal long MaxBandwidth;
    internal long ReservationIops;
    internal char* VolumeName;
    internal uint BaseIoSize;
    internal uint ControlFlags;
}
