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
    public async Task What_was_passed_before_comes_first_and_the_next_one_follows()
    {
        using EventJob job = EventJob.Create();
        ModelProcess process = PassLimitUnheard(job);
        using JobSubscription events = job.Subscribe();

        JobNotification first = await ReadOneAsync(events);
        Assert.Equal("NotificationLimit", first.ToString());
        Assert.Same(job, first.Job);
        Assert.Equal(16 * ByteSize.MiB, first.Violations!.Value.JobMemory!.Value.Reached);
        Assert.Equal([$"NewProcess {process.Id}"], await ReadAsync(events, 1));

        process.Commit(16 * ByteSize.MiB);
        Assert.Equal(32 * ByteSize.MiB, (await ReadOneAsync(events)).Violations!.Value.JobMemory!.Value.Reached);
    }

    [Fact]
    public void What_was_passed_before_a_job_came_to_a_port_is_told_once_and_the_next_one_follows()
    {
        using EventJob job = EventJob.Create();
        ModelProcess process = PassLimitUnheard(job);
        using JobCompletionPort port = new();
        port.Add(job);

        JobNotification[] read = new JobNotification[8];
        Assert.Equal(2, port.Read(read, TimeSpan.Zero));
        Assert.Equal($"NewProcess {process.Id}", read[0].ToString());
        Assert.Equal("NotificationLimit", read[1].ToString());
        Assert.Equal(16 * ByteSize.MiB, read[1].Violations!.Value.JobMemory!.Value.Reached);

        process.Commit(16 * ByteSize.MiB);
        Assert.Equal(1, port.Read(read, TimeSpan.Zero));
        Assert.Equal(32 * ByteSize.MiB, read[0].Violations!.Value.JobMemory!.Value.Reached);
    }

    [Fact]
    public async Task A_subscription_that_was_not_read_silences_no_later_one()
    {
        Kernel.Recording = false;
        for (int round = 0; round < 200; round++)
        {
            using EventJob job = EventJob.Create();
            job.NotificationLimit = new NotificationThresholds { JobMemory = 10 * ByteSize.MiB };
            ModelProcess process;
            using (job.Subscribe())
            {
                process = StartIn(job);
                process.Commit(16 * ByteSize.MiB);
            }

            using JobSubscription events = job.Subscribe();
            JobNotification notification = await ReadOneAsync(events);
            Assert.Equal(JobNotificationKind.NotificationLimit, notification.Kind);
            Assert.NotNull(notification.Violations!.Value.JobMemory);
            process.Exit(0);
        }
    }

    [Theory]
    [InlineData(Win32Error.AccessDenied)]
    [InlineData(Win32Error.InvalidParameter)]
    [InlineData(Win32Error.NotSupported)]
    [InlineData(1)]
    public async Task Where_it_cannot_be_asked_what_was_passed_the_job_is_subscribed_to_all_the_same(int error)
    {
        using EventJob job = EventJob.Create();
        ModelProcess process = PassLimitUnheard(job);
        Kernel.FailCall(ModelFunction.QueryInformationJobObject, 1, error);
        Kernel.FailCall(ModelFunction.QueryInformationJobObject, 2, error);
        using JobSubscription events = job.Subscribe();
        Assert.Equal([$"NewProcess {process.Id}"], await ReadAsync(events, 1));
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

    /// <summary>A threshold is passed and the message about it dropped.</summary>
    private ModelProcess PassLimitUnheard(EventJob job)
    {
        job.NotificationLimit = new NotificationThresholds { JobMemory = 10 * ByteSize.MiB };
        using JobCompletionPort port = new();
        port.Add(job);
        ModelProcess process = StartIn(job);
        process.Commit(16 * ByteSize.MiB);
        Assert.True(port.Remove(job));
        return process;
    }

    private static async Task<JobNotification> ReadOneAsync(JobSubscription events)
    {
        await using IAsyncEnumerator<JobNotification> reader = events.GetAsyncEnumerator(Stop);
        Assert.True(await reader.MoveNextAsync());
        return reader.Current;
    }
}
