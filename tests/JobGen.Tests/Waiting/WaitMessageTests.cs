using JobGen.Model;
using Xunit;

namespace JobGen.Tests.Waiting;

/// <summary>What notifications tell a wait, and what it does not believe of them.</summary>
public class WaitMessageTests : WaitTest
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task With_messages_a_process_that_no_list_shows_is_waited_for(bool subscribed)
    {
        Kernel.Options.TerminationIsDeferred = true;
        using WaitJob job = WaitJob.Create();
        using JobSubscription? events = subscribed ? job.Subscribe() : null;
        using JobCompletionPort port = new();
        if (!subscribed)
        {
            port.Add(job);
        }

        ModelProcess parent = StartIn(job);
        Task empty = job.WaitForEmptyAsync(Stop);
        ModelProcess child;
        lock (Kernel.Gate)
        {
            child = parent.SpawnChild();
            child.Exit(0);
        }

        if (!subscribed)
        {
            Assert.NotEqual(0, port.Read(new JobNotification[8], TimeSpan.Zero));
        }

        await UntilAsync(() => Kernel.CountOf(ModelFunction.RegisterWaitForSingleObject) == 2);
        lock (Kernel.Gate)
        {
            parent.Exit(0);
            parent.FinishDying();
        }

        LookAgain(job);
        await UntilAsync(() => Kernel.CountOf(ModelFunction.UnregisterWaitEx) == 1);
        LookAgain(job);
        Assert.False(empty.IsCompleted);
        Kernel.FinishDying();
        await empty;
    }

    [Fact]
    public async Task No_message_is_needed()
    {
        Kernel.MessageHook = static _ => MessageFate.Lose;
        using WaitJob job = WaitJob.Create();
        using JobSubscription events = job.Subscribe();
        ModelProcess process = StartIn(job);
        Task empty = job.WaitForEmptyAsync(Stop);
        process.Exit(0);
        await empty;
        Assert.False(events.TryRead(out _));
    }

    [Fact]
    public async Task A_false_message_does_not_end_it()
    {
        using WaitJob job = WaitJob.Create();
        using JobSubscription events = job.Subscribe();
        ModelProcess process = StartIn(job);
        Task empty = job.WaitForEmptyAsync(Stop);
        for (int i = 0; i < 10; i++)
        {
            lock (Kernel.Gate)
            {
                ModelOf(job).PostMessage(JobMessage.ActiveProcessZero, 0);
                ModelOf(job).PostMessage(JobMessage.ExitProcess, process.Id);
            }
        }

        await UntilAsync(() => Drain(events) && Kernel.OpenHandleCount > 0);
        LookAgain(job);
        Assert.False(empty.IsCompleted);
        process.Exit(0);
        await empty;

        static bool Drain(JobSubscription events)
        {
            while (events.TryRead(out JobNotification notification))
            {
                if (notification.Kind == JobNotificationKind.ExitProcess)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
