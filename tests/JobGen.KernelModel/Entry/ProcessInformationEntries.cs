using System.Runtime.InteropServices;

namespace JobGen.Model.Entry;

/// <summary>What Windows tells of single processes (winbase.h, psapi.h, winternl.h).</summary>
internal static unsafe class ProcessInformationEntries
{
    private const int ProcessBasicInformation = 0;
    private const int StatusInvalidInfoClass = unchecked((int)0xC0000003);
    private const int StatusInfoLengthMismatch = unchecked((int)0xC0000004);
    private const int StatusInvalidHandle = unchecked((int)0xC0000008);
    private const int StatusAccessDenied = unchecked((int)0xC0000022);

    internal static void BindKernel32(Binder binder)
    {
        binder.Bind(ModelFunction.QueryFullProcessImageNameW, (delegate* unmanaged<int*, nint, uint, char*, uint*, int>)&QueryImageName);
        binder.Bind(ModelFunction.K32GetProcessMemoryInfo, (delegate* unmanaged<int*, nint, MemoryCounters*, uint, int>)&GetMemory);
    }

    internal static void BindNtdll(Binder binder) => binder.Bind(
        ModelFunction.NtQueryInformationProcess, (delegate* unmanaged<int*, nint, int, BasicInformation*, uint, uint*, int>)&Query);

    [UnmanagedCallersOnly]
    private static int QueryImageName(int* lastError, nint handle, uint flags, char* name, uint* length)
    {
        Call call = Call.Enter(ModelFunction.QueryFullProcessImageNameW, lastError, [handle, flags, (nint)name, (nint)length]);
        if (call.OrderedError != 0)
        {
            return call.Leave(call.OrderedError);
        }

        int error = call.Kernel.FindQueryableProcess(handle, out ModelProcess process);
        if (error == 0 && process.ImagePath.Length >= *length)
        {
            error = Win32Error.InsufficientBuffer;
        }

        if (error == 0)
        {
            process.ImagePath.CopyTo(new Span<char>(name, (int)*length));
            name[process.ImagePath.Length] = '\0';
            *length = (uint)process.ImagePath.Length;
        }

        return call.Leave(error);
    }

    [UnmanagedCallersOnly]
    private static int GetMemory(int* lastError, nint handle, MemoryCounters* counters, uint size)
    {
        Call call = Call.Enter(ModelFunction.K32GetProcessMemoryInfo, lastError, [handle, (nint)counters, size]);
        if (call.OrderedError != 0)
        {
            return call.Leave(call.OrderedError);
        }

        int error = size < sizeof(MemoryCounters) ? Win32Error.InsufficientBuffer : 0;
        ModelProcess process = null!;
        error = error != 0 ? error : call.Kernel.FindQueryableProcess(handle, out process);
        if (error == 0)
        {
            *counters = new MemoryCounters
            {
                Size = (uint)sizeof(MemoryCounters),
                PagefileUsage = process.IsRunning ? (nuint)process.CommittedBytes : 0,
                PeakPagefileUsage = (nuint)process.PeakCommittedBytes,
            };
        }

        return call.Leave(error);
    }

    // The answer is a status, and the last error stays as it is.
    [UnmanagedCallersOnly]
    private static int Query(
        int* lastError, nint handle, int informationClass, BasicInformation* information, uint length, uint* returnLength)
    {
        Call call = Call.Enter(
            ModelFunction.NtQueryInformationProcess,
            lastError,
            [handle, informationClass, (nint)information, length, (nint)returnLength],
            canFail: false);
        int error = call.Kernel.FindQueryableProcess(handle, out ModelProcess process);
        int status = informationClass switch
        {
            not ProcessBasicInformation => StatusInvalidInfoClass,
            _ when length != sizeof(BasicInformation) => StatusInfoLengthMismatch,
            _ => error switch { 0 => 0, Win32Error.AccessDenied => StatusAccessDenied, _ => StatusInvalidHandle },
        };
        if (status == 0)
        {
            *information = new BasicInformation
            {
                UniqueProcessId = process.Id,
                InheritedFromUniqueProcessId = process.Parent?.Id ?? 0,
            };
        }

        call.Leave(status, null);
        return status;
    }

    /// <summary>PROCESS_MEMORY_COUNTERS of 64-bit Windows, with what is answered.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 72)]
    private struct MemoryCounters
    {
        [FieldOffset(0)]
        internal uint Size;

        [FieldOffset(56)]
        internal nuint PagefileUsage;

        [FieldOffset(64)]
        internal nuint PeakPagefileUsage;
    }

    /// <summary>PROCESS_BASIC_INFORMATION of 64-bit Windows, with what is answered.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 48)]
    private struct BasicInformation
    {
        [FieldOffset(32)]
        internal nuint UniqueProcessId;

        [FieldOffset(40)]
        internal nuint InheritedFromUniqueProcessId;
    }
}
