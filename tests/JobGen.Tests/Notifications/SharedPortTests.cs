using JobGen.Model;
using Xunit;

namespace JobGen.Tests.Notifications;

/// <summary>Several subscriptions of one job, on the one port of all.</summary>
public class SharedPortTests : NotificationTest
{
    [Fact]
    public async Task Each_subscription_reads_everything_at_its_own_pace()
    {
        using EventJob job = EventJob.Create();
        using JobSubscription all = job.Subscribe();
        using JobSubscription last = job.Subscribe(new JobSubscriptionOptions { Capacity = 1 });
        StartIn(job).Exit(0);

        string[] read = await ReadAsync(all, 3);
        Assert.Equal("ActiveProcessZero", read[2]);
        await UntilAsync(() => last.DroppedCount == 2);
        Assert.Equal(["ActiveProcessZero"], await ReadAsync(last, 1));
        Assert.Equal(0, all.DroppedCount);
        Assert.Equal(1, Kernel.CountOf(ModelFunction.CreateIoCompletionPort));
    }

    [Fact]
    public async Task The_port_stays_until_the_last_one_is_disposed()
    {
        using EventJob job = EventJob.Create();
        JobSubscription first = job.Subscribe();
        JobSubscription second = job.Subscribe();
        first.Dispose();
        first.Dispose();
        ModelProcess process = StartIn(job);

        Assert.Equal([$"NewProcess {process.Id}"], await ReadAsync(second, 1));
        Assert.False(first.TryRead(out _));
        Assert.Throws<InvalidOperationException>(() =>
        {
            using JobCompletionPort port = new();
            port.Add(job);
        });
        second.Dispose();
        Assert.False(ModelOf(job).HasPort);
    }

    [Fact]
    public async Task Disposing_the_job_ends_all_of_them_behind_what_was_sent()
    {
        EventJob job = EventJob.Create();
        using JobSubscription first = job.Subscribe();
        using JobSubscription second = job.Subscribe();
        ModelProcess process = StartIn(job);
        job.Dispose();

        Assert.Equal([$"NewProcess {process.Id}"], await ReadAsync(first, int.MaxValue));
        Assert.Equal([$"NewProcess {process.Id}"], await ReadAsync(second, int.MaxValue));
        await UntilNothingIsOpenAsync();
    }

    [Fact]
    public async Task One_that_begins_after_the_port_failed_is_served_by_another()
    {
        using EventJob job = EventJob.Create();
        using JobSubscription first = job.Subscribe();
        Kernel.FailCall(ModelFunction.GetQueuedCompletionStatusEx, 1, Win32Error.InvalidHandle);
        Post(job, (uint)JobNotificationKind.NewProcess, 4);
        await Assert.ThrowsAsync<JobException>(() => ReadAsync(first, 2));

        using JobSubscription second = job.Subscribe();
        Post(job, (uint)JobNotificationKind.NewProcess, 8);

        Assert.Equal(["NewProcess 8"], await ReadAsync(second, 1));
    }

    [Fact]
    public async Task A_notification_says_when_it_was_read_from_the_port()
    {
        using EventJob job = EventJob.Create();
        DateTimeOffset before = DateTimeOffset.UtcNow;
        using JobSubscription events = job.Subscribe();
        Post(job, (uint)JobNotificationKind.NewProcess, 4);
        JobNotification read = default;
        await UntilAsync(() => events.TryRead(out read));

        Assert.InRange(read.Timestamp, before, DateTimeOffset.UtcNow);
        Assert.Equal(TimeSpan.Zero, read.Timestamp.Offset);
    }
}
