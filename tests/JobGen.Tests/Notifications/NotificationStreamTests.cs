using JobGen.Model;
using Xunit;

namespace JobGen.Tests.Notifications;

public class NotificationStreamTests : NotificationTest
{
    [Fact]
    public async Task It_subscribes_when_it_is_called()
    {
        using EventJob job = EventJob.Create();
        IAsyncEnumerable<JobNotification> stream = job.ReadNotificationsAsync(Stop);
        ModelProcess process = StartIn(job);

        await foreach (JobNotification notification in stream)
        {
            Assert.Equal($"NewProcess {process.Id}", notification.ToString());
            break;
        }
    }

    [Fact]
    public async Task Its_subscription_ends_with_its_enumeration()
    {
        using EventJob job = EventJob.Create();
        IAsyncEnumerable<JobNotification> stream = job.ReadNotificationsAsync(Stop);
        StartIn(job);
        await foreach (JobNotification _ in stream)
        {
            break;
        }

        Assert.Throws<InvalidOperationException>(() => stream.GetAsyncEnumerator(Stop));
        job.Subscribe().Dispose();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Either_token_cancels_it(bool tokenOfTheCall)
    {
        using EventJob job = EventJob.Create();
        using CancellationTokenSource ofTheCall = new();
        using CancellationTokenSource ofTheEnumeration = new();
        await using IAsyncEnumerator<JobNotification> reader =
            job.ReadNotificationsAsync(ofTheCall.Token).GetAsyncEnumerator(ofTheEnumeration.Token);
        ValueTask<bool> pending = reader.MoveNextAsync();

        await (tokenOfTheCall ? ofTheCall : ofTheEnumeration).CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pending.AsTask());
    }

    [Fact]
    public void A_cancelled_token_subscribes_to_nothing()
    {
        using EventJob job = EventJob.Create();
        Assert.Throws<OperationCanceledException>(() => job.ReadNotificationsAsync(new CancellationToken(canceled: true)));
        Assert.Equal(0, Kernel.CountOf(ModelFunction.CreateIoCompletionPort));
    }
}
