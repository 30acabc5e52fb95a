using Xunit;

namespace JobGen.IntegrationTests.Jobs;

public class NotificationTests
{
    [WindowsFact]
    public async Task Each_process_of_a_tree_is_announced_before_it_ends_and_zero_comes_last()
    {
        using KillOnClose job = KillOnClose.Create();
        using JobSubscription events = job.Subscribe();
        using JobProcess parent = job.Start(TestChild.FileName, "tree", "2", "2", "exit", "0");

        List<JobNotification> received = await Until.Within(ReadToZero(events));

        int[] started = [.. OfKind(received, JobNotificationKind.NewProcess)];
        int[] ended = [.. OfKind(received, JobNotificationKind.ExitProcess)];
        Assert.Equal(7, started.Distinct().Count());
        Assert.Equal(started.Order(), ended.Order());
        Assert.Equal(parent.Id, started[0]);
        Assert.Equal(parent.Id, ended[^1]);
        Assert.All(started, id => Assert.True(
            IndexOf(received, JobNotificationKind.NewProcess, id) < IndexOf(received, JobNotificationKind.ExitProcess, id)));
        Assert.Equal(JobNotificationKind.ActiveProcessZero, received[^1].Kind);
        Assert.All(received, notification => Assert.Same(job, notification.Job));
        Assert.Equal(0, events.DroppedCount);
    }

    [WindowsFact]
    public async Task Zero_does_not_end_the_stream()
    {
        using KillOnClose job = KillOnClose.Create();
        using JobSubscription events = job.Subscribe();
        for (int round = 0; round < 2; round++)
        {
            using JobProcess child = job.Start(TestChild.FileName, "exit", "0");
            List<JobNotification> received = await Until.Within(ReadToZero(events));
            Assert.Equal([child.Id], OfKind(received, JobNotificationKind.NewProcess));
        }
    }

    [WindowsFact]
    public async Task An_outer_job_gets_the_notifications_of_the_inner_one_too()
    {
        using KillOnClose outer = KillOnClose.Create();
        using KillOnClose inner = KillOnClose.Create();
        using JobSubscription outerEvents = outer.Subscribe();
        using JobSubscription innerEvents = inner.Subscribe();
        using JobProcess child = inner.Start(
            new(TestChild.FileName, ["exit", "0"]), new JobStartOptions { OuterJobs = [outer] });

        Assert.Equal([child.Id], OfKind(await Until.Within(ReadToZero(innerEvents)), JobNotificationKind.NewProcess));
        Assert.Equal([child.Id], OfKind(await Until.Within(ReadToZero(outerEvents)), JobNotificationKind.NewProcess));
    }

    private static async Task<List<JobNotification>> ReadToZero(JobSubscription events)
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

    private static IEnumerable<int> OfKind(IEnumerable<JobNotification> notifications, JobNotificationKind kind) =>
        notifications.Where(notification => notification.Kind == kind).Select(notification => notification.ProcessId);

    private static int IndexOf(List<JobNotification> notifications, JobNotificationKind kind, int processId) =>
        notifications.FindIndex(notification => notification.Kind == kind && notification.ProcessId == processId);
}
