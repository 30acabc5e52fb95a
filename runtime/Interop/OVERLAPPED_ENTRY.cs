using System.Runtime.InteropServices;

namespace JobGen.Interop;

/// <summary>minwinbase.h. A job's message arrives as: key, process id as the pointer, message as the byte count.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct OVERLAPPED_ENTRY
{
    internal nuint lpCompletionKey;
    internal nint lpOverlapped;
    internal nuint Internal;
    internal uint dwNumberOfBytesTransferred;
}
