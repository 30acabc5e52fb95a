using JobGen.Model;
using Xunit;

namespace JobGen.Tests.Notifications;

public class NotificationPumpTests : NotificationTest
{
    private const int ManyJobs = 10_000;

    [Fact]
    public async Task Ten_thousand_jobs_share_one_port_and_one_thread_and_cost_little()
    {
        EventJob[] jobs = [.. Enumerable.Range(0, ManyJobs).Select(_ => EventJob.Create())];
        JobSubscription[] subscriptions = new JobSubscription[ManyJobs];
        ModelProcess process = Kernel.StartProcess();
        // What the first subscription brings along is not a job's, and its thread not the one that is counted below.
        int open = Kernel.OpenHandleCount;
        jobs[0].Subscribe().Dispose();
        await UntilAsync(() => Kernel.OpenHandleCount == open);
        Kernel.ClearCalls();
        Kernel.Recording = false;
        long before = GC.GetTotalMemory(forceFullCollection: true);

        for (int i = 0; i < ManyJobs; i++)
        {
            subscriptions[i] = jobs[i].Subscribe();
        }

        long bytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / ManyJobs;
        TestContext.Current.SendDiagnosticMessage("{0} bytes a job", bytes);
        Assert.InRange(bytes, 1, 512);

        Kernel.Recording = true;
        for (int i = 0; i < ManyJobs; i++)
        {
            Post(jobs[i], (uint)JobNotificationKind.NewProcess, (uint)i + 1);
        }

        for (int i = 0; i < ManyJobs; i++)
        {
            Assert.Equal([$"NewProcess {i + 1}"], await ReadAsync(subscriptions[i], 1));
            Assert.False(subscriptions[i].TryRead(out _));
        }

        Assert.Single(Kernel.Calls.Where(c => c.Function == ModelFunction.GetQueuedCompletionStatusEx).Select(c => c.ThreadId).Distinct());
        Assert.Equal(2, Kernel.CountOf(ModelFunction.CreateIoCompletionPort));
        Array.ForEach(jobs, job => job.Dispose());
        await UntilNothingIsOpenAsync();
        GC.KeepAlive(process);
    }

    [Fact]
    public async Task It_starts_with_the_first_subscription_and_ends_with_the_last()
    {
        using EventJob first = EventJob.Create();
        using EventJob second = EventJob.Create();
        Assert.Equal(0, Kernel.CountOf(ModelFunction.CreateIoCompletionPort));
        JobSubscription one = first.Subscribe();
        JobSubscription two = second.Subscribe();
        Assert.Equal(1, Kernel.CountOf(ModelFunction.CreateIoCompletionPort));
        one.Dispose();
        Assert.Equal(3, Kernel.OpenHandleCount);
        two.Dispose();
        await UntilAsync(() => Kernel.OpenHandleCount == 2);

        using JobSubscription again = first.Subscribe();
        Assert.Equal(2, Kernel.CountOf(ModelFunction.CreateIoCompletionPort));
        ModelProcess process = StartIn(first);
        Assert.Equal([$"NewProcess {process.Id}"], await ReadAsync(again, 1));
    }

    [Fact]
    public async Task Where_the_port_fails_every_subscription_says_so_and_new_ones_work()
    {
        using EventJob job = EventJob.Create();
        using EventJob other = EventJob.Create();
        JobSubscription events = job.Subscribe();
        JobSubscription others = other.Subscribe();
        Kernel.FailCall(ModelFunction.GetQueuedCompletionStatusEx, 1, Win32Error.InvalidHandle);
        ModelProcess process = StartIn(job);

        Assert.Equal("GetQueuedCompletionStatusEx", (await FailureOf(events)).Function);
        Assert.Equal("GetQueuedCompletionStatusEx", (await FailureOf(others)).Function);

        events.Dispose();
        using JobSubscription again = job.Subscribe();
        Assert.Equal([$"NewProcess {process.Id}"], await ReadAsync(again, 1));

        static async Task<JobException> FailureOf(JobSubscription subscription) => await Assert.ThrowsAsync<JobException>(async () =>
        {
            await foreach (JobNotification _ in subscription.WithCancellation(Stop))
            {
            }
        });
    }

