using System.Runtime.InteropServices;

namespace JobGen.Model.Entry;

/// <summary>Waits (synchapi.h) and registered waits (threadpoollegacyapiset.h).</summary>
internal static unsafe class WaitEntries
{
    private const uint Failed = uint.MaxValue;
    private const uint MaximumObjects = 64;

    internal static void Bind(Binder binder)
    {
        binder.Bind(ModelFunction.WaitForSingleObject, (delegate* unmanaged<int*, nint, uint, uint>)&WaitForOne);
        binder.Bind(ModelFunction.WaitForMultipleObjects, (delegate* unmanaged<int*, uint, nint*, int, uint, uint>)&WaitForMany);
        binder.Bind(
            ModelFunction.RegisterWaitForSingleObject, (delegate* unmanaged<int*, nint*, nint, nint, nint, uint, uint, int>)&Register);
        binder.Bind(ModelFunction.UnregisterWaitEx, (delegate* unmanaged<int*, nint, nint, int>)&Unregister);
    }

    [UnmanagedCallersOnly]
    private static uint WaitForOne(int* lastError, nint handle, uint milliseconds)
    {
        Call call = Call.Enter(ModelFunction.WaitForSingleObject, lastError, [handle, milliseconds]);
        KernelObject target = null!;
        int error = call.OrderedError != 0 ? call.OrderedError : call.Kernel.FindWaitable(handle, out target);
        uint result = Failed;
        if (error == 0)
        {
            bool signaled = call.Kernel.WaitForObjects(new ReadOnlySpan<KernelObject>(ref target), all: false, milliseconds, out _);
            result = signaled ? 0 : (uint)Win32Error.WaitTimeout;
        }

        call.Leave(result, error == 0 ? null : error);
        return result;
    }

    [UnmanagedCallersOnly]
    private static uint WaitForMany(int* lastError, uint count, nint* handles, int all, uint milliseconds)
    {
        Call call = Call.Enter(ModelFunction.WaitForMultipleObjects, lastError, [count, (nint)handles, all, milliseconds]);
        int error = call.OrderedError;
        if (error == 0 && count is 0 or > MaximumObjects)
        {
            error = Win32Error.InvalidParameter;
        }

        KernelObject[] targets = error == 0 ? new KernelObject[count] : [];
        for (int i = 0; i < targets.Length && error == 0; i++)
        {
            error = call.Kernel.FindWaitable(handles[i], out targets[i]);
        }

        uint result = Failed;
        if (error == 0)
        {
            bool signaled = call.Kernel.WaitForObjects(targets, all != 0, milliseconds, out int index);
            result = signaled ? (uint)index : (uint)Win32Error.WaitTimeout;
        }

        call.Leave(result, error == 0 ? null : error);
        return result;
    }

    [UnmanagedCallersOnly]
    private static int Register(int* lastError, nint* wait, nint handle, nint callback, nint context, uint milliseconds, uint flags)
    {
        Call call = Call.Enter(
            ModelFunction.RegisterWaitForSingleObject, lastError, [(nint)wait, handle, callback, context, milliseconds, flags]);
        if (call.OrderedError != 0)
        {
            return call.Leave(call.OrderedError);
        }

        int error = call.Kernel.FindWaitable(handle, out KernelObject target);
        if (error == 0)
        {
            *wait = call.Kernel.Waits.Register(target, callback, context, milliseconds, flags);
        }

        return call.Leave(error);
    }

    [UnmanagedCallersOnly]
    private static int Unregister(int* lastError, nint wait, nint completionEvent)
    {
        Call call = Call.Enter(ModelFunction.UnregisterWaitEx, lastError, [wait, completionEvent]);
        int error = call.Kernel.Waits.Unregister(wait, completionEvent);
        return call.Leave(call.OrderedError != 0 ? call.OrderedError : error);
    }
}
