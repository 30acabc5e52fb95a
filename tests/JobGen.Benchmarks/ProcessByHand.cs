using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace JobGen.Benchmarks;

/// <summary>A process that is born in a job, and a wait for its end without a thread: as a careful author would write them.</summary>
internal sealed class ProcessByHand : IDisposable
{
    private const nuint JobListAttribute = 0x2000D;
    private const uint ExtendedStartupInfo = 0x80000;
    private const uint OnceInWaitThread = 0xC;

    private readonly SafeProcessHandle _handle;

    private ProcessByHand(nint handle) => _handle = new SafeProcessHandle(handle, ownsHandle: true);

    public static unsafe ProcessByHand Start(ByHand job, string program, string commandLine)
    {
        SafeHandle jobHandle = job.JobHandle;
        bool held = false;
        void* list = null;
        try
        {
            jobHandle.DangerousAddRef(ref held);
            nint jobValue = jobHandle.DangerousGetHandle();
            nuint size;
            _ = InitializeProcThreadAttributeList(null, 1, 0, &size);
            void* memory = stackalloc byte[checked((int)size)];
            Check(InitializeProcThreadAttributeList(memory, 1, 0, &size));
            list = memory;
            Check(UpdateProcThreadAttribute(list, 0, JobListAttribute, &jobValue, (nuint)sizeof(nint), null, null));
            StartupInfo startup = new() { Size = (uint)sizeof(StartupInfo), Attributes = list };
            ProcessInformation information;

            // CreateProcessW writes into the command line.
            fixed (char* name = program, line = commandLine.ToCharArray())
            {
                Check(CreateProcessW(name, line, null, null, 0, ExtendedStartupInfo, null, null, &startup, &information));
            }

            _ = CloseHandle(information.Thread);
            return new ProcessByHand(information.Process);
        }
        finally
        {
            if (list is not null)
            {
                DeleteProcThreadAttributeList(list);
            }

            if (held)
            {
                jobHandle.DangerousRelease();
            }
        }
    }

    public int WaitForExit()
    {
        _ = WaitForSingleObject(_handle.DangerousGetHandle(), uint.MaxValue);
        return ReadExitCode();
    }

    public async Task<int> WaitForExitAsync()
    {
        TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
        GCHandle context = GCHandle.Alloc(ended);
        nint wait = Register(context);
        await ended.Task;

        // It waits for a callback that is still running.
        Unregister(wait);
        context.Free();
        return ReadExitCode();
    }

    public void Dispose() => _handle.Dispose();

    private unsafe nint Register(GCHandle context)
    {
        nint wait;
        Check(RegisterWaitForSingleObject(
            &wait, _handle.DangerousGetHandle(), &OnEnded, GCHandle.ToIntPtr(context), uint.MaxValue, OnceInWaitThread));
        return wait;
    }

    private static void Unregister(nint wait) => Check(UnregisterWaitEx(wait, -1));

    private unsafe int ReadExitCode()
    {
        uint code;
        Check(GetExitCodeProcess(_handle.DangerousGetHandle(), &code));
        return (int)code;
    }

    [UnmanagedCallersOnly]
    private static void OnEnded(nint context, byte timedOut) => ((TaskCompletionSource)GCHandle.FromIntPtr(context).Target!).TrySetResult();

    private static void Check(int succeeded)
    {
        if (succeeded == 0)
        {
            throw new System.ComponentModel.Win32Exception(Marshal.GetLastSystemError());
        }
    }

    [DllImport("kernel32.dll", ExactSpelling = true)]
    private static extern unsafe int InitializeProcThreadAttributeList(void* list, uint count, uint flags, nuint* size);

    [DllImport("kernel32.dll", ExactSpelling = true)]
    private static extern unsafe int UpdateProcThreadAttribute(
        void* list, uint flags, nuint attribute, void* value, nuint size, void* previous, nuint* returned);

    [DllImport("kernel32.dll", ExactSpelling = true)]
    private static extern unsafe void DeleteProcThreadAttributeList(void* list);

    [DllImport("kernel32.dll", ExactSpelling = true)]
    private static extern unsafe int CreateProcessW(
        char* program, char* commandLine, void* process, void* thread, int inherit, uint flags, void* environment, char* directory,
        StartupInfo* startup, ProcessInformation* information);

    [DllImport("kernel32.dll", ExactSpelling = true)]
    private static extern int CloseHandle(nint handle);

    [DllImport("kernel32.dll", ExactSpelling = true)]
    private static extern uint WaitForSingleObject(nint handle, uint milliseconds);

    [DllImport("kernel32.dll", ExactSpelling = true)]
    private static extern unsafe int GetExitCodeProcess(nint process, uint* code);

    [DllImport("kernel32.dll", ExactSpelling = true)]
    private static extern unsafe int RegisterWaitForSingleObject(
        nint* wait, nint handle, delegate* unmanaged<nint, byte, void> callback, nint context, uint milliseconds, uint flags);

    [DllImport("kernel32.dll", ExactSpelling = true)]
    private static extern int UnregisterWaitEx(nint wait, nint completionEvent);

    /// <summary>STARTUPINFOEXW.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 112)]
    private unsafe struct StartupInfo
    {
        [FieldOffset(0)]
        public uint Size;

        [FieldOffset(104)]
        public void* Attributes;
    }

    /// <summary>PROCESS_INFORMATION.</summary>
    private struct ProcessInformation
    {
        public nint Process;
        public nint Thread;
        public uint ProcessId;
        public uint ThreadId;
    }
}
