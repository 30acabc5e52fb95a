using System.Diagnostics;
using JobGen.Model;
using JobGen.Tests.Model;
using Xunit;

namespace JobGen.Tests.Notifications;

/// <summary>What tests of notifications against the kernel model share.</summary>
public abstract class NotificationTest : ModelTest
{
    private protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Has a new process assigned to a job.</summary>
    private protected ModelProcess StartIn(JobObject job)
    {
        ModelProcess process = Kernel.StartProcess();
        job.Assign((int)process.Id);
        return process;
    }

    /// <summary>Has the kernel send a message to the job's port.</summary>
    private protected void Post(JobObject job, uint message, uint processId)
    {
        lock (Kernel.Gate)
        {
            ModelOf(job).PostMessage((JobMessage)message, processId);
        }
    }

    private protected ModelJob ModelOf(JobObject job) => Kernel.JobOf(job.Handle.DangerousGetHandle());

    /// <summary>The next notifications of a subscription, as text.</summary>
    private protected static async Task<string[]> ReadAsync(JobSubscription subscription, int count)
    {
        List<string> read = [];
        await foreach (JobNotification notification in subscription.WithCancellation(Stop))
        {
            read.Add(notification.ToString());
            if (read.Count == count)
            {
                break;
            }
        }

        return [.. read];
    }

    /// <summary>Waits for something that another thread brings about, at most for what no machine could need.</summary>
    private protected static async Task UntilAsync(Func<bool> condition)
    {
        long started = Stopwatch.GetTimestamp();
        while (!condition())
        {
            Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromMinutes(1), "It never came.");
            await Task.Delay(1, Stop);
        }
    }

    /// <summary>The pump closes its port when its thread has left it.</summary>
    private protected Task UntilNothingIsOpenAsync() => UntilAsync(() => Kernel.OpenHandleCount == 0);
}
