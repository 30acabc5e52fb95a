using System.Runtime.InteropServices;

namespace JobGen.Interop;

/// <summary>processthreadsapi.h.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct PROCESS_INFORMATION
{
    internal nint hProcess;
    internal nint hThread;
    internal uint dwProcessId;
    internal uint dwThreadId;
}
