using System.Runtime.InteropServices;

namespace JobGen.Model.Entry;

/// <summary>Job objects (jobapi.h, jobapi2.h).</summary>
internal static unsafe class JobEntries
{
    internal static void Bind(Binder binder)
    {
        binder.Bind(ModelFunction.CreateJobObjectW, (delegate* unmanaged<int*, void*, char*, nint>)&Create);
        binder.Bind(ModelFunction.OpenJobObjectW, (delegate* unmanaged<int*, uint, int, char*, nint>)&Open);
        binder.Bind(ModelFunction.AssignProcessToJobObject, (delegate* unmanaged<int*, nint, nint, int>)&Assign);
        binder.Bind(ModelFunction.IsProcessInJob, (delegate* unmanaged<int*, nint, nint, int*, int>)&IsProcessInJob);
        binder.Bind(ModelFunction.TerminateJobObject, (delegate* unmanaged<int*, nint, uint, int>)&Terminate);
        binder.Bind(ModelFunction.SetInformationJobObject, (delegate* unmanaged<int*, nint, int, void*, uint, int>)&SetInformation);
        binder.Bind(
            ModelFunction.QueryInformationJobObject, (delegate* unmanaged<int*, nint, int, void*, uint, uint*, int>)&QueryInformation);
    }

    [UnmanagedCallersOnly]
    private static nint Create(int* lastError, void* attributes, char* name)
    {
        Call call = Call.Enter(ModelFunction.CreateJobObjectW, lastError, [(nint)attributes, (nint)name], Text(name));
        if (call.OrderedError != 0)
        {
            return call.LeaveHandle(0, call.OrderedError);
        }

        nint handle = NamedObjects.Create(call.Kernel, name, attributes, static kernel => new ModelJob(kernel), out int error);
        return call.LeaveHandle(handle, error);
    }

    [UnmanagedCallersOnly]
    private static nint Open(int* lastError, uint access, int inherit, char* name)
    {
        Call call = Call.Enter(ModelFunction.OpenJobObjectW, lastError, [access, inherit, (nint)name], Text(name));
        if (call.OrderedError != 0)
        {
            return call.LeaveHandle(0, call.OrderedError);
        }

        nint handle = NamedObjects.Open<ModelJob>(call.Kernel, name, access, inherit != 0, out int error);
        return call.LeaveHandle(handle, error);
    }

    [UnmanagedCallersOnly]
    private static int Assign(int* lastError, nint job, nint process)
    {
        Call call = Call.Enter(ModelFunction.AssignProcessToJobObject, lastError, [job, process]);
        if (call.OrderedError != 0)
        {
            return call.Leave(call.OrderedError);
        }

        int error = call.Kernel.Handles.Find(job, AccessRights.JobAssignProcess, out ModelJob target);
        if (error == 0)
        {
            error = call.Kernel.FindProcess(process, AccessRights.ProcessSetQuota | AccessRights.ProcessTerminate, out ModelProcess member);
            if (error == 0)
            {
                error = member.Assign(target);
            }
        }

        return call.Leave(error);
    }

    [UnmanagedCallersOnly]
    private static int IsProcessInJob(int* lastError, nint process, nint job, int* result)
    {
        Call call = Call.Enter(ModelFunction.IsProcessInJob, lastError, [process, job, (nint)result]);
        if (call.OrderedError != 0)
        {
            return call.Leave(call.OrderedError);
        }

        ModelJob target = null!;
        int error = call.Kernel.FindQueryableProcess(process, out ModelProcess member);
        if (error == 0 && job != 0)
        {
            error = call.Kernel.Handles.Find(job, AccessRights.JobQuery, out target);
        }

        if (error == 0)
        {
            *result = (job == 0 ? member.Job is not null : member.IsIn(target)) ? call.Kernel.Options.True : 0;
        }

        return call.Leave(error, error == 0 ? new ReadOnlySpan<byte>(result, sizeof(int)) : default);
    }

    [UnmanagedCallersOnly]
    private static int Terminate(int* lastError, nint job, uint exitCode)
    {
        Call call = Call.Enter(ModelFunction.TerminateJobObject, lastError, [job, exitCode]);
        if (call.OrderedError != 0)
        {
            return call.Leave(call.OrderedError);
        }

        int error = call.Kernel.Handles.Find(job, AccessRights.JobTerminate, out ModelJob target);
        if (error == 0)
        {
            target.EndProcesses(exitCode);
            target.Signal();
        }

        return call.Leave(error);
    }

    [UnmanagedCallersOnly]
    private static int SetInformation(int* lastError, nint job, int number, void* information, uint length)
    {
        ReadOnlySpan<byte> input = information is null ? default : new(information, checked((int)length));
        Call call = Call.Enter(ModelFunction.SetInformationJobObject, lastError, [job, number, (nint)information, length], input);
        return call.Leave(call.OrderedError != 0 ? call.OrderedError : call.Kernel.SetInformation(job, number, input));
    }

    [UnmanagedCallersOnly]
    private static int QueryInformation(int* lastError, nint job, int number, void* information, uint length, uint* returned)
    {
        Span<byte> output = information is null ? default : new(information, checked((int)length));
        Call call = Call.Enter(
            ModelFunction.QueryInformationJobObject, lastError, [job, number, (nint)information, length, (nint)returned]);
        if (call.OrderedError != 0)
        {
            return call.Leave(call.OrderedError);
        }

        int error = call.Kernel.QueryInformation(job, number, output, out int written);
        if (returned is not null)
        {
            *returned = (uint)written + call.Kernel.Options.CountsBeyondBuffer;
        }

        return call.Leave(error, output[..Math.Min(written, output.Length)]);
    }

    private static ReadOnlySpan<byte> Text(char* name) =>
        name is null ? default : MemoryMarshal.AsBytes(MemoryMarshal.CreateReadOnlySpanFromNullTerminated(name));
}
