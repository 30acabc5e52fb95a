using System.Runtime.InteropServices;

namespace JobGen.Model.Entry;

/// <summary>Processes (processthreadsapi.h).</summary>
internal static unsafe class ProcessEntries
{
    internal static void Bind(Binder binder)
    {
        binder.Bind(ModelFunction.OpenProcess, (delegate* unmanaged<int*, uint, int, uint, nint>)&Open);
        binder.Bind(ModelFunction.GetCurrentProcess, (delegate* unmanaged<int*, nint>)&GetCurrent);
        binder.Bind(ModelFunction.GetCurrentProcessId, (delegate* unmanaged<int*, uint>)&GetCurrentId);
        binder.Bind(ModelFunction.GetProcessId, (delegate* unmanaged<int*, nint, uint>)&GetId);
        binder.Bind(ModelFunction.TerminateProcess, (delegate* unmanaged<int*, nint, uint, int>)&Terminate);
        binder.Bind(ModelFunction.GetExitCodeProcess, (delegate* unmanaged<int*, nint, uint*, int>)&GetExitCode);
        binder.Bind(ModelFunction.GetProcessTimes, (delegate* unmanaged<int*, nint, long*, long*, long*, long*, int>)&GetTimes);
    }

    [UnmanagedCallersOnly]
    private static nint Open(int* lastError, uint access, int inherit, uint id)
    {
        Call call = Call.Enter(ModelFunction.OpenProcess, lastError, [access, inherit, id]);
        if (call.OrderedError != 0)
        {
            return call.LeaveHandle(0, call.OrderedError);
        }

        ModelProcess? process = call.Kernel.FindProcess(id);
        uint wanted = AccessRights.Map(access, AccessRights.ProcessAll);
        return process switch
        {
            null => call.LeaveHandle(0, Win32Error.InvalidParameter),
            _ when (wanted & ~process.GrantedAccess) != 0 => call.LeaveHandle(0, Win32Error.AccessDenied),
            _ => call.LeaveHandle(call.Kernel.Handles.Add(process, wanted, inherit != 0), 0),
        };
    }

    [UnmanagedCallersOnly]
    private static nint GetCurrent(int* lastError)
    {
        Call.Enter(ModelFunction.GetCurrentProcess, lastError, [], canFail: false).Leave(ModelKernel.CurrentProcessHandle, null);
        return ModelKernel.CurrentProcessHandle;
    }

    [UnmanagedCallersOnly]
    private static uint GetCurrentId(int* lastError)
    {
        Call call = Call.Enter(ModelFunction.GetCurrentProcessId, lastError, [], canFail: false);
        uint id = call.Kernel.CurrentProcess.Id;
        call.Leave(id, null);
        return id;
    }

    [UnmanagedCallersOnly]
    private static uint GetId(int* lastError, nint handle)
    {
        Call call = Call.Enter(ModelFunction.GetProcessId, lastError, [handle]);
        ModelProcess process = null!;
        int error = call.OrderedError != 0 ? call.OrderedError : call.Kernel.FindQueryableProcess(handle, out process);
        uint id = error == 0 ? process.Id : 0;
        call.Leave(id, error == 0 ? null : error);
        return id;
    }

    [UnmanagedCallersOnly]
    private static int Terminate(int* lastError, nint handle, uint exitCode)
    {
        Call call = Call.Enter(ModelFunction.TerminateProcess, lastError, [handle, exitCode]);
        if (call.OrderedError != 0)
        {
            return call.Leave(call.OrderedError);
        }

        int error = call.Kernel.FindProcess(handle, AccessRights.ProcessTerminate, out ModelProcess process);
        if (error == 0 && !process.IsRunning)
        {
            error = Win32Error.AccessDenied;
        }

        if (error == 0)
        {
            process.End(exitCode, reportExit: true);
        }

        return call.Leave(error);
    }

    [UnmanagedCallersOnly]
    private static int GetExitCode(int* lastError, nint handle, uint* exitCode)
    {
        Call call = Call.Enter(ModelFunction.GetExitCodeProcess, lastError, [handle, (nint)exitCode]);
        if (call.OrderedError != 0)
        {
            return call.Leave(call.OrderedError);
        }

        int error = call.Kernel.FindQueryableProcess(handle, out ModelProcess process);
        if (error == 0)
        {
            *exitCode = process.HasExited ? process.ExitCode : ModelProcess.StillActive;
        }

        return call.Leave(error, error == 0 ? new ReadOnlySpan<byte>(exitCode, sizeof(uint)) : default);
    }

    [UnmanagedCallersOnly]
    private static int GetTimes(int* lastError, nint handle, long* creation, long* exit, long* kernel, long* user)
    {
        Call call = Call.Enter(
            ModelFunction.GetProcessTimes, lastError, [handle, (nint)creation, (nint)exit, (nint)kernel, (nint)user]);
        if (call.OrderedError != 0)
        {
            return call.Leave(call.OrderedError);
        }

        int error = call.Kernel.FindQueryableProcess(handle, out ModelProcess process);
        if (error == 0)
        {
            *creation = process.CreationTime;
            *exit = process.ExitTime;
            *kernel = process.KernelTime;
            *user = process.UserTime;
        }

        return call.Leave(error);
    }
}
