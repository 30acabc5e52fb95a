using System.Runtime.InteropServices;

namespace JobGen.Interop;

/// <summary>winbase.h.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct STARTUPINFOEXW
{
    internal STARTUPINFOW StartupInfo;
    internal void* lpAttributeList;
}
