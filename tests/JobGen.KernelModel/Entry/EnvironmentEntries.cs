using System.Runtime.InteropServices;

namespace JobGen.Model.Entry;

/// <summary>The caller's environment as a block (processenv.h): a copy that is to be freed.</summary>
internal static unsafe class EnvironmentEntries
{
    internal static void Bind(Binder binder)
    {
        binder.Bind(ModelFunction.GetEnvironmentStringsW, (delegate* unmanaged<int*, char*>)&Get);
        binder.Bind(ModelFunction.FreeEnvironmentStringsW, (delegate* unmanaged<int*, char*, int>)&Free);
    }

    [UnmanagedCallersOnly]
    private static char* Get(int* lastError)
    {
        Call call = Call.Enter(ModelFunction.GetEnvironmentStringsW, lastError, []);
        nint block = 0;
        if (call.OrderedError == 0)
        {
            string strings = string.Concat(call.Kernel.EnvironmentStrings.Select(static entry => entry + '\0')) + '\0';
            block = Marshal.StringToHGlobalUni(strings);
            call.Kernel.EnvironmentBlocks.Add(block);
        }

        call.Leave(block, call.OrderedError == 0 ? null : call.OrderedError);
        return (char*)block;
    }

    [UnmanagedCallersOnly]
    private static int Free(int* lastError, char* environment)
    {
        Call call = Call.Enter(ModelFunction.FreeEnvironmentStringsW, lastError, [(nint)environment]);
        bool known = call.Kernel.EnvironmentBlocks.Remove((nint)environment);
        if (known)
        {
            Marshal.FreeHGlobal((nint)environment);
        }

        return call.Leave(call.OrderedError != 0 ? call.OrderedError : known ? 0 : Win32Error.InvalidParameter);
    }
}
