using JobGen.Model;
using Xunit;

namespace JobGen.Tests.Notifications;

/// <summary>Many jobs, threads, readers and disposals at once; seeded, and bounded by counts.</summary>
public class NotificationStressTests : NotificationTest
{
    private const int Jobs = 300;
    private const int MessagesPerJob = 200;

    public static TheoryData<int> Seeds => [.. Soak.Seeds(3)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Every_job_keeps_its_order_while_others_come_and_go(int seed)
    {
        Random random = new(seed);
        EventJob[] jobs = [.. Enumerable.Range(0, Jobs).Select(_ => EventJob.Create())];
        // One in three is disposed somewhere in between; its reader has to end, behind all that was sent.
        int[] disposedAfter = [.. jobs.Select((_, i) => i % 3 == 0 ? random.Next(MessagesPerJob) : int.MaxValue)];
        int[] pauses = [.. jobs.Select(_ => random.Next(4))];
        Task<int>[] readers = [.. jobs.Select((job, i) => ReadAllAsync(job.Subscribe(), pauses[i]))];

        await Parallel.ForEachAsync(Enumerable.Range(0, Jobs), Stop, async (i, _) =>
        {
            for (int message = 1; message <= MessagesPerJob; message++)
            {
                if (message > disposedAfter[i])
                {
                    jobs[i].Dispose();
                    return;
                }

                Post(jobs[i], (uint)JobNotificationKind.NewProcess, (uint)message);
                if (message % 50 == 0)
                {
                    await Task.Yield();
                }
            }
        });

        for (int i = 0; i < Jobs; i++)
        {
            if (disposedAfter[i] == int.MaxValue)
            {
                Assert.Equal(MessagesPerJob, await readers[i]);
                jobs[i].Dispose();
            }
            else
            {
                Assert.Equal(disposedAfter[i], await readers[i]);
            }
        }

        await UntilNothingIsOpenAsync();
    }

    [Fact]
    public async Task Subscribing_and_disposing_race_without_harm()
    {
        Kernel.Recording = false;
        for (int round = 0; round < 400; round++)
        {
            EventJob job = EventJob.Create();
            using Barrier barrier = new(4);
            Task[] racers =
            [
                Race(barrier, () => job.Subscribe().Dispose()),
                Race(barrier, () => { using JobCompletionPort port = new(); port.Add(job); port.Remove(job); }),
                Race(barrier, () => Post(job, 6, 4)),
                Race(barrier, job.Dispose),
            ];
            await Task.WhenAll(racers);
            job.Dispose();
        }

        await UntilNothingIsOpenAsync();

        static Task Race(Barrier barrier, Action action) => Task.Factory.StartNew(
            () =>
            {
                barrier.SignalAndWait(Stop);
                try
                {
                    action();
                }
                catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
                {
                    // Disposed, or taken by the other: which of them was first is left to chance. (ArgumentException is the
                    // model's word for a closed handle.)
                }
            },
            Stop,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
    }

    [Fact]
    public async Task Repeated_and_reordered_messages_pass_through_as_they_come()
    {
        Kernel.Disturb(new MessageFaults { Seed = 5, Repeated = 0.2, Delayed = 0.2 });
        using EventJob job = EventJob.Create();
        using JobSubscription events = job.Subscribe();
        const int Count = 2000;
        for (uint i = 1; i <= Count; i++)
        {
            Post(job, 6, i);
        }

        Kernel.FlushMessages();
        Post(job, 4, 0);
        HashSet<int> seen = [];
        await foreach (JobNotification notification in events.WithCancellation(Stop))
        {
            if (seen.Count == Count)
            {
                break;
            }

            seen.Add(notification.ProcessId);
        }

        Assert.Equal(Count, seen.Count(id => id != 0));
    }

    private static async Task<int> ReadAllAsync(JobSubscription events, int pause)
    {
        int last = 0;
        await foreach (JobNotification notification in events.WithCancellation(Stop))
        {
            Assert.Equal(++last, notification.ProcessId);
            if (pause != 0 && last % 64 == 0)
            {
                await Task.Delay(pause, Stop);
            }

            if (last == MessagesPerJob)
            {
                break;
            }
        }

        return last;
    }
}
