using System.Runtime.InteropServices;
using JobGen.Model.Tests.Native;
using Xunit;

namespace JobGen.Model.Tests;

public sealed unsafe class PortTests : ModelTest
{
    [Fact]
    public void Packets_come_in_order_and_as_many_as_fit()
    {
        using Port port = new();
        for (uint i = 0; i < 5; i++)
        {
            Assert.Equal(0, port.Post(i, 10 + i, 100 + i));
        }

        Assert.Equal([(10, (JobMessage)0, 100), (11, (JobMessage)1, 101)], port.Take(2, 0, out _));
        Assert.Equal(3, port.Take(64, 0, out _).Count);
    }

    [Fact]
    public void Empty_port_times_out_with_258()
    {
        using Port port = new();
        Assert.Empty(port.Take(4, 0, out int error));
        Assert.Equal(258, error);
        Assert.Empty(port.Take(4, 1, out error));
        Assert.Equal(258, error);
    }

    [Fact]
    public void Single_packet_function_gives_the_same()
    {
        using Port port = new();
        Assert.Equal(0, port.Post(7, 8, 9));
        uint bytes;
        nuint key, overlapped;
        Assert.Equal(1, Kernel32.GetQueuedCompletionStatus(port.Handle, &bytes, &key, &overlapped, 0));
        Assert.Equal((7u, (nuint)8, (nuint)9), (bytes, key, overlapped));
        int succeeded = Kernel32.GetQueuedCompletionStatus(port.Handle, &bytes, &key, &overlapped, 0);
        int error = Marshal.GetLastSystemError();
        Assert.Equal((0, 258, (nuint)0), (succeeded, error, overlapped));
    }

    [Fact]
    public void Packet_wakes_who_waits()
    {
        using Port port = new();
        int count = 0;
        Thread reader = new(() => count = port.Take(4, uint.MaxValue, out _).Count);
        reader.Start();
        WaitForReader();
        Assert.Equal(0, port.Post(1, 2, 3));
        reader.Join();
        Assert.Equal(1, count);
    }

    [Theory]
    [InlineData(true, uint.MaxValue, 735)]
    [InlineData(false, 20, 258)]
    public void Closing_the_port_under_a_waiter_gives_735_or_does_not_wake_it(bool wakes, uint milliseconds, int expected)
    {
        Kernel.Options.ClosedPortWakesWaiters = wakes;
        Port port = new();
        int error = 0;
        Thread reader = new(() => port.Take(4, milliseconds, out error));
        reader.Start();
        WaitForReader();
        port.Dispose();
        reader.Join();
        Assert.Equal(expected, error);
    }

    [Fact]
    public void Closed_handle_gives_6_and_zero_entries_87()
    {
        using Port port = new();
        Assert.Empty(port.Take(0, 0, out int error));
        Assert.Equal(Win32Error.InvalidParameter, error);
        Assert.Equal(1, Kernel32.CloseHandle(port.Handle));
        Assert.Equal(Win32Error.InvalidHandle, port.Post(0, 0, 0));
    }

    [Fact]
    public void Reading_allocates_nothing_while_recording_is_off()
    {
        using Port port = new();
        Kernel.Recording = false;
        byte* entries = stackalloc byte[64];
        Read();
        long before = GC.GetAllocatedBytesForCurrentThread();
        Read();
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());

        void Read()
        {
            uint removed;
            _ = Kernel32.PostQueuedCompletionStatus(port.Handle, 1, 2, 3);
            _ = Kernel32.GetQueuedCompletionStatusEx(port.Handle, entries, 2, &removed, 0, 0);
            _ = Kernel32.GetQueuedCompletionStatusEx(port.Handle, entries, 2, &removed, 1, 0);
        }
    }

    /// <summary>A reader gives the lock away only when it waits, so that the count tells that it does.</summary>
    private void WaitForReader()
    {
        SpinWait spin = default;
        while (Kernel.CountOf(ModelFunction.GetQueuedCompletionStatusEx) == 0)
        {
            spin.SpinOnce();
        }
    }
}
