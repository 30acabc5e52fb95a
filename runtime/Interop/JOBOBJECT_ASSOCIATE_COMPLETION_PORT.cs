using System.Runtime.InteropServices;

namespace JobGen.Interop;

/// <summary>winnt.h. A NULL port removes the association from Windows 8 on.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct JOBOBJECT_ASSOCIATE_COMPLETION_PORT
{
    internal nuint CompletionKey;
    internal nint CompletionPort;
}
