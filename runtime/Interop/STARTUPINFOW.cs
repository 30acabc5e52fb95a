using System.Runtime.InteropServices;

namespace JobGen.Interop;

/// <summary>processthreadsapi.h.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct STARTUPINFOW
{
    internal uint cb;
    internal char* lpReserved;
    internal char* lpDesktop;
    internal char* lpTitle;
    internal uint dwX;
    internal uint dwY;
    internal uint dwXSize;
    internal uint dwYSize;
    internal uint dwXCountChars;
    internal uint dwYCountChars;
    internal uint dwFillAttribute;
    internal uint dwFlags;
    internal ushort wShowWindow;
    internal ushort cbReserved2;
    internal byte* lpReserved2;
    internal nint hStdInput;
    internal nint hStdOutput;
    internal nint hStdError;
}
