using Xunit;

namespace JobGen.IntegrationTests.Notifications;

public class RealCompletionPortTests
{
    [WindowsFact]
    public void One_port_reads_several_jobs()
    {
        using JobCompletionPort port = new();
        using KillOnCloseJob first = KillOnCloseJob.Create();
        using KillOnCloseJob second = KillOnCloseJob.Create();
        port.Add(first);
        port.Add(second);
        using JobProcess one = first.Start(TestChild.FileName, "exit", "0");
        using JobProcess two = second.Start(TestChild.FileName, "exit", "0");

        List<JobNotification> received = [];
        JobNotification[] buffer = new JobNotification[16];
        while (received.Count(n => n.Kind == JobNotificationKind.ActiveProcessZero) < 2)
        {
            int count = port.Read(buffer, Timeout.InfiniteTimeSpan);
            received.AddRange(buffer.AsSpan(0, count));
        }

        string[] expected = ["NewProcess", "ExitProcess", "ActiveProcessZero"];
        Assert.Equal(expected, received.Where(n => n.Job == first).Select(n => n.Kind.ToString()));
        Assert.Equal(expected, received.Where(n => n.Job == second).Select(n => n.Kind.ToString()));
        Assert.All(received, n => Assert.Contains(n.ProcessId, new[] { one.Id, two.Id, 0 }));
    }

    [WindowsFact]
    public async Task Disposing_the_port_ends_every_read()
    {
        JobCompletionPort port = new();
        Task<int>[] readers =
        [
            .. Enumerable.Range(0, 4).Select(_ => Task.Factory.StartNew(
                () => port.Read(new JobNotification[1], Timeout.InfiniteTimeSpan),
                CancellationToken.None,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default)),
        ];
        await Task.Delay(100, TestContext.Current.CancellationToken);

        port.Dispose();

        Assert.All(await Task.WhenAll(readers), count => Assert.Equal(0, count));
    }

    [WindowsFact]
    public void A_read_without_notifications_ends_with_its_time()
    {
        using JobCompletionPort port = new();
        Assert.Equal(0, port.Read(new JobNotification[1], TimeSpan.FromMilliseconds(20)));
    }

    [WindowsFact]
    public void A_job_on_a_port_cannot_be_subscribed_to()
    {
        using JobCompletionPort port = new();
        using KillOnCloseJob job = KillOnCloseJob.Create();
        port.Add(job);
        Assert.Throws<InvalidOperationException>(() => job.Subscribe());
        Assert.True(port.Remove(job));
        Assert.False(port.Remove(job));
    }
}
