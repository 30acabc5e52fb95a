using System.Runtime.InteropServices;

namespace JobGen.Interop;

/// <summary>winnt.h.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct IO_COUNTERS
{
    internal ulong ReadOperationCount;
    internal ulong WriteOperationCount;
    internal ulong OtherOperationCount;
    internal ulong ReadTransferCount;
    internal ulong WriteTransferCount;
    internal ulong OtherTransferCount;
}
