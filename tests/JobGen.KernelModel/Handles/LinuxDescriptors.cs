using System.Runtime.InteropServices;

namespace JobGen.Model;

/// <summary>Pipes are real ones, so that .NET's streams work on them; their handles are Linux file descriptors.</summary>
internal static partial class LinuxDescriptors
{
    internal static bool IsDescriptor(nint handle) => handle is > 2 and < HandleTable.FirstHandle;

    internal static bool Close(int descriptor) => CloseDescriptor(descriptor) == 0;

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int CloseDescriptor(int descriptor);
}
