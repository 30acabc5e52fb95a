using System.Runtime.InteropServices;

namespace JobGen.Model.Entry;

/// <summary>Process attribute lists (processthreadsapi.h).</summary>
internal static unsafe class AttributeEntries
{
    internal static void Bind(Binder binder)
    {
        binder.Bind(
            ModelFunction.InitializeProcThreadAttributeList,
            (delegate* unmanaged<int*, AttributeList*, uint, uint, nuint*, int>)&Initialize);
        binder.Bind(
            ModelFunction.UpdateProcThreadAttribute,
            (delegate* unmanaged<int*, AttributeList*, uint, nuint, void*, nuint, void*, nuint*, int>)&Update);
        binder.Bind(ModelFunction.DeleteProcThreadAttributeList, (delegate* unmanaged<int*, AttributeList*, void>)&Delete);
    }

    [UnmanagedCallersOnly]
    private static int Initialize(int* lastError, AttributeList* list, uint count, uint flags, nuint* size)
    {
        // Asking for the size is documented to fail: a failure ordered for it would be no failure to the caller.
        Call call = Call.Enter(
            ModelFunction.InitializeProcThreadAttributeList, lastError, [(nint)list, count, flags, (nint)size], canFail: list is not null);
        if (call.OrderedError != 0)
        {
            return call.Leave(call.OrderedError);
        }

        nuint needed = AttributeList.SizeFor(count);
        bool fits = list is not null && *size >= needed;
        *size = needed;
        if (flags != 0 || !fits)
        {
            return call.Leave(flags != 0 ? Win32Error.InvalidParameter : Win32Error.InsufficientBuffer);
        }

        list->Initialize(count);
        call.Kernel.AttributeLists.Add((nint)list);
        return call.Leave(0);
    }

    [UnmanagedCallersOnly]
    private static int Update(
        int* lastError, AttributeList* list, uint flags, nuint attribute, void* value, nuint size, void* previous, nuint* returned)
    {
        Call call = Call.Enter(
            ModelFunction.UpdateProcThreadAttribute,
            lastError,
            [(nint)list, flags, (nint)attribute, (nint)value, (nint)size, (nint)previous, (nint)returned],
            new ReadOnlySpan<byte>(value, (int)size));
        if (call.OrderedError != 0)
        {
            return call.Leave(call.OrderedError);
        }

        bool valid = list is not null && list->IsAlive && flags == 0 && previous is null && returned is null;
        return call.Leave(valid ? list->Add(attribute, value, size, call.Kernel.KnowsJobList) : Win32Error.InvalidParameter);
    }

    [UnmanagedCallersOnly]
    private static void Delete(int* lastError, AttributeList* list)
    {
        Call call = Call.Enter(ModelFunction.DeleteProcThreadAttributeList, lastError, [(nint)list], canFail: false);
        call.Kernel.AttributeLists.Remove((nint)list);
        list->Delete();
        call.Leave(0, null);
    }
}
