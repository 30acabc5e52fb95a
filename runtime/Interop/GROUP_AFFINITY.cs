using System.Runtime.InteropServices;

namespace JobGen.Interop;

/// <summary>winnt.h. The reserved words are zero, or Windows answers 87.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct GROUP_AFFINITY
{
    internal nuint Mask;
    internal ushort Group;
    internal ushort Reserved0;
    internal ushort Reserved1;
    internal ushort Reserved2;
}
