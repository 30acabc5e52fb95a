using JobGen.Model;
using JobGen.Tests.Model;
using Xunit;

namespace JobGen.Tests.Notifications;

/// <summary>What tests of notifications against the kernel model share.</summary>
public abstract class NotificationTest : ModelTest
{
    // These tests run one at a time. What should end and does not is then a failure, and nothing that waits for ever.
    private static CancellationTokenSource _deadline = new();

    protected NotificationTest()
    {
        _deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        _deadline.CancelAfter(TimeSpan.FromMinutes(1));
    }

    private protected static CancellationToken Stop => _deadline.Token;

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

    /// <summary>Waits for something that another thread brings about.</summary>
    private protected static async Task UntilAsync(Func<bool> condition)
    {
        while (!condition())
        {
            await Task.Delay(1, Stop);
        }
    }

    /// <summary>The pump closes its port when its thread has left it.</summary>
    private protected Task UntilNothingIsOpenAsync() => UntilAsync(() => Kernel.OpenHandleCount == 0);
}
