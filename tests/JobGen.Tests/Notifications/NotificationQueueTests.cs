using Xunit;

namespace JobGen.Tests.Notifications;

public class NotificationQueueTests
{
    [Fact]
    public void It_is_first_in_first_out_whatever_its_length()
    {
        NotificationQueue queue = default;
        Random random = new(7);
        int written = 0;
        int read = 0;
        for (int step = 0; step < 20_000; step++)
        {
            // Bursts, so that segments are added, emptied and used again.
            int burst = random.Next(step % 1000 == 0 ? 3000 : 5);
            for (int i = 0; i < burst; i++)
            {
                queue.Enqueue(new JobNotification(null!, JobNotificationKind.NewProcess, ++written, detail: null, utcTicks: written));
            }

            for (int i = random.Next(8); i > 0 && queue.TryDequeue(null!, out JobNotification notification); i--)
            {
                Assert.Equal(++read, notification.ProcessId);
            }

            Assert.Equal(written - read, queue.Count);
        }

        while (queue.TryDequeue(null!, out JobNotification notification))
        {
            Assert.Equal(++read, notification.ProcessId);
        }

        Assert.Equal(written, read);
    }

    [Fact]
    public void A_second_burst_uses_what_the_first_one_allocated()
    {
        NotificationQueue queue = default;
        PassThrough(ref queue);
        long before = GC.GetAllocatedBytesForCurrentThread();
        PassThrough(ref queue);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private static void PassThrough(ref NotificationQueue queue)
    {
        for (int i = 0; i < 2000; i++)
        {
            queue.Enqueue(new JobNotification(null!, JobNotificationKind.NewProcess, i, detail: null, utcTicks: 0));
        }

        while (queue.TryDequeue(null!, out _))
        {
        }
    }
}
