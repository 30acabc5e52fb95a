using System.Runtime.InteropServices;

namespace JobGen.Model.Entry;

/// <summary>Path functions (processenv.h, fileapi.h, sysinfoapi.h): they return the length, or the size they need.</summary>
internal static unsafe class PathEntries
{
    internal static void Bind(Binder binder)
    {
        binder.Bind(ModelFunction.GetFileAttributesW, (delegate* unmanaged<int*, char*, uint>)&GetAttributes);
        binder.Bind(ModelFunction.GetFullPathNameW, (delegate* unmanaged<int*, char*, uint, char*, char**, uint>)&GetFullPath);
        binder.Bind(ModelFunction.GetSystemDirectoryW, (delegate* unmanaged<int*, char*, uint, uint>)&GetSystemDirectory);
        binder.Bind(ModelFunction.GetSystemTimeAsFileTime, (delegate* unmanaged<int*, long*, void>)&GetTime);
    }

    [UnmanagedCallersOnly]
    private static uint GetAttributes(int* lastError, char* name)
    {
        const uint Invalid = uint.MaxValue;
        Call call = Call.Enter(ModelFunction.GetFileAttributesW, lastError, [(nint)name]);
        int error = call.OrderedError;
        uint attributes = Invalid;
        if (error == 0)
        {
            error = call.Kernel.Files.FindAttributes(new string(name), out attributes);
        }

        call.Leave(attributes, error == 0 ? null : error);
        return attributes;
    }

    [UnmanagedCallersOnly]
    private static uint GetFullPath(int* lastError, char* name, uint size, char* buffer, char** filePart)
    {
        Call call = Call.Enter(ModelFunction.GetFullPathNameW, lastError, [(nint)name, size, (nint)buffer, (nint)filePart]);
        return Leave(call, call.Kernel.Files.FullPath(new string(name)), buffer, size);
    }

    [UnmanagedCallersOnly]
    private static uint GetSystemDirectory(int* lastError, char* buffer, uint size)
    {
        Call call = Call.Enter(ModelFunction.GetSystemDirectoryW, lastError, [(nint)buffer, size]);
        return Leave(call, call.Kernel.Files.SystemDirectory, buffer, size);
    }

    [UnmanagedCallersOnly]
    private static void GetTime(int* lastError, long* time)
    {
        Call call = Call.Enter(ModelFunction.GetSystemTimeAsFileTime, lastError, [(nint)time], canFail: false);
        *time = call.Kernel.Now();
        call.Leave(0, null);
    }

    private static uint Leave(Call call, string? text, char* buffer, uint size)
    {
        int error = call.OrderedError != 0 ? call.OrderedError : text is null ? Win32Error.FileNotFound : 0;
        uint result = 0;
        if (error == 0)
        {
            bool fits = text!.Length < size;
            result = (uint)(fits ? text.Length : text.Length + 1);
            if (fits)
            {
                text.CopyTo(new Span<char>(buffer, (int)size));
                buffer[text.Length] = '\0';
            }
        }

        call.Leave(result, error == 0 ? null : error);
        return result;
    }
}
