using System.Runtime.CompilerServices;
using JobGen.Model;
using Xunit;

namespace JobGen.Tests.Notifications;

/// <summary>What goes wrong for one reader or one wait ends that one alone, and never the thread that reads for all.</summary>
public class FaultIsolationTests : NotificationTest
{
    [Fact]
    public async Task A_subscription_that_cannot_take_a_message_fails_alone()
    {
        using EventJob job = EventJob.Create();
        using EventJob other = EventJob.Create();
        using JobSubscription broken = job.Subscribe();
        using JobSubscription sound = job.Subscribe();
        using JobSubscription others = other.Subscribe();

        // Full and without memory: what it is like where there is none to be had.
        LastOf(ref QueueOf(broken)) = (NotificationSegment)RuntimeHelpers.GetUninitializedObject(typeof(NotificationSegment));
        ModelProcess process = StartIn(job);
        Assert.Equal([$"NewProcess {process.Id}"], await ReadAsync(sound, 1));
        LastOf(ref QueueOf(broken)) = null;

        await Assert.ThrowsAsync<NullReferenceException>(() => ReadAsync(broken, 1));
        process.Exit(0);
        Assert.Equal([$"ExitProcess {process.Id}", "ActiveProcessZero"], await ReadAsync(sound, 2));
        ModelProcess elsewhere = StartIn(other);
        Assert.Equal([$"NewProcess {elsewhere.Id}"], await ReadAsync(others, 1));
    }

    [Fact]
    public async Task A_reader_whose_context_is_gone_disturbs_nobody()
    {
        using EventJob job = EventJob.Create();
        using JobSubscription broken = job.Subscribe();
        using JobSubscription sound = job.Subscribe();
        SynchronizationContext? before = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(new ClosedContext());
        Task read;
        try
        {
            read = AwaitOneAsync(broken);
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(before);
        }

        ModelProcess process = StartIn(job);

        Assert.Equal([$"NewProcess {process.Id}"], await ReadAsync(sound, 1));
        process.Exit(0);
        Assert.Equal([$"ExitProcess {process.Id}"], await ReadAsync(sound, 1));
        Assert.False(read.IsCompleted);
    }

    [Fact]
    public async Task A_process_id_of_any_size_passes_through_and_harms_no_wait()
    {
        using EventJob job = EventJob.Create();
        using JobSubscription events = job.Subscribe();
        ModelProcess process = StartIn(job);
        Task empty = job.WaitForEmptyAsync(Stop);
        Post(job, (uint)JobNotificationKind.NewProcess, 0x8000_0004);

        Assert.Equal([$"NewProcess {process.Id}", "NewProcess -2147483644"], await ReadAsync(events, 2));
        process.Exit(0);
        await empty;
    }

    [Fact]
    public async Task A_check_that_fails_unexpectedly_fails_its_wait_alone()
    {
        using EventJob job = EventJob.Create();
        using EventJob other = EventJob.Create();
        ModelProcess process = StartIn(job);
        ModelProcess elsewhere = StartIn(other);
        Task broken = job.WaitForEmptyAsync(Stop);
        Task sound = other.WaitForEmptyAsync(Stop);

        HandleOf(WatchOf(job.Waits)!) = null!;
        process.Exit(0);

        await Assert.ThrowsAsync<NullReferenceException>(() => broken);
        await job.WaitForEmptyAsync(Stop);
        elsewhere.Exit(0);
        await sound;
    }

    private static async Task AwaitOneAsync(JobSubscription subscription)
    {
        await using IAsyncEnumerator<JobNotification> reader = subscription.GetAsyncEnumerator(CancellationToken.None);
        await reader.MoveNextAsync();
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_queue")]
    private static extern ref NotificationQueue QueueOf(JobSubscription subscription);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_last")]
    private static extern ref NotificationSegment? LastOf(ref NotificationQueue queue);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_emptyWatch")]
    private static extern ref EmptyWatch? WatchOf(JobWaits waits);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_handle")]
    private static extern ref SafeJobHandle HandleOf(EmptyWatch watch);

    private sealed class ClosedContext : SynchronizationContext
    {
        public override void Post(SendOrPostCallback d, object? state) => throw new ObjectDisposedException("the window");
    }
}
