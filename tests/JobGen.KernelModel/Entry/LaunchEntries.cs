using System.Runtime.InteropServices;
using JobGen.Model.Abi;

namespace JobGen.Model.Entry;

/// <summary>Creating processes and letting them run (processthreadsapi.h).</summary>
internal static unsafe class LaunchEntries
{
    private const string Information = "PROCESS_INFORMATION";
    private const uint Failed = uint.MaxValue;
    private static readonly int _size = AbiLayout.Size(Information);
    private static readonly int _process = AbiLayout.Offset(Information, "hProcess");
    private static readonly int _thread = AbiLayout.Offset(Information, "hThread");
    private static readonly int _processId = AbiLayout.Offset(Information, "dwProcessId");
    private static readonly int _threadId = AbiLayout.Offset(Information, "dwThreadId");

    internal static void Bind(Binder binder)
    {
        binder.Bind(
            ModelFunction.CreateProcessW,
            (delegate* unmanaged<int*, char*, char*, void*, void*, int, uint, void*, char*, void*, byte*, int>)&Create);
        binder.Bind(ModelFunction.ResumeThread, (delegate* unmanaged<int*, nint, uint>)&Resume);
        binder.Bind(ModelFunction.SuspendThread, (delegate* unmanaged<int*, nint, uint>)&Suspend);
    }

    [UnmanagedCallersOnly]
    private static int Create(
        int* lastError,
        char* application,
        char* commandLine,
        void* processAttributes,
        void* threadAttributes,
        int inherit,
        uint flags,
        void* environment,
        char* directory,
        void* startup,
        byte* information)
    {
        Call call = Call.Enter(
            ModelFunction.CreateProcessW,
            lastError,
            [
                (nint)application, (nint)commandLine, (nint)processAttributes, (nint)threadAttributes, inherit, flags, (nint)environment,
                (nint)directory, (nint)startup, (nint)information,
            ]);
        ModelKernel kernel = call.Kernel;
        ModelLaunch launch = null!;
        ModelProcess child = null!;
        ModelThread thread = null!;
        int error = call.OrderedError;
        if (error == 0)
        {
            error = LaunchReader.Read(kernel, application, commandLine, inherit, flags, environment, directory, startup, out launch);
        }

        if (error == 0)
        {
            Scribble(commandLine);
            error = kernel.Launch(launch, out child, out thread);
        }

        if (error != 0)
        {
            return call.Leave(error);
        }

        Span<byte> output = new(information, _size);
        Wire.Write(
            output, _process, kernel.Handles.Add(child, AccessRights.ProcessAll, SecurityAttributes.Read(processAttributes).Inherit));
        Wire.Write(output, _thread, kernel.Handles.Add(thread, AccessRights.ThreadAll, SecurityAttributes.Read(threadAttributes).Inherit));
        Wire.Write(output, _processId, child.Id);
        Wire.Write(output, _threadId, thread.Id);
        if (thread.SuspendCount == 0)
        {
            kernel.Begin(child);
        }

        return call.Leave(0, output);
    }

    [UnmanagedCallersOnly]
    private static uint Resume(int* lastError, nint handle)
    {
        Call call = Call.Enter(ModelFunction.ResumeThread, lastError, [handle]);
        ModelThread thread = null!;
        int error = call.OrderedError != 0
            ? call.OrderedError
            : call.Kernel.Handles.Find(handle, AccessRights.ThreadSuspendResume, out thread);
        uint previous = Failed;
        if (error == 0)
        {
            previous = thread.SuspendCount;
            thread.SuspendCount -= previous == 0 ? 0u : 1u;
            if (previous == 1)
            {
                call.Kernel.Begin(thread.Process);
            }
        }

        call.Leave(previous, error == 0 ? null : error);
        return previous;
    }

    [UnmanagedCallersOnly]
    private static uint Suspend(int* lastError, nint handle)
    {
        Call call = Call.Enter(ModelFunction.SuspendThread, lastError, [handle]);
        ModelThread thread = null!;
        int error = call.OrderedError != 0
            ? call.OrderedError
            : call.Kernel.Handles.Find(handle, AccessRights.ThreadSuspendResume, out thread);
        uint previous = error == 0 ? thread.SuspendCount++ : Failed;
        call.Leave(previous, error == 0 ? null : error);
        return previous;
    }

    /// <summary>
    /// Windows writes into the command line: whoever passed a string of his own, or one in read-only memory, sees it here.
    /// </summary>
    private static void Scribble(char* commandLine)
    {
        if (commandLine is not null && *commandLine != '\0')
        {
            *commandLine = '\uFFFD';
        }
    }
}
