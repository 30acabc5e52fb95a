using JobGen.Model;
using Xunit;

namespace JobGen.Tests.Notifications;

public class SubscriptionTests : NotificationTest
{
    [Fact]
    public async Task It_is_in_force_when_subscribe_returns()
    {
        using EventJob job = EventJob.Create();
        using JobSubscription events = job.Subscribe();
        ModelProcess process = StartIn(job);
        process.Exit(3);

        Assert.Equal(
            [$"NewProcess {process.Id}", $"ExitProcess {process.Id}", "ActiveProcessZero"],
            await ReadAsync(events, 3));
    }

    [Fact]
    public async Task Processes_that_are_there_already_come_first()
    {
        using EventJob job = EventJob.Create();
        ModelProcess early = StartIn(job);
        using JobSubscription events = job.Subscribe();
        ModelProcess late = StartIn(job);

        Assert.Equal([$"NewProcess {early.Id}", $"NewProcess {late.Id}"], await ReadAsync(events, 2));
    }

    [Fact]
    public async Task Order_is_kept_over_thousands_of_messages()
    {
        using EventJob job = EventJob.Create();
        using JobSubscription events = job.Subscribe();
        const int Count = 5000;
        for (uint i = 1; i <= Count; i++)
        {
            Post(job, (uint)JobNotificationKind.NewProcess, i);
        }

        Assert.Equal(Enumerable.Range(1, Count).Select(i => $"NewProcess {i}"), await ReadAsync(events, Count));
        Assert.Equal(0, events.DroppedCount);
    }

    [Fact]
    public async Task Zero_does_not_end_it()
    {
        using EventJob job = EventJob.Create();
        using JobSubscription events = job.Subscribe();
        StartIn(job).Exit(0);
        await ReadAsync(events, 3);

        ModelProcess second = StartIn(job);

        Assert.Equal([$"NewProcess {second.Id}"], await ReadAsync(events, 1));
    }

    [Fact]
    public async Task After_it_there_can_be_another()
    {
        using EventJob job = EventJob.Create();
        job.Subscribe().Dispose();
        Assert.False(ModelOf(job).HasPort);
        using JobSubscription events = job.Subscribe();
        ModelProcess process = StartIn(job);
        Assert.Equal([$"NewProcess {process.Id}"], await ReadAsync(events, 1));
    }

    [Fact]
    public async Task Where_windows_cannot_take_a_port_off_another_still_works()
    {
        using EventJob job = EventJob.Create();
        JobSubscription first = job.Subscribe();
        Kernel.FailCall(ModelFunction.SetInformationJobObject, 1, Win32Error.InvalidParameter);
        first.Dispose();

        using JobSubscription second = job.Subscribe();
        ModelProcess process = StartIn(job);

        Assert.Equal([$"NewProcess {process.Id}"], await ReadAsync(second, 1));
        Assert.Equal(1, Kernel.CountOf(ModelFunction.CreateIoCompletionPort));
    }

    [Fact]
    public void Somebody_elses_port_is_named_as_the_reason_and_nothing_stays_behind()
    {
        using EventJob job = EventJob.Create("Shared");
        using EventJob other = EventJob.Open("Shared");
        using (JobSubscription events = job.Subscribe())
        {
            JobException thrown = Assert.Throws<JobException>(() => other.Subscribe());
            Assert.Equal(87, thrown.NativeErrorCode);
            Assert.Contains("somebody else associated", thrown.Message, StringComparison.Ordinal);
        }

        other.Subscribe().Dispose();
    }

    [Fact]
    public async Task A_failed_subscribe_leaves_no_port_and_can_be_repeated()
    {
        EventJob job = EventJob.Create();
        Kernel.FailCall(ModelFunction.SetInformationJobObject, 1, Win32Error.AccessDenied);
        Assert.Contains("JobAccess.SetAttributes", Assert.Throws<JobException>(() => job.Subscribe()).Message, StringComparison.Ordinal);
        Kernel.FailCall(ModelFunction.CreateIoCompletionPort, 1, 8);
        Assert.Equal("CreateIoCompletionPort", Assert.Throws<JobException>(() => job.Subscribe()).Function);

        job.Subscribe().Dispose();
        job.Dispose();

        await UntilNothingIsOpenAsync();
    }

    [Fact]
    public async Task Creating_and_opening_touch_no_port()
    {
        using (EventJob job = EventJob.Create("Quiet"))
        using (EventJob opened = EventJob.Open("Quiet"))
        {
            await opened.WaitForEmptyAsync(Stop);
        }

        Assert.Equal(0, Kernel.CountOf(ModelFunction.CreateIoCompletionPort));
    }

