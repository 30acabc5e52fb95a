using System.Runtime.InteropServices;
using JobGen.Model.Abi;

namespace JobGen.Model.Entry;

/// <summary>Completion ports (ioapiset.h).</summary>
internal static unsafe class PortEntries
{
    private const string Entry = "OVERLAPPED_ENTRY";
    private static readonly int _size = AbiLayout.Size(Entry);
    private static readonly int _key = AbiLayout.Offset(Entry, "lpCompletionKey");
    private static readonly int _overlapped = AbiLayout.Offset(Entry, "lpOverlapped");
    private static readonly int _internal = AbiLayout.Offset(Entry, "Internal");
    private static readonly int _bytes = AbiLayout.Offset(Entry, "dwNumberOfBytesTransferred");

    internal static void Bind(Binder binder)
    {
        binder.Bind(ModelFunction.CreateIoCompletionPort, (delegate* unmanaged<int*, nint, nint, nuint, uint, nint>)&Create);
        binder.Bind(
            ModelFunction.GetQueuedCompletionStatus, (delegate* unmanaged<int*, nint, uint*, nuint*, nuint*, uint, int>)&Get);
        binder.Bind(
            ModelFunction.GetQueuedCompletionStatusEx, (delegate* unmanaged<int*, nint, byte*, uint, uint*, uint, int, int>)&GetMany);
        binder.Bind(ModelFunction.PostQueuedCompletionStatus, (delegate* unmanaged<int*, nint, uint, nuint, nuint, int>)&Post);
    }

    [UnmanagedCallersOnly]
    private static nint Create(int* lastError, nint file, nint existing, nuint key, uint threads)
    {
        Call call = Call.Enter(ModelFunction.CreateIoCompletionPort, lastError, [file, existing, (nint)key, threads]);
        if (call.OrderedError != 0)
        {
            return call.LeaveHandle(0, call.OrderedError);
        }

        // Files on a port are no business of job objects: only a port of its own can be had.
        return file == -1 && existing == 0
            ? call.LeaveHandle(call.Kernel.Handles.Add(new ModelPort(call.Kernel), AccessRights.PortAll), 0)
            : call.LeaveHandle(0, Win32Error.InvalidParameter);
    }

    [UnmanagedCallersOnly]
    private static int Get(int* lastError, nint port, uint* bytes, nuint* key, nuint* overlapped, uint milliseconds)
    {
        Call call = Call.Enter(
            ModelFunction.GetQueuedCompletionStatus, lastError, [port, (nint)bytes, (nint)key, (nint)overlapped, milliseconds]);
        *overlapped = 0;
        ModelPort source = null!;
        int error = call.OrderedError != 0 ? call.OrderedError : call.Kernel.WaitForPacket(port, milliseconds, out source);
        if (error == 0)
        {
            Packet packet = source.Packets.Dequeue();
            *bytes = packet.Bytes;
            *key = packet.Key;
            *overlapped = packet.Overlapped;
        }

        return call.Leave(error);
    }

    [UnmanagedCallersOnly]
    private static int GetMany(int* lastError, nint port, byte* entries, uint count, uint* removed, uint milliseconds, int alertable)
    {
        Call call = Call.Enter(
            ModelFunction.GetQueuedCompletionStatusEx,
            lastError,
            [port, (nint)entries, count, (nint)removed, milliseconds, alertable]);
        ModelPort source = null!;
        *removed = 0;
        int error = call.OrderedError;
        if (error == 0)
        {
            error = count == 0 ? Win32Error.InvalidParameter : call.Kernel.WaitForPacket(port, milliseconds, out source);
        }

        while (error == 0 && *removed < count && source.Packets.TryDequeue(out Packet packet))
        {
            Span<byte> entry = new(entries + (*removed * _size), _size);
            Wire.Write(entry, _key, packet.Key);
            Wire.Write(entry, _overlapped, packet.Overlapped);
            Wire.Write(entry, _internal, (nuint)0);
            Wire.Write(entry, _bytes, packet.Bytes);
            (*removed)++;
        }

        ReadOnlySpan<byte> written = new(entries, (int)*removed * _size);
        if (error == 0)
        {
            *removed += call.Kernel.Options.CountsBeyondBuffer;
        }

        return call.Leave(error, written);
    }

    [UnmanagedCallersOnly]
    private static int Post(int* lastError, nint port, uint bytes, nuint key, nuint overlapped)
    {
        Call call = Call.Enter(ModelFunction.PostQueuedCompletionStatus, lastError, [port, bytes, (nint)key, (nint)overlapped]);
        if (call.OrderedError != 0)
        {
            return call.Leave(call.OrderedError);
        }

        int error = call.Kernel.Handles.Find(port, AccessRights.PortModifyState, out ModelPort target);
        if (error == 0)
        {
            target.Enqueue(new Packet(key, overlapped, bytes));
        }

        return call.Leave(error);
    }
}
