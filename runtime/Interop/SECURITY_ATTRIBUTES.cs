using System.Runtime.InteropServices;

namespace JobGen.Interop;

/// <summary>minwinbase.h.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct SECURITY_ATTRIBUTES
{
    internal uint nLength;
    internal nint lpSecurityDescriptor;
    internal int bInheritHandle;
}
