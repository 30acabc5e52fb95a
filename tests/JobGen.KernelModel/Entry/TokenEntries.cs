using System.Runtime.InteropServices;

namespace JobGen.Model.Entry;

/// <summary>Access tokens of processes and threads (processthreadsapi.h, securitybaseapi.h).</summary>
internal static unsafe class TokenEntries
{
    private const int PrimaryToken = 1;
    private const int ImpersonationToken = 2;

    internal static void BindKernel32(Binder binder) =>
        binder.Bind(ModelFunction.GetCurrentThread, (delegate* unmanaged<int*, nint>)&GetCurrentThread);

    internal static void BindAdvapi32(Binder binder)
    {
        binder.Bind(ModelFunction.OpenProcessToken, (delegate* unmanaged<int*, nint, uint, nint*, int>)&OpenProcess);
        binder.Bind(ModelFunction.OpenThreadToken, (delegate* unmanaged<int*, nint, uint, int, nint*, int>)&OpenThread);
        binder.Bind(ModelFunction.DuplicateTokenEx, (delegate* unmanaged<int*, nint, uint, void*, int, int, nint*, int>)&Duplicate);
        binder.Bind(ModelFunction.SetThreadToken, (delegate* unmanaged<int*, nint*, nint, int>)&SetThread);
        binder.Bind(ModelFunction.RevertToSelf, (delegate* unmanaged<int*, int>)&Revert);
        PrivilegeEntries.Bind(binder);
    }

    [UnmanagedCallersOnly]
    private static nint GetCurrentThread(int* lastError)
    {
        Call.Enter(ModelFunction.GetCurrentThread, lastError, [], canFail: false).Leave(ModelKernel.CurrentThreadHandle, null);
        return ModelKernel.CurrentThreadHandle;
    }

    [UnmanagedCallersOnly]
    private static int OpenProcess(int* lastError, nint process, uint access, nint* token)
    {
        Call call = Call.Enter(ModelFunction.OpenProcessToken, lastError, [process, access, (nint)token]);
        int error = call.OrderedError != 0 ? call.OrderedError : process == ModelKernel.CurrentProcessHandle ? 0 : Win32Error.InvalidHandle;
        if (error == 0)
        {
            *token = call.Kernel.Handles.Add(call.Kernel.ProcessToken, AccessRights.Map(access, AccessRights.TokenAll));
        }

        return call.Leave(error);
    }

    [UnmanagedCallersOnly]
    private static int OpenThread(int* lastError, nint thread, uint access, int openAsSelf, nint* token)
    {
        Call call = Call.Enter(ModelFunction.OpenThreadToken, lastError, [thread, access, openAsSelf, (nint)token]);
        int error = call.OrderedError != 0 ? call.OrderedError : thread == ModelKernel.CurrentThreadHandle ? 0 : Win32Error.InvalidHandle;
        ModelToken? impersonated = call.Kernel.Impersonation;
        if (error == 0 && impersonated is null)
        {
            error = Win32Error.NoToken;
        }

        if (error == 0)
        {
            *token = call.Kernel.Handles.Add(impersonated!, AccessRights.Map(access, AccessRights.TokenAll));
        }

        return call.Leave(error);
    }

    [UnmanagedCallersOnly]
    private static int Duplicate(int* lastError, nint token, uint access, void* attributes, int level, int type, nint* duplicate)
    {
        Call call = Call.Enter(
            ModelFunction.DuplicateTokenEx, lastError, [token, access, (nint)attributes, level, type, (nint)duplicate]);
        ModelToken source = null!;
        int error = call.OrderedError != 0 ? call.OrderedError : call.Kernel.Handles.Find(token, AccessRights.TokenDuplicate, out source);
        if (error == 0 && type is not (PrimaryToken or ImpersonationToken))
        {
            error = Win32Error.InvalidParameter;
        }

        if (error == 0)
        {
            ModelToken copy = new(call.Kernel, source.IncreaseBasePriority.Copy(), type == ImpersonationToken);
            *duplicate = call.Kernel.Handles.Add(copy, AccessRights.Map(access, AccessRights.TokenAll));
        }

        return call.Leave(error);
    }

    [UnmanagedCallersOnly]
    private static int SetThread(int* lastError, nint* thread, nint token)
    {
        Call call = Call.Enter(ModelFunction.SetThreadToken, lastError, [(nint)thread, token]);
        bool isOwn = thread is null || *thread == ModelKernel.CurrentThreadHandle;
        ModelToken found = null!;
        int error = call.OrderedError != 0 ? call.OrderedError : isOwn ? 0 : Win32Error.InvalidHandle;
        if (error == 0 && token != 0)
        {
            error = call.Kernel.Handles.Find(token, AccessRights.TokenImpersonate, out found);
        }

        if (error == 0 && found is { IsImpersonation: false })
        {
            error = Win32Error.BadTokenType;
        }

        if (error == 0)
        {
            call.Kernel.Impersonation = found;
        }

        return call.Leave(error);
    }

    [UnmanagedCallersOnly]
    private static int Revert(int* lastError)
    {
        Call call = Call.Enter(ModelFunction.RevertToSelf, lastError, []);
        if (call.OrderedError == 0)
        {
            call.Kernel.Impersonation = null;
        }

        return call.Leave(call.OrderedError);
    }
}
