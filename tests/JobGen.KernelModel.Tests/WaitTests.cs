using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using JobGen.Model.Tests.Native;
using Xunit;

namespace JobGen.Model.Tests;

public sealed unsafe class WaitTests : ModelTest
{
    private const uint ExecuteOnlyOnce = 8;
    private const uint Infinite = uint.MaxValue;
    private static readonly BlockingCollection<(nint Context, byte TimedOut)> _calls = [];

    public WaitTests()
    {
        while (_calls.TryTake(out _))
        {
        }
    }

    [Fact]
    public void Process_is_signalled_by_its_end()
    {
        ModelProcess process = Kernel.StartProcess();
        nint handle = process.OpenHandle();
        Assert.Equal(258u, Kernel32.WaitForSingleObject(handle, 0));
        process.Exit(0);
        Assert.Equal(0u, Kernel32.WaitForSingleObject(handle, Infinite));
    }

    [Fact]
    public void Waiting_needs_its_right_and_a_handle()
    {
        nint handle = Kernel.StartProcess().OpenHandle(AccessRights.ProcessTerminate);
        Assert.Equal((uint.MaxValue, Win32Error.AccessDenied), Wait(handle));
        Assert.Equal((uint.MaxValue, Win32Error.InvalidHandle), Wait(0x12345678));
    }

    [Fact]
    public void Several_objects_report_the_first_or_wait_for_all()
    {
        ModelProcess first = Kernel.StartProcess();
        ModelProcess second = Kernel.StartProcess();
        nint* handles = stackalloc nint[] { first.OpenHandle(), second.OpenHandle() };
        second.Exit(0);
        Assert.Equal(1u, Kernel32.WaitForMultipleObjects(2, handles, 0, Infinite));
        Assert.Equal(258u, Kernel32.WaitForMultipleObjects(2, handles, 1, 0));
        first.Exit(0);
        Assert.Equal(0u, Kernel32.WaitForMultipleObjects(2, handles, 1, Infinite));
    }

    [Fact]
    public void Auto_reset_event_lets_one_through()
    {
        nint signal = Kernel32.CreateEventW(null, manualReset: 0, initialState: 1, null);
        Assert.Equal(0u, Kernel32.WaitForSingleObject(signal, 0));
        Assert.Equal(258u, Kernel32.WaitForSingleObject(signal, 0));
    }

    [Fact]
    public void Manual_event_stays_set_until_it_is_reset()
    {
        nint signal = Kernel32.CreateEventW(null, manualReset: 1, initialState: 0, null);
        Assert.Equal(258u, Kernel32.WaitForSingleObject(signal, 0));
        Assert.Equal(1, Kernel32.SetEvent(signal));
        Assert.Equal(0u, Kernel32.WaitForSingleObject(signal, 0));
        Assert.Equal(0u, Kernel32.WaitForSingleObject(signal, 0));
        Assert.Equal(1, Kernel32.ResetEvent(signal));
        Assert.Equal(258u, Kernel32.WaitForSingleObject(signal, 0));
    }

    [Fact]
    public void Unregistering_sets_its_event_when_no_callback_runs_any_more()
    {
        nint done = Kernel32.CreateEventW(null, manualReset: 1, initialState: 0, null);
        nint wait = Register(Kernel.StartProcess().OpenHandle(), 5, Infinite, ExecuteOnlyOnce);
        Assert.Equal(1, Kernel32.UnregisterWaitEx(wait, done));
        Assert.Equal(0u, Kernel32.WaitForSingleObject(done, 0));
    }

    [Fact]
    public void Registered_wait_calls_back_once_with_its_context()
    {
        ModelProcess process = Kernel.StartProcess();
        nint wait = Register(process.OpenHandle(), 77, Infinite, ExecuteOnlyOnce);
        process.Exit(0);
        Assert.Equal((77, (byte)0), TakeCall());
        Assert.Equal(1, Kernel32.UnregisterWaitEx(wait, -1));
        Assert.Empty(_calls);
        Assert.DoesNotContain("registered wait", Kernel.DescribeLeaks());
    }

    [Fact]
    public void Wait_for_what_is_signalled_already_calls_back_too()
    {
        ModelProcess process = Kernel.StartProcess();
        nint handle = process.OpenHandle();
        process.Exit(0);
        nint wait = Register(handle, 1, Infinite, ExecuteOnlyOnce);
        Assert.Equal((1, (byte)0), TakeCall());
        Assert.Equal(1, Kernel32.UnregisterWaitEx(wait, -1));
    }

    [Fact]
    public void Registered_wait_times_out()
    {
        nint wait = Register(Kernel.StartProcess().OpenHandle(), 5, 1, ExecuteOnlyOnce);
        Assert.Equal((5, (byte)1), TakeCall());
        Assert.Equal(1, Kernel32.UnregisterWaitEx(wait, -1));
    }

    [Fact]
    public void Unregistered_wait_never_calls_back_and_its_handle_is_gone()
    {
        ModelProcess process = Kernel.StartProcess();
        nint wait = Register(process.OpenHandle(), 5, Infinite, ExecuteOnlyOnce);
        Assert.Equal(1, Kernel32.UnregisterWaitEx(wait, -1));
        process.Exit(0);
        int succeeded = Kernel32.UnregisterWaitEx(wait, -1);
        int error = Marshal.GetLastSystemError();
        Assert.Equal((0, Win32Error.InvalidHandle), (succeeded, error));
        Assert.Empty(_calls);
        Assert.Equal(0, Kernel32.CloseHandle(wait));
    }

    [Fact]
    public void Wait_unregistered_after_its_object_was_signalled_does_not_call_back_any_more()
    {
        ModelProcess process = Kernel.StartProcess();
        nint handle = process.OpenHandle();
        nint wait = Register(handle, 5, Infinite, ExecuteOnlyOnce);
        lock (Kernel.Gate)
        {
            process.Exit(0);
            Assert.Equal(1, Kernel32.UnregisterWaitEx(wait, -1));
        }

        // Callbacks come one after the other: that of a later wait is behind the one that must not come.
        nint later = Register(handle, 6, Infinite, ExecuteOnlyOnce);
        Assert.Equal((6, (byte)0), TakeCall());
        Assert.Equal(1, Kernel32.UnregisterWaitEx(later, -1));
    }

    private static (nint Context, byte TimedOut) TakeCall()
    {
        Assert.True(
            _calls.TryTake(out (nint, byte) call, (int)TimeSpan.FromMinutes(1).TotalMilliseconds, TestContext.Current.CancellationToken));
        return call;
    }

    private static (uint Result, int Error) Wait(nint handle)
    {
        uint result = Kernel32.WaitForSingleObject(handle, 0);
        int error = Marshal.GetLastSystemError();
        return (result, error);
    }

    private static nint Register(nint handle, nint context, uint milliseconds, uint flags)
    {
        nint wait;
        Assert.Equal(1, Kernel32.RegisterWaitForSingleObject(&wait, handle, &OnCalled, context, milliseconds, flags));
        return wait;
    }

    [UnmanagedCallersOnly]
    private static void OnCalled(nint context, byte timedOut) => _calls.Add((context, timedOut));
}
