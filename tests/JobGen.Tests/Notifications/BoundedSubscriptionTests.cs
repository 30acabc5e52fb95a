using Xunit;

namespace JobGen.Tests.Notifications;

public class BoundedSubscriptionTests : NotificationTest
{
    private const int Sent = 100;

    [Theory]
    [InlineData(1, JobSubscriptionFullMode.DropOldest)]
    [InlineData(7, JobSubscriptionFullMode.DropOldest)]
    [InlineData(64, JobSubscriptionFullMode.DropOldest)]
    [InlineData(1, JobSubscriptionFullMode.DropNewest)]
    [InlineData(7, JobSubscriptionFullMode.DropNewest)]
    [InlineData(64, JobSubscriptionFullMode.DropNewest)]
    public async Task What_does_not_fit_gives_way_and_is_counted(int capacity, JobSubscriptionFullMode mode)
    {
        using EventJob job = EventJob.Create();
        using JobSubscription events = job.Subscribe(new JobSubscriptionOptions { Capacity = capacity, FullMode = mode });
        for (uint i = 1; i <= Sent; i++)
        {
            Post(job, (uint)JobNotificationKind.NewProcess, i);
        }

        await UntilAsync(() => events.DroppedCount == Sent - capacity);

        int first = mode == JobSubscriptionFullMode.DropOldest ? Sent - capacity + 1 : 1;
        Assert.Equal(
            Enumerable.Range(first, capacity).Select(i => $"NewProcess {i}"),
            await ReadAsync(events, capacity));
        Assert.False(events.TryRead(out _));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_capacity_below_one_is_refused(int capacity)
    {
        using EventJob job = EventJob.Create();
        Assert.Throws<ArgumentOutOfRangeException>(() => job.Subscribe(new JobSubscriptionOptions { Capacity = capacity }));
    }

    [Fact]
    public void An_unknown_mode_is_refused()
    {
        using EventJob job = EventJob.Create();
        Assert.Throws<ArgumentOutOfRangeException>(
            () => job.Subscribe(new JobSubscriptionOptions { FullMode = (JobSubscriptionFullMode)2 }));
    }
}
