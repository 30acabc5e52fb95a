using System.Runtime.InteropServices;

namespace JobGen.Model.Entry;

/// <summary>Events and mutexes (synchapi.h): they share the namespace with jobs.</summary>
internal static unsafe class EventEntries
{
    internal static void Bind(Binder binder)
    {
        binder.Bind(ModelFunction.CreateEventW, (delegate* unmanaged<int*, void*, int, int, char*, nint>)&CreateEvent);
        binder.Bind(ModelFunction.CreateMutexW, (delegate* unmanaged<int*, void*, int, char*, nint>)&CreateMutex);
        binder.Bind(ModelFunction.SetEvent, (delegate* unmanaged<int*, nint, int>)&Set);
        binder.Bind(ModelFunction.ResetEvent, (delegate* unmanaged<int*, nint, int>)&Reset);
    }

    [UnmanagedCallersOnly]
    private static nint CreateEvent(int* lastError, void* attributes, int manualReset, int initialState, char* name)
    {
        Call call = Call.Enter(ModelFunction.CreateEventW, lastError, [(nint)attributes, manualReset, initialState, (nint)name]);
        if (call.OrderedError != 0)
        {
            return call.LeaveHandle(0, call.OrderedError);
        }

        nint handle = NamedObjects.Create(call.Kernel, name, attributes, static kernel => new ModelEvent(kernel), out int error);
        if (handle != 0 && error == 0)
        {
            call.Kernel.Handles.Find(handle, 0, out ModelEvent created);
            created.ManualReset = manualReset != 0;
            if (initialState != 0)
            {
                created.Set();
            }
        }

        return call.LeaveHandle(handle, error);
    }

    [UnmanagedCallersOnly]
    private static nint CreateMutex(int* lastError, void* attributes, int initialOwner, char* name)
    {
        Call call = Call.Enter(ModelFunction.CreateMutexW, lastError, [(nint)attributes, initialOwner, (nint)name]);
        if (call.OrderedError != 0)
        {
            return call.LeaveHandle(0, call.OrderedError);
        }

        nint handle = NamedObjects.Create(call.Kernel, name, attributes, static kernel => new ModelMutex(kernel), out int error);
        return call.LeaveHandle(handle, error);
    }

    [UnmanagedCallersOnly]
    private static int Set(int* lastError, nint handle) => Change(ModelFunction.SetEvent, lastError, handle, set: true);

    [UnmanagedCallersOnly]
    private static int Reset(int* lastError, nint handle) => Change(ModelFunction.ResetEvent, lastError, handle, set: false);

    private static int Change(ModelFunction function, int* lastError, nint handle, bool set)
    {
        Call call = Call.Enter(function, lastError, [handle]);
        if (call.OrderedError != 0)
        {
            return call.Leave(call.OrderedError);
        }

        int error = call.Kernel.Handles.Find(handle, AccessRights.EventModifyState, out ModelEvent target);
        if (error == 0 && set)
        {
            target.Set();
        }
        else if (error == 0)
        {
            target.Unset();
        }

        return call.Leave(error);
    }
}
