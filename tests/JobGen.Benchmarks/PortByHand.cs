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
