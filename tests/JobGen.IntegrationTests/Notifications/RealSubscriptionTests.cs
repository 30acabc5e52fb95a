using Xunit;

namespace JobGen.IntegrationTests.Notifications;

public class RealSubscriptionTests
{
    [WindowsFact]
    public async Task Each_process_is_new_before_it_exits_and_zero_comes_last()
    {
        using KillOnCloseJob job = KillOnCloseJob.Create();
        using JobSubscription events = job.Subscribe();
        using JobProcess process = job.Start(TestChild.FileName, "tree", "1", "2", "exit", "0");

        List<JobNotification> received = await ReadToZeroAsync(events);

        Assert.Equal(JobNotificationKind.NewProcess, received[0].Kind);
        Assert.Equal(process.Id, received[0].ProcessId);
        Assert.Equal(JobNotificationKind.ActiveProcessZero, received[^1].Kind);
        int[] started = [.. received.Where(n => n.Kind == JobNotificationKind.NewProcess).Select(n => n.ProcessId)];
        Assert.Equal(3, started.Length);
        foreach (int id in started)
        {
            JobNotificationKind[] own = [.. received.Where(n => n.ProcessId == id).Select(n => n.Kind)];
            Assert.Equal([JobNotificationKind.NewProcess, JobNotificationKind.ExitProcess], own);
        }

        Assert.All(received, n => Assert.Same(job, n.Job));
    }

    [WindowsFact]
    public async Task A_process_that_is_there_already_arrives_as_new()
    {
        using KillOnCloseJob job = KillOnCloseJob.Create();
        using JobProcess process = job.Start(TestChild.FileName, "sleep");
        using JobSubscription events = job.Subscribe();

        JobNotification first = await ReadAsync(events);

        Assert.Equal($"NewProcess {process.Id}", first.ToString());
    }

    [WindowsFact]
    public async Task Each_of_two_subscriptions_gets_every_notification()
    {
        using KillOnCloseJob job = KillOnCloseJob.Create();
        using JobSubscription first = job.Subscribe();
        using JobSubscription second = job.Subscribe();
        using JobProcess process = job.Start(TestChild.FileName, "exit", "0");

        Assert.Equal($"NewProcess {process.Id}", (await ReadAsync(first)).ToString());
        Assert.Equal($"NewProcess {process.Id}", (await ReadAsync(second)).ToString());
    }

    [WindowsFact]
    public async Task After_a_subscription_there_can_be_another()
    {
        using KillOnCloseJob job = KillOnCloseJob.Create();
        job.Subscribe().Dispose();
        using JobSubscription events = job.Subscribe();
        using JobProcess process = job.Start(TestChild.FileName, "exit", "0");

        Assert.Equal($"NewProcess {process.Id}", (await ReadAsync(events)).ToString());
    }

    [WindowsFact]
    public void A_port_of_somebody_else_is_named_as_the_reason()
    {
        string name = $"JobGen.{nameof(A_port_of_somebody_else_is_named_as_the_reason)}.{Environment.ProcessId}";
        using KillOnCloseJob job = KillOnCloseJob.Create(name);
        using KillOnCloseJob other = KillOnCloseJob.Open(name);
        using JobSubscription events = job.Subscribe();

        JobException thrown = Assert.Throws<JobException>(() => other.Subscribe());

        Assert.Equal(87, thrown.NativeErrorCode);
        Assert.Contains("somebody else associated", thrown.Message, StringComparison.Ordinal);
    }

    [WindowsFact]
    public async Task Disposing_the_job_ends_the_enumeration_quietly()
    {
        KillOnCloseJob job = KillOnCloseJob.Create();
        using JobSubscription events = job.Subscribe();
        IAsyncEnumerator<JobNotification> reader = events.GetAsyncEnumerator(TestContext.Current.CancellationToken);
        ValueTask<bool> next = reader.MoveNextAsync();

        job.Dispose();

        Assert.False(await next);
    }

    private static async Task<JobNotification> ReadAsync(JobSubscription events)
    {
        await foreach (JobNotification notification in events.WithCancellation(TestContext.Current.CancellationToken))
        {
            return notification;
        }

        throw new InvalidOperationException("The subscription ended.");
    }

    private static async Task<List<JobNotification>> ReadToZeroAsync(JobSubscription events)
    {
        List<JobNotification> received = [];
        await foreach (JobNotification notification in events.WithCancellation(TestContext.Current.CancellationToken))
        {
            received.Add(notification);
            if (notification.Kind == JobNotificationKind.ActiveProcessZero)
            {
                break;
            }
        }

        return received;
    }
}
