using JobGen.Model;
using Xunit;

namespace JobGen.Tests.Notifications;

public class ViolationTests : NotificationTest
{
    [Fact]
    public async Task A_notification_limit_comes_with_what_was_passed_and_the_next_one_follows()
    {
        using EventJob job = EventJob.Create();
        job.NotificationLimit = new NotificationThresholds { JobMemory = 10 * ByteSize.MiB };
        using JobSubscription events = job.Subscribe();
        ModelProcess process = StartIn(job);
        await ReadAsync(events, 1);

        for (int i = 1; i <= 3; i++)
        {
            process.Commit(16 * ByteSize.MiB);
            JobNotification notification = await ReadOneAsync(events);
            Assert.Equal(JobNotificationKind.NotificationLimit, notification.Kind);
            Assert.Equal((int)process.Id, notification.ProcessId);
            LimitViolation<ulong> memory = notification.Violations!.Value.JobMemory!.Value;
            Assert.Equal((ulong)i * 16 * ByteSize.MiB, memory.Reached);
        }
    }

    [Fact]
    public void Other_messages_carry_none()
    {
        using JobCompletionPort port = new();
        using EventJob job = EventJob.Create();
        port.Add(job);
        StartIn(job);
        JobNotification[] read = new JobNotification[1];
        Assert.Equal(1, port.Read(read, TimeSpan.Zero));
        Assert.Null(read[0].Violations);
        Assert.Null(default(JobNotification).Violations);
    }

    [Fact]
    public void Without_the_right_to_query_the_message_comes_alone()
    {
        using EventJob owner = EventJob.Create("Named");
        using EventJob job = EventJob.Open("Named", JobAccess.SetAttributes);
        using JobCompletionPort port = new();
        port.Add(job);
        Post(job, (uint)JobNotificationKind.NotificationLimit, 4);
        JobNotification[] read = new JobNotification[1];
        Assert.Equal(1, port.Read(read, TimeSpan.Zero));
        Assert.Equal(JobNotificationKind.NotificationLimit, read[0].Kind);
        Assert.Null(read[0].Violations);
    }

    private static async Task<JobNotification> ReadOneAsync(JobSubscription events)
    {
        await using IAsyncEnumerator<JobNotification> reader = events.GetAsyncEnumerator(Stop);
        Assert.True(await reader.MoveNextAsync());
        return reader.Current;
    }
}
