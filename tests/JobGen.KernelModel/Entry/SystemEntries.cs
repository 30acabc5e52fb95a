using System.Numerics;
using System.Runtime.InteropServices;

namespace JobGen.Model.Entry;

/// <summary>Processor groups, local memory, and security descriptors from text.</summary>
internal static unsafe class SystemEntries
{
    private const ushort AllGroups = 0xFFFF;

    internal static void BindKernel32(Binder binder)
    {
        binder.Bind(ModelFunction.LocalFree, (delegate* unmanaged<int*, nint, nint>)&LocalFree);
        binder.Bind(ModelFunction.GetActiveProcessorGroupCount, (delegate* unmanaged<int*, ushort>)&GetGroupCount);
        binder.Bind(ModelFunction.GetActiveProcessorCount, (delegate* unmanaged<int*, ushort, uint>)&GetProcessorCount);
    }

    internal static void BindAdvapi32(Binder binder) => binder.Bind(
        ModelFunction.ConvertStringSecurityDescriptorToSecurityDescriptorW,
        (delegate* unmanaged<int*, char*, uint, nint*, uint*, int>)&Convert);

    [UnmanagedCallersOnly]
    private static nint LocalFree(int* lastError, nint memory)
    {
        Call call = Call.Enter(ModelFunction.LocalFree, lastError, [memory]);
        bool freed = memory == 0 || SecurityDescriptor.Free(memory);
        int error = call.OrderedError != 0 ? call.OrderedError : freed ? 0 : Win32Error.InvalidHandle;
        nint result = error == 0 ? 0 : memory;
        call.Leave(result, error == 0 ? null : error);
        return result;
    }

    [UnmanagedCallersOnly]
    private static ushort GetGroupCount(int* lastError)
    {
        Call call = Call.Enter(ModelFunction.GetActiveProcessorGroupCount, lastError, []);
        ushort count = call.OrderedError != 0 ? (ushort)0 : (ushort)call.Kernel.Options.ProcessorGroups.Count;
        call.Leave(count, call.OrderedError != 0 ? call.OrderedError : null);
        return count;
    }

    [UnmanagedCallersOnly]
    private static uint GetProcessorCount(int* lastError, ushort group)
    {
        Call call = Call.Enter(ModelFunction.GetActiveProcessorCount, lastError, [group]);
        IReadOnlyList<ulong> groups = call.Kernel.Options.ProcessorGroups;
        bool valid = group == AllGroups || group < groups.Count;
        int error = call.OrderedError != 0 ? call.OrderedError : valid ? 0 : Win32Error.InvalidParameter;
        uint count = 0;
        for (int index = 0; error == 0 && index < groups.Count; index++)
        {
            count += group == AllGroups || index == group ? (uint)BitOperations.PopCount(groups[index]) : 0;
        }

        call.Leave(count, error == 0 ? null : error);
        return count;
    }

    [UnmanagedCallersOnly]
    private static int Convert(int* lastError, char* text, uint revision, nint* descriptor, uint* size)
    {
        Call call = Call.Enter(
            ModelFunction.ConvertStringSecurityDescriptorToSecurityDescriptorW,
            lastError,
            [(nint)text, revision, (nint)descriptor, (nint)size]);
        if (call.OrderedError != 0)
        {
            return call.Leave(call.OrderedError);
        }

        SecurityDescriptor? parsed = revision == 1 && text is not null ? SecurityDescriptor.Parse(new string(text)) : null;
        if (parsed is null)
        {
            return call.Leave(revision == 1 && text is not null ? Win32Error.InvalidSecurityDescriptor : Win32Error.InvalidParameter);
        }

        *descriptor = SecurityDescriptor.Allocate(parsed, out uint allocated);
        if (size is not null)
        {
            *size = allocated;
        }

        return call.Leave(0);
    }
}
