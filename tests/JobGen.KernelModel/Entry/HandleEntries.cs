using System.Runtime.InteropServices;

namespace JobGen.Model.Entry;

/// <summary>Handles (handleapi.h).</summary>
internal static unsafe class HandleEntries
{
    private const uint FlagInherit = 1;

    internal static void Bind(Binder binder)
    {
        binder.Bind(ModelFunction.CloseHandle, (delegate* unmanaged<int*, nint, int>)&Close);
        binder.Bind(ModelFunction.DuplicateHandle, (delegate* unmanaged<int*, nint, nint, nint, nint*, uint, int, uint, int>)&Duplicate);
        binder.Bind(ModelFunction.GetHandleInformation, (delegate* unmanaged<int*, nint, uint*, int>)&GetInformation);
        binder.Bind(ModelFunction.SetHandleInformation, (delegate* unmanaged<int*, nint, uint, uint, int>)&SetInformation);
        binder.Bind(ModelFunction.CompareObjectHandles, (delegate* unmanaged<int*, nint, nint, int>)&Compare);
    }

    [UnmanagedCallersOnly]
    private static int Close(int* lastError, nint handle)
    {
        Call call = Call.Enter(ModelFunction.CloseHandle, lastError, [handle]);
        int error = CloseOne(call.Kernel, handle);
        return call.Leave(call.OrderedError != 0 ? call.OrderedError : error);
    }

    [UnmanagedCallersOnly]
    private static int Duplicate(
        int* lastError, nint sourceProcess, nint source, nint targetProcess, nint* target, uint access, int inherit, uint options)
    {
        Call call = Call.Enter(
            ModelFunction.DuplicateHandle, lastError, [sourceProcess, source, targetProcess, (nint)target, access, inherit, options]);
        if (call.OrderedError != 0)
        {
            return call.Leave(call.OrderedError);
        }

        nint made = 0;
        int error = call.Kernel.FindProcess(sourceProcess, AccessRights.ProcessDuplicateHandle, out ModelProcess from);
        if (error == 0)
        {
            error = call.Kernel.FindProcess(targetProcess, AccessRights.ProcessDuplicateHandle, out ModelProcess to);
            if (error == 0)
            {
                error = HandleDuplication.Duplicate(call.Kernel, from, source, to, access, inherit != 0, options, out made);
            }
        }

        if (error == 0 && target is not null)
        {
            *target = made;
        }

        return call.Leave(error);
    }

    [UnmanagedCallersOnly]
    private static int GetInformation(int* lastError, nint handle, uint* flags)
    {
        Call call = Call.Enter(ModelFunction.GetHandleInformation, lastError, [handle, (nint)flags]);
        if (call.OrderedError != 0)
        {
            return call.Leave(call.OrderedError);
        }

        if (LinuxDescriptors.IsDescriptor(handle))
        {
            return call.Leave(LinuxDescriptors.TryGetFlags((int)handle, out *flags) ? 0 : Win32Error.InvalidHandle);
        }

        if (!call.Kernel.Handles.Contains(handle))
        {
            return call.Leave(Win32Error.InvalidHandle);
        }

        *flags = call.Kernel.Handles[handle].Inherit ? FlagInherit : 0;
        return call.Leave(0);
    }

    [UnmanagedCallersOnly]
    private static int SetInformation(int* lastError, nint handle, uint mask, uint flags)
    {
        Call call = Call.Enter(ModelFunction.SetHandleInformation, lastError, [handle, mask, flags]);
        if (call.OrderedError != 0)
        {
            return call.Leave(call.OrderedError);
        }

        bool inherit = (flags & FlagInherit) != 0;
        bool found = LinuxDescriptors.IsDescriptor(handle)
            ? (mask & FlagInherit) == 0 || LinuxDescriptors.TrySetInheritable((int)handle, inherit)
            : call.Kernel.Handles.Contains(handle);
        if (found && (mask & FlagInherit) != 0 && !LinuxDescriptors.IsDescriptor(handle))
        {
            call.Kernel.Handles[handle].Inherit = inherit;
        }

        return call.Leave(found ? 0 : Win32Error.InvalidHandle);
    }

    [UnmanagedCallersOnly]
    private static int Compare(int* lastError, nint first, nint second)
    {
        const int ErrorNotSameObject = 1656;
        Call call = Call.Enter(ModelFunction.CompareObjectHandles, lastError, [first, second]);
        HandleTable handles = call.Kernel.Handles;
        bool same = handles.Contains(first) && handles.Contains(second) && ReferenceEquals(handles[first].Object, handles[second].Object);
        return call.Leave(call.OrderedError != 0 ? call.OrderedError : same ? 0 : ErrorNotSameObject);
    }

    private static int CloseOne(ModelKernel kernel, nint handle)
    {
        if (LinuxDescriptors.IsDescriptor(handle))
        {
            return kernel.Descriptors.Close((int)handle) ? Win32Error.Success : Win32Error.InvalidHandle;
        }

        // The pseudo handle of the calling process is nothing that could be closed.
        return handle == ModelKernel.CurrentProcessHandle ? Win32Error.Success : kernel.Handles.Close(handle);
    }
}
