using System.Runtime.InteropServices;
using JobGen.Model.Abi;

namespace JobGen.Model.Entry;

/// <summary>I/O rate control (jobapi2.h): functions of its own, which return a DWORD that is not zero on success.</summary>
internal static unsafe class IoRateEntries
{
    internal static void Bind(Binder binder)
    {
        binder.Bind(ModelFunction.SetIoRateControlInformationJobObject, (delegate* unmanaged<int*, nint, byte*, uint>)&Set);
        binder.Bind(
            ModelFunction.QueryIoRateControlInformationJobObject, (delegate* unmanaged<int*, nint, char*, nint*, uint*, uint>)&Query);
        binder.Bind(ModelFunction.FreeMemoryJobObject, (delegate* unmanaged<int*, nint, void>)&Free);
    }

    [UnmanagedCallersOnly]
    private static uint Set(int* lastError, nint job, byte* information)
    {
        Call call = Call.Enter(
            ModelFunction.SetIoRateControlInformationJobObject,
            lastError,
            [job, (nint)information],
            new ReadOnlySpan<byte>(information, IoRateBlocks.Size));
        ModelJob target = null!;
        int error = call.OrderedError != 0 ? call.OrderedError : FindJob(call, job, AccessRights.JobSetAttributes, out target);
        if (error == 0)
        {
            IoRateSetting rate = IoRateBlocks.Read(new ReadOnlySpan<byte>(information, IoRateBlocks.Size));
            bool valid = (rate.Flags & ~IoRateSetting.Valid) == 0 && rate is { MaxIops: >= 0, MaxBandwidth: >= 0, ReservationIops: >= 0 };
            error = valid ? target.SetIoRate(rate) : Win32Error.InvalidParameter;
        }

        return (uint)call.Leave(error);
    }

    [UnmanagedCallersOnly]
    private static uint Query(int* lastError, nint job, char* volume, nint* blocks, uint* count)
    {
        Call call = Call.Enter(
            ModelFunction.QueryIoRateControlInformationJobObject, lastError, [job, (nint)volume, (nint)blocks, (nint)count]);
        ModelJob target = null!;
        int error = call.OrderedError != 0 ? call.OrderedError : FindJob(call, job, AccessRights.JobQuery, out target);
        if (error != 0)
        {
            return (uint)call.Leave(error);
        }

        string? only = Wire.ReadString(volume);
        IoRateSetting[] rates = [.. target.IoRates.Where(rate => only is null || rate.IsFor(only))];
        ModelOptions options = call.Kernel.Options;
        if (options.VolumesAreNamedTwice)
        {
            rates = [.. rates, .. rates];
        }

        *count = (uint)rates.Length;
        *blocks = options.IoRateBlocksAreMissing ? 0 : call.Kernel.IoBlocks.Allocate(rates);
        return (uint)call.Leave(0, *blocks == 0 ? default : new ReadOnlySpan<byte>((void*)*blocks, rates.Length * IoRateBlocks.Size));
    }

    [UnmanagedCallersOnly]
    private static void Free(int* lastError, nint buffer)
    {
        Call call = Call.Enter(ModelFunction.FreeMemoryJobObject, lastError, [buffer], canFail: false);
        call.Kernel.IoBlocks.Free(buffer);
        call.Leave(0, null);
    }

    private static int FindJob(Call call, nint handle, uint access, out ModelJob job)
    {
        job = null!;
        return call.Kernel.Options.IoRateControlSupported ? call.Kernel.Handles.Find(handle, access, out job) : Win32Error.NotSupported;
    }
}
