using System.Runtime.InteropServices;

namespace JobGen.Model.Entry;

/// <summary>Path functions (processenv.h, fileapi.h, sysinfoapi.h): they return the length, or the size they need.</summary>
internal static unsafe class PathEntries
{
    internal static void Bind(Binder binder)
    {
        binder.Bind(ModelFunction.SearchPathW, (delegate* unmanaged<int*, char*, char*, char*, uint, char*, char**, uint>)&Search);
        binder.Bind(ModelFunction.GetFullPathNameW, (delegate* unmanaged<int*, char*, uint, char*, char**, uint>)&GetFullPath);
        binder.Bind(ModelFunction.GetSystemDirectoryW, (delegate* unmanaged<int*, char*, uint, uint>)&GetSystemDirectory);
        binder.Bind(ModelFunction.GetSystemTimeAsFileTime, (delegate* unmanaged<int*, long*, void>)&GetTime);
    }

    [UnmanagedCallersOnly]
    private static uint Search(int* lastError, char* path, char* name, char* extension, uint size, char* buffer, char** filePart)
    {
        Call call = Call.Enter(
            ModelFunction.SearchPathW,
            lastError,
            [(nint)path, (nint)name, (nint)extension, size, (nint)buffer, (nint)filePart]);
        string directories = path is null ? call.Kernel.Files.SystemDirectory : new string(path);
        string file = new(name);
        if (extension is not null && !file.Contains('.', StringComparison.Ordinal))
        {
            file += new string(extension);
        }

        return Leave(call, call.Kernel.Files.Search(directories, file), buffer, size);
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
