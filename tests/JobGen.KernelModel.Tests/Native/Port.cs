using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace JobGen.Model.Tests.Native;

/// <summary>A raw completion port, and jobs' messages as it hands them out.</summary>
internal sealed unsafe class Port : IDisposable
{
    private const int EntrySize = 32;
    private const int Associate = 7;

    internal nint Handle { get; private set; } = Kernel32.CreateIoCompletionPort(-1, 0, 0, 0);

    internal int Add(Job job, nuint key)
    {
        byte[] information = new byte[16];
        BinaryPrimitives.WriteUInt64LittleEndian(information, key);
        BinaryPrimitives.WriteInt64LittleEndian(information.AsSpan(8), Handle);
        return job.Set(Associate, information);
    }

    internal static int Remove(Job job) => job.Set(Associate, new byte[16]);

    /// <summary>Everything that is there, without waiting: key, message, process id.</summary>
    internal List<(nuint Key, JobMessage Message, uint ProcessId)> ReadAll()
    {
        List<(nuint, JobMessage, uint)> read = [];
        while (Take(64, 0, out int error) is { Count: > 0 } taken)
        {
            read.AddRange(taken);
        }

        return read;
    }

    internal List<(nuint Key, JobMessage Message, uint ProcessId)> Take(int count, uint milliseconds, out int error)
    {
        byte[] buffer = new byte[count * EntrySize];
        uint removed;
        fixed (byte* entries = buffer)
        {
            int succeeded = Kernel32.GetQueuedCompletionStatusEx(Handle, entries, (uint)count, &removed, milliseconds, 0);
            error = Marshal.GetLastSystemError();
            error = succeeded != 0 ? 0 : error;
        }

        List<(nuint, JobMessage, uint)> taken = [];
        for (int i = 0; i < removed; i++)
        {
            ReadOnlySpan<byte> entry = buffer.AsSpan(i * EntrySize, EntrySize);
            taken.Add((
                (nuint)BinaryPrimitives.ReadUInt64LittleEndian(entry),
                (JobMessage)BinaryPrimitives.ReadUInt32LittleEndian(entry[24..]),
                (uint)BinaryPrimitives.ReadUInt64LittleEndian(entry[8..])));
        }

        return taken;
    }

    internal int Post(uint bytes, nuint key, nuint overlapped)
    {
        int succeeded = Kernel32.PostQueuedCompletionStatus(Handle, bytes, key, overlapped);
        int error = Marshal.GetLastSystemError();
        return succeeded != 0 ? 0 : error;
    }

    public void Dispose()
    {
        if (Handle != 0)
        {
            _ = Kernel32.CloseHandle(Handle);
            Handle = 0;
        }
    }
}