    [Fact]
    public async Task Where_the_port_fails_meanwhile_no_subscription_stays_silent()
    {
        Kernel.Recording = false;
        for (int round = 0; round < 300; round++)
        {
            using EventJob job = EventJob.Create();
            // The pump fails as soon as it runs, which is sometimes before the job is there and sometimes after.
            Kernel.FailCall(ModelFunction.GetQueuedCompletionStatusEx, 1, Win32Error.InvalidHandle);
            using JobSubscription events = job.Subscribe();
            Post(job, (uint)JobNotificationKind.NewProcess, 4);
            await FailOrEndAsync(events, count: 1);
        }

        await UntilNothingIsOpenAsync();
    }

    [Fact]
    public async Task A_pump_that_has_failed_takes_no_job_even_before_its_port_is_closed()
    {
        using EventJob told = EventJob.Create();
        using EventJob other = EventJob.Create();
        using EventJob late = EventJob.Create();
        using JobSubscription toldEvents = told.Subscribe();
        using JobSubscription otherEvents = other.Subscribe();
        NotificationPump pump = NotificationPump.Acquire();
        FailHeldBack();
        await UntilAsync(() => Kernel.OpenHandleCount == 3);

        void FailHeldBack()
        {
            // The pump has failed, and is kept from telling so and from closing its port.
            using Lock.Scope scope = toldEvents.PauseDelivery();
            Kernel.FailCall(ModelFunction.GetQueuedCompletionStatusEx, 1, Win32Error.InvalidHandle);
            Post(other, (uint)JobNotificationKind.NewProcess, 4);
            SpinWait.SpinUntil(() => pump.Failure is not null || Stop.IsCancellationRequested);
            Assert.Null(late.Port.TryRegisterWith(pump, out Exception? failure));
            Assert.Same(pump.Failure, failure);
            Assert.False(ModelOf(late).HasPort);
            late.Subscribe().Dispose();
        }
    }

    [Fact]
    public async Task Where_the_port_fails_while_a_job_is_disposed_its_stream_ends()
    {
        Kernel.Recording = false;
        for (int round = 0; round < 200; round++)
        {
            using EventJob other = EventJob.Create();
            EventJob job = EventJob.Create();
            using JobSubscription others = other.Subscribe();
            using JobSubscription events = job.Subscribe();
            Kernel.FailCall(ModelFunction.GetQueuedCompletionStatusEx, 1, Win32Error.InvalidHandle);
            Post(other, (uint)JobNotificationKind.NewProcess, 4);
            job.Dispose();
            await FailOrEndAsync(events, count: 1);
            await FailOrEndAsync(others, count: 2);
        }

        await UntilNothingIsOpenAsync();
    }

    [Fact]
    public async Task A_slow_reader_holds_up_nobody()
    {
        using EventJob slow = EventJob.Create();
        using EventJob fast = EventJob.Create();
        using JobSubscription slowEvents = slow.Subscribe();
        using JobSubscription fastEvents = fast.Subscribe();
        using ManualResetEventSlim release = new();
        Task slowReader = Task.Run(
            async () =>
            {
                await foreach (JobNotification _ in slowEvents.WithCancellation(Stop))
                {
                    release.Wait(Stop);
                    break;
                }
            },
            Stop);
        StartIn(slow);
        ModelProcess process = StartIn(fast);

        Assert.Equal([$"NewProcess {process.Id}"], await ReadAsync(fastEvents, 1));

        release.Set();
        await slowReader;
    }

    /// <summary>Reads until the failure of the port, the end of the stream or so many notifications.</summary>
    private static async Task FailOrEndAsync(JobSubscription events, int count)
    {
        try
        {
            await ReadAsync(events, count);
        }
        catch (JobException exception)
        {
            Assert.Equal("GetQueuedCompletionStatusEx", exception.Function);
        }
    }
}
