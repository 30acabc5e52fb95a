using Xunit;

namespace JobGen.IntegrationTests.Reliability;

[Collection(CountingHandles.Name)]
public class LaunchStressTests
{
    private static readonly int s_launches = Soak.Times(1000);
    private const int AtOnce = 8;

    [WindowsFact]
    public async Task A_thousand_launches_leave_no_handle_and_keep_their_order()
    {
        // What the first launches create once and keep (the thread pool's threads, wait objects) is not a leak.
        await LaunchAsync(50);
        int before = OpenHandles.Count();

        List<JobNotification> received = await LaunchAsync(s_launches);

        Dictionary<int, int> alive = [];
        foreach (JobNotification notification in received)
        {
            if (notification.Kind == JobNotificationKind.NewProcess)
            {
                Assert.True(alive.TryAdd(notification.ProcessId, 0), $"{notification} came twice");
            }
            else if (notification.Kind == JobNotificationKind.ExitProcess)
            {
                Assert.True(alive.Remove(notification.ProcessId), $"{notification} came before its NewProcess");
            }
        }

        Assert.Empty(alive);
        Assert.Equal(s_launches, received.Count(n => n.Kind == JobNotificationKind.NewProcess));

        // The thread pool lets go of a thread when it has had nothing to do for a while. Windows' own threads come and go with handles
        // of theirs, which is far from a handle a launch; Wine has none.
        int slack = Platform.IsWine ? 0 : s_launches / 20;
        Until.True(() => OpenHandles.Count() <= before + slack, "the handles are as many as before");
    }

    private static async Task<List<JobNotification>> LaunchAsync(int count)
    {
        List<JobNotification> received = [];
        using (KillOnCloseJob job = KillOnCloseJob.Create())
        using (JobSubscription events = job.Subscribe())
        {
            int started = 0;
            Task[] launchers =
            [
                .. Enumerable.Range(0, AtOnce).Select(_ => Task.Run(async () =>
                {
                    while (Interlocked.Increment(ref started) <= count)
                    {
                        using JobProcess process = job.Start("cmd.exe", "/d", "/c", "exit 3");
                        Assert.Equal(3, await process.WaitForExitAsync(TestContext.Current.CancellationToken));
                    }
                })),
            ];
            await Task.WhenAll(launchers);
            await job.WaitForEmptyAsync(TestContext.Current.CancellationToken);
            int exits = 0;
            await foreach (JobNotification notification in events.WithCancellation(TestContext.Current.CancellationToken))
            {
                received.Add(notification);
                exits += notification.Kind == JobNotificationKind.ExitProcess ? 1 : 0;
                if (exits == count)
                {
                    break;
                }
            }
        }

        return received;
    }
}
