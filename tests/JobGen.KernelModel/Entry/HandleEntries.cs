using System.Runtime.InteropServices;

namespace JobGen.Model.Entry;

/// <summary>Handles (handleapi.h).</summary>
internal static unsafe class HandleEntries
{
    internal static void Bind(Binder binder) =>
        binder.Bind(ModelFunction.CloseHandle, (delegate* unmanaged<int*, nint, int>)&Close);

    [UnmanagedCallersOnly]
    private static int Close(int* lastError, nint handle)
    {
        Call call = Call.Enter(ModelFunction.CloseHandle, lastError, [handle]);
        int error = CloseOne(call.Kernel, handle);
        return call.Leave(call.OrderedError != 0 ? call.OrderedError : error);
    }

    private static int CloseOne(ModelKernel kernel, nint handle)
    {
        if (LinuxDescriptors.IsDescriptor(handle))
        {
            return LinuxDescriptors.Close((int)handle) ? Win32Error.Success : Win32Error.InvalidHandle;
        }

        // The pseudo handle of the calling process is nothing that could be closed.
        return handle == ModelKernel.CurrentProcessHandle ? Win32Error.Success : kernel.Handles.Close(handle);
    }
}
