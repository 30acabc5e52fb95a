using System.Runtime.CompilerServices;
using JobGen.Model;
using Xunit;

namespace JobGen.Tests.Waiting;

/// <summary>What keeps a job that nobody refers to, and what does not.</summary>
/// <remarks>Without the test's token, which would keep what is registered with it.</remarks>
public class CollectionTests : WaitTest
{
    [Fact]
    public async Task A_dropped_job_leaves_its_port_and_closes()
    {
        WeakReference dropped = Drop(job => _ = job.Subscribe());
        await UntilCollectedAsync(dropped);
        await UntilAsync(() => Kernel.OpenHandleCount == 0);
    }

    [Fact]
    public async Task A_job_dropped_on_a_port_of_the_users_is_forgotten_by_it()
    {
        using JobCompletionPort port = new();
        WeakReference dropped = Drop(port.Add);
        await UntilCollectedAsync(dropped);
        await UntilAsync(() => !port.Registrations.Any());
        Assert.Equal(1, Kernel.OpenHandleCount);
    }

    [Fact]
    public async Task A_held_subscription_keeps_its_job()
    {
        JobSubscription? events = null;
        WeakReference dropped = Drop(job => events = job.Subscribe());
        Collect();
        Assert.True(dropped.IsAlive);
        events!.Job.Dispose();
        await UntilAsync(() => Kernel.OpenHandleCount == 0);
    }

    [Fact]
    public async Task An_awaited_read_keeps_its_job()
    {
        TaskCompletionSource ended = new();
        WeakReference dropped = Drop(job => Follow(ReadAllAsync(job.ReadNotificationsAsync(CancellationToken.None)), ended));
        Collect();
        Assert.True(dropped.IsAlive);
        DisposeTarget(dropped);
        await ended.Task;
        await UntilCollectedAsync(dropped);
    }

    [Fact]
    public async Task A_wait_for_the_end_keeps_its_job()
    {
        TaskCompletionSource ended = new();
        ModelProcess process = Kernel.StartProcess();
        WeakReference dropped = Drop(job =>
        {
            job.Assign((int)process.Id);
            Follow(job.WaitForEmptyAsync(CancellationToken.None), ended);
        });
        Collect();
        Assert.True(dropped.IsAlive);
        process.Exit(0);
        await ended.Task;
        await UntilCollectedAsync(dropped);
    }

    [Fact]
    public async Task A_wait_by_asking_keeps_its_job()
    {
        TaskCompletionSource ended = new();
        ModelProcess process = Kernel.StartProcess();
        WeakReference dropped = Drop(job =>
        {
            job.Assign((int)process.Id);
            process.GrantedAccess = 0;
            Follow(job.WaitForEmptyAsync(CancellationToken.None), ended);
        });
        Collect();
        Assert.True(dropped.IsAlive);
        process.Exit(0);
        await ended.Task;
        await UntilCollectedAsync(dropped);
    }

    [Fact]
    public async Task A_wait_for_the_signal_keeps_its_job()
    {
        TaskCompletionSource ended = new();
        WeakReference dropped = Drop(job => Follow(job.WaitForSignalAsync(CancellationToken.None), ended));
        Collect();
        Assert.True(dropped.IsAlive);
        DisposeTarget(dropped);
        await ended.Task;
        await UntilCollectedAsync(dropped);
    }

    /// <summary>Sees the end of a task without keeping the task, which would keep the job.</summary>
    private static void Follow(Task task, TaskCompletionSource ended) => task.ContinueWith(
        (over, _) =>
        {
            _ = over.Exception;
            ended.SetResult();
        },
        null,
        CancellationToken.None,
        TaskContinuationOptions.None,
        TaskScheduler.Default);

    // Not inlined, so that no local of the test keeps the job.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Drop(Action<WaitJob> use)
    {
        WaitJob job = WaitJob.Create();
        use(job);
        return new WeakReference(job);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void DisposeTarget(WeakReference job) => ((JobObject)job.Target!).Dispose();

    private static async Task ReadAllAsync(IAsyncEnumerable<JobNotification> notifications)
    {
        await foreach (JobNotification _ in notifications)
        {
        }
    }

    private static void Collect()
    {
        for (int i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }

    private static Task UntilCollectedAsync(WeakReference dropped) => UntilAsync(() =>
    {
        Collect();
        return !dropped.IsAlive;
    });
}