    [Fact]
    public async Task Disposing_the_job_ends_it_after_what_came_before()
    {
        EventJob job = EventJob.Create();
        using JobSubscription events = job.Subscribe();
        StartIn(job).Exit(0);
        await ReadAsync(events, 1);
        await using IAsyncEnumerator<JobNotification> reader = events.GetAsyncEnumerator(Stop);
        Assert.True(await reader.MoveNextAsync());
        Assert.True(await reader.MoveNextAsync());
        ValueTask<bool> pending = reader.MoveNextAsync();

        job.Dispose();

        Assert.False(await pending);
        Assert.False(await reader.MoveNextAsync());
    }

    [Fact]
    public async Task What_was_sent_before_the_job_was_disposed_is_read()
    {
        EventJob job = EventJob.Create();
        JobSubscription events = job.Subscribe();
        lock (Kernel.Gate)
        {
            // The pump cannot read meanwhile.
            for (uint i = 1; i <= 100; i++)
            {
                Post(job, (uint)JobNotificationKind.NewProcess, i);
            }

            job.Dispose();
        }

        Assert.Equal(Enumerable.Range(1, 100).Select(i => $"NewProcess {i}"), await ReadAsync(events, int.MaxValue));
        await UntilNothingIsOpenAsync();
    }

    [Fact]
    public async Task Where_its_end_cannot_be_marked_it_ends_at_once()
    {
        EventJob job = EventJob.Create();
        JobSubscription events = job.Subscribe();
        Kernel.FailCall(ModelFunction.PostQueuedCompletionStatus, 1, 8);
        job.Dispose();
        Assert.Empty(await ReadAsync(events, 1));
        await UntilNothingIsOpenAsync();
    }

    [Fact]
    public async Task Disposed_after_its_job_it_leaves_nothing_behind()
    {
        EventJob job = EventJob.Create();
        JobSubscription events = job.Subscribe();
        lock (Kernel.Gate)
        {
            Post(job, (uint)JobNotificationKind.NewProcess, 4);
            job.Dispose();
            events.Dispose();
        }

        Assert.Empty(await ReadAsync(events, 1));
        await UntilNothingIsOpenAsync();
    }

    [Fact]
    public async Task Disposing_it_ends_a_pending_read()
    {
        using EventJob job = EventJob.Create();
        JobSubscription events = job.Subscribe();
        await using IAsyncEnumerator<JobNotification> reader = events.GetAsyncEnumerator(Stop);
        ValueTask<bool> pending = reader.MoveNextAsync();
        events.Dispose();
        Assert.False(await pending);
        Assert.False(events.TryRead(out _));
    }

    [Fact]
    public async Task Cancelling_throws_and_leaves_it_in_force()
    {
        using EventJob job = EventJob.Create();
        using JobSubscription events = job.Subscribe();
        using CancellationTokenSource cancellation = new();
        await using IAsyncEnumerator<JobNotification> reader = events.GetAsyncEnumerator(cancellation.Token);
        ValueTask<bool> pending = reader.MoveNextAsync();

        await cancellation.CancelAsync();

        OperationCanceledException thrown = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pending.AsTask());
        Assert.Equal(cancellation.Token, thrown.CancellationToken);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reader.MoveNextAsync().AsTask());
        ModelProcess process = StartIn(job);
        Assert.Equal([$"NewProcess {process.Id}"], await ReadAsync(events, 1));
    }

    [Fact]
    public async Task Two_reads_at_once_are_refused_and_disturb_neither()
    {
        using EventJob job = EventJob.Create();
        using JobSubscription events = job.Subscribe();
        await using IAsyncEnumerator<JobNotification> reader = events.GetAsyncEnumerator(Stop);
        await using IAsyncEnumerator<JobNotification> other = events.GetAsyncEnumerator(Stop);
        ValueTask<bool> pending = reader.MoveNextAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => other.MoveNextAsync().AsTask());

        StartIn(job);
        Assert.True(await pending);
    }

    [Fact]
    public async Task An_unknown_message_is_passed_on()
    {
        using EventJob job = EventJob.Create();
        using JobSubscription events = job.Subscribe();
        Post(job, 77, 4);
        Assert.Equal(["77 4"], await ReadAsync(events, 1));
    }

    [Fact]
    public async Task A_nested_job_reports_to_its_parent_too()
    {
        using EventJob outer = EventJob.Create();
        using EventJob inner = EventJob.Create();
        using JobSubscription events = outer.Subscribe();
        ModelProcess process = StartIn(outer);
        inner.Assign((int)process.Id);
        process.Exit(0);

        Assert.Contains($"ExitProcess {process.Id}", await ReadAsync(events, 3));
    }

    [Fact]
    public void A_disposed_job_cannot_be_subscribed_to()
    {
        EventJob job = EventJob.Create();
        job.Dispose();
        Assert.Throws<ObjectDisposedException>(() => job.Subscribe());
        Assert.Throws<ObjectDisposedException>(() => job.ReadNotificationsAsync(Stop));
    }
}
