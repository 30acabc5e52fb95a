using System.Runtime.InteropServices;

namespace JobGen.Benchmarks;

/// <summary>The port as it is read without a library.</summary>
internal static unsafe class PortByHand
{
    public static int Read(Entry[] destination)
    {
        uint removed;
        fixed (Entry* entries = destination)
        {
            return GetQueuedCompletionStatusEx(1, entries, (uint)destination.Length, &removed, 0, 0) != 0 ? (int)removed : 0;
        }
    }

    /// <summary>The keys under which jobs are on the port, which whoever reads by hand has given themselves.</summary>
    public static IEnumerable<nint> ReadKeys(int jobs)
    {
        NullKernel.Deliver((ulong)jobs);
        Entry[] entries = new Entry[64];
        for (int read = 0; read < jobs;)
        {
            int removed = Read(entries);
            for (int i = 0; i < removed; i++)
            {
                yield return entries[i].Key;
            }

            read += removed;
        }
    }

    /// <summary>What is read of an entry whose key is known.</summary>
    internal readonly record struct Message(OneFlag Job, uint Kind, int ProcessId);

    [DllImport("kernel32.dll", ExactSpelling = true)]
    private static extern int GetQueuedCompletionStatusEx(
        nint port, Entry* entries, uint count, uint* removed, uint milliseconds, int alertable);

    /// <summary>OVERLAPPED_ENTRY.</summary>
    internal struct Entry
    {
        public nint Key;
        public nint Overlapped;
        public nint Internal;
        public uint Bytes;
    }
}
