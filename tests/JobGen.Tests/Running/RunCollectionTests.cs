using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;
using JobGen.Model;
using Xunit;

namespace JobGen.Tests.Running;

/// <summary>A run goes on where nobody holds its task.</summary>
public sealed class RunCollectionTests : RunTest
{
    [Fact]
    public async Task A_run_that_nobody_holds_goes_on_while_its_last_messages_are_waited_for()
    {
        // The thread that reads the messages of all jobs is busy with one of another job.
        using ManualResetEventSlim isFree = new();
        using MeterListener listener = new();
        listener.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Name == "jobgen.limit.hits")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        int messages = 0;
        listener.SetMeasurementEventCallback<long>((_, _, _, _) =>
        {
            Interlocked.Increment(ref messages);
            isFree.Wait(Stop);
        });
        listener.Start();
        ProgramWithoutEnd();
        using RunJob other = RunJob.Create();
        other.ActiveProcessLimit = 1;
        using JobSubscription events = other.Subscribe();
        using JobProcess process = other.Start(Tool);
        Assert.NotEqual(0, Command.TrySpawnChild(breakaway: false, out _));
        await UntilAsync(() => Volatile.Read(ref messages) > 0);

        TaskCompletionSource ended = new();
        Program(static command => command.Exit(0));
        Kernel.ClearCalls();
        RunAndForget(ended);
        await UntilAsync(() => Kernel.CountOf(ModelFunction.PostQueuedCompletionStatus) > 0);
        for (int i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        isFree.Set();
        await ended.Task.WaitAsync(Stop);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void RunAndForget(TaskCompletionSource ended) => _ = RunAsync(ended);

    private static async Task RunAsync(TaskCompletionSource ended)
    {
        await RunJob.RunAsync(Tool);
        ended.SetResult();
    }
}
