using System.Runtime.InteropServices;
using JobGen.Interop;

namespace JobGen.Launching;

/// <summary>A process attribute list. It keeps pointers to what is added: that must stay in place until the list is disposed.</summary>
internal unsafe ref struct ProcThreadAttributes
{
    internal const nuint PROC_THREAD_ATTRIBUTE_HANDLE_LIST = 0x20002;
    internal const nuint PROC_THREAD_ATTRIBUTE_JOB_LIST = 0x2000D;

    private void* _list;

    /// <exception cref="JobException">InitializeProcThreadAttributeList failed; nothing is left behind.</exception>
    internal ProcThreadAttributes(uint capacity)
    {
        nuint size = 0;
        int sized = Kernel32.InitializeProcThreadAttributeList(null, capacity, 0, &size);
        int error = Marshal.GetLastSystemError();

        // The call that asks for the size is documented to fail, with 122.
        if (sized == 0 && error != Win32Errors.InsufficientBuffer)
        {
            throw LaunchErrors.AttributeList(error, "InitializeProcThreadAttributeList");
        }

        void* memory = NativeMemory.Alloc(size);
        if (Kernel32.InitializeProcThreadAttributeList(memory, capacity, 0, &size) == 0)
        {
            error = Marshal.GetLastSystemError();
            NativeMemory.Free(memory);
            throw LaunchErrors.AttributeList(error, "InitializeProcThreadAttributeList");
        }

        _list = memory;
    }

    internal readonly void* Pointer => _list;

    /// <returns>The Windows error, or 0.</returns>
    internal readonly int Add(nuint attribute, nint* values, int count) =>
        Kernel32.UpdateProcThreadAttribute(_list, 0, attribute, values, (nuint)(count * sizeof(nint)), null, null) != 0
            ? Win32Errors.Success
            : Marshal.GetLastSystemError();

    internal void Dispose()
    {
        if (_list is null)
        {
            return;
        }

        Kernel32.DeleteProcThreadAttributeList(_list);
        NativeMemory.Free(_list);
        _list = null;
    }
}
