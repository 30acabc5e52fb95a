using JobGen.Interop;
using JobGen.Model;
using Xunit;

namespace JobGen.Tests.Waiting;

public class HandleSignalTests : WaitTest
{
    [Fact]
    public async Task It_ends_when_the_process_ends()
    {
        ModelProcess process = Kernel.StartProcess();
        using SafeKernelHandle handle = Open(process);
        Task exit = HandleSignal.WaitAsync(handle, Stop);
        Assert.False(exit.IsCompleted);
        process.Exit(0);
        await exit;
        Assert.Equal(1, Kernel.CountOf(ModelFunction.UnregisterWaitEx));
    }

    [Fact]
    public async Task It_ends_for_a_process_that_has_ended()
    {
        ModelProcess process = Kernel.StartProcess();
        using SafeKernelHandle handle = Open(process);
        process.Exit(0);
        await HandleSignal.WaitAsync(handle, Stop);
    }

    [Fact]
    public async Task Cancelling_unregisters_and_keeps_no_handle_open()
    {
        ModelProcess process = Kernel.StartProcess();
        SafeKernelHandle handle = Open(process);
        using CancellationTokenSource giveUp = new();
        Task exit = HandleSignal.WaitAsync(handle, giveUp.Token);
        handle.Dispose();
        Assert.Equal(1, Kernel.OpenHandleCount);
        await giveUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => exit);
        Assert.Equal(0, Kernel.OpenHandleCount);
    }

    [Fact]
    public async Task A_refused_wait_is_reported()
    {
        using SafeKernelHandle handle = Open(Kernel.StartProcess());
        Kernel.FailCall(ModelFunction.RegisterWaitForSingleObject, 1, Win32Error.AccessDenied);
        JobException thrown = await Assert.ThrowsAsync<JobException>(() => HandleSignal.WaitAsync(handle, Stop));
        Assert.Equal("RegisterWaitForSingleObject", thrown.Function);
        Assert.Equal(0, Kernel.CountOf(ModelFunction.UnregisterWaitEx));
    }

    [Fact]
    public async Task A_closed_handle_is_refused()
    {
        SafeKernelHandle handle = Open(Kernel.StartProcess());
        handle.Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => HandleSignal.WaitAsync(handle, Stop));
    }

    [Fact]
    public async Task An_end_and_a_cancellation_at_once_end_it_once()
    {
        Random random = new(11);
        for (int round = 0; round < 500; round++)
        {
            ModelProcess process = Kernel.StartProcess();
            using SafeKernelHandle handle = Open(process);
            using CancellationTokenSource giveUp = new();
            Task exit = HandleSignal.WaitAsync(handle, giveUp.Token);
            Task[] both = [Task.Run(() => process.Exit(0), Stop), Task.Run(giveUp.Cancel, Stop)];
            if (random.Next(2) == 0)
            {
                await both[0];
            }

            await Task.WhenAll(both);
            Exception? thrown = await Record.ExceptionAsync(() => exit);
            Assert.True(thrown is null or OperationCanceledException, thrown?.ToString());
        }

        Assert.Equal(
            Kernel.CountOf(ModelFunction.RegisterWaitForSingleObject),
            Kernel.CountOf(ModelFunction.UnregisterWaitEx));
        Assert.Equal(0, Kernel.OpenHandleCount);
    }

    [Fact]
    public async Task A_callback_of_a_wait_that_has_ended_finds_nothing()
    {
        Kernel.Options.WaitsCallBackLate = true;
        ModelProcess process = Kernel.StartProcess();
        using SafeKernelHandle handle = Open(process);
        using CancellationTokenSource giveUp = new();
        Task exit = HandleSignal.WaitAsync(handle, giveUp.Token);
        await giveUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => exit);

        // An exception in the callback would end this program.
        await UntilAsync(() => Kernel.LateWaitCallbackCount == 1);
    }

    [Fact]
    public async Task A_wait_that_cannot_be_unregistered_ends_all_the_same()
    {
        ModelProcess process = Kernel.StartProcess();
        using SafeKernelHandle handle = Open(process);
        Kernel.FailCall(ModelFunction.UnregisterWaitEx, 1, Win32Error.InvalidHandle);
        Task exit = HandleSignal.WaitAsync(handle, Stop);
        process.Exit(0);
        await exit;
    }

    private static SafeKernelHandle Open(ModelProcess process)
    {
        Assert.Equal(
            0,
            ProcessLookup.TryOpen(
                (int)process.Id, ProcessAccess.Synchronize | ProcessAccess.QueryLimitedInformation, out SafeKernelHandle? handle));
        return handle!;
    }
}
