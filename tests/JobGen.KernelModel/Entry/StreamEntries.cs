using System.Runtime.InteropServices;

namespace JobGen.Model.Entry;

/// <summary>Pipes and the console's streams (namedpipeapi.h, processenv.h, consoleapi.h).</summary>
internal static unsafe class StreamEntries
{
    private const uint StandardInput = unchecked((uint)-10);
    private const int ErrorTooManyOpenFiles = 4;

    internal static void Bind(Binder binder)
    {
        binder.Bind(ModelFunction.CreatePipe, (delegate* unmanaged<int*, nint*, nint*, void*, uint, int>)&CreatePipe);
        binder.Bind(ModelFunction.GetStdHandle, (delegate* unmanaged<int*, uint, nint>)&GetStandardHandle);
        binder.Bind(ModelFunction.GetConsoleCP, (delegate* unmanaged<int*, uint>)&GetInputCodePage);
        binder.Bind(ModelFunction.GetConsoleOutputCP, (delegate* unmanaged<int*, uint>)&GetOutputCodePage);
        binder.Bind(ModelFunction.GenerateConsoleCtrlEvent, (delegate* unmanaged<int*, uint, uint, int>)&GenerateControlEvent);
    }

    [UnmanagedCallersOnly]
    private static int CreatePipe(int* lastError, nint* readEnd, nint* writeEnd, void* attributes, uint size)
    {
        Call call = Call.Enter(ModelFunction.CreatePipe, lastError, [(nint)readEnd, (nint)writeEnd, (nint)attributes, size]);
        if (call.OrderedError != 0)
        {
            return call.Leave(call.OrderedError);
        }

        LinuxDescriptors descriptors = call.Kernel.Descriptors;
        if (!descriptors.TryCreatePipe(out int read, out int write))
        {
            return call.Leave(ErrorTooManyOpenFiles);
        }

        if (SecurityAttributes.Read(attributes).Inherit)
        {
            LinuxDescriptors.TrySetInheritable(read, true);
            LinuxDescriptors.TrySetInheritable(write, true);
        }

        (*readEnd, *writeEnd) = (read, write);
        return call.Leave(0);
    }

    [UnmanagedCallersOnly]
    private static nint GetStandardHandle(int* lastError, uint which)
    {
        Call call = Call.Enter(ModelFunction.GetStdHandle, lastError, [which], canFail: false);
        uint index = StandardInput - which;
        nint handle = index switch
        {
            > 2 => -1,
            _ when !call.Kernel.Options.HasConsole => 0,
            _ => call.Kernel.Descriptors.Console((int)index),
        };
        call.Leave(handle, index > 2 ? Win32Error.InvalidHandle : null);
        return handle;
    }

    [UnmanagedCallersOnly]
    private static uint GetInputCodePage(int* lastError) => GetCodePage(ModelFunction.GetConsoleCP, lastError);

    [UnmanagedCallersOnly]
    private static uint GetOutputCodePage(int* lastError) => GetCodePage(ModelFunction.GetConsoleOutputCP, lastError);

    /// <summary>Reaches the processes of a group that share the caller's console: the root of the group stands for them all.</summary>
    [UnmanagedCallersOnly]
    private static int GenerateControlEvent(int* lastError, uint controlEvent, uint group)
    {
        Call call = Call.Enter(ModelFunction.GenerateConsoleCtrlEvent, lastError, [controlEvent, group]);
        if (call.OrderedError != 0)
        {
            return call.Leave(call.OrderedError);
        }

        if (!call.Kernel.Options.HasConsole)
        {
            return call.Leave(Win32Error.InvalidHandle);
        }

        const uint OwnConsole = CreationFlags.DetachedProcess | CreationFlags.NewConsole | CreationFlags.NoWindow;
        ModelProcess? root = call.Kernel.FindProcess(group);
        bool isGroup = root?.Launch is { } launch
            && (launch.CreationFlags & CreationFlags.NewProcessGroup) != 0
            && (launch.CreationFlags & OwnConsole) == 0;
        ModelProcess[] members = isGroup
            ? [.. call.Kernel.Processes.Where(process => process.IsRunning && process.IsOrDescendsFrom(root!))]
            : [];
        Array.ForEach(members, member => member.ControlEvents.Add(controlEvent));
        return call.Leave(members.Length > 0 ? 0 : Win32Error.InvalidParameter);
    }

    private static uint GetCodePage(ModelFunction function, int* lastError)
    {
        Call call = Call.Enter(function, lastError, [], canFail: false);
        uint codePage = call.Kernel.Options.HasConsole ? call.Kernel.Options.ConsoleCodePage : 0;
        call.Leave(codePage, null);
        return codePage;
    }
}
