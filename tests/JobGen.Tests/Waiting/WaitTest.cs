using JobGen.Model;
using JobGen.Tests.Model;
using Xunit;

namespace JobGen.Tests.Waiting;

/// <summary>What tests of waits against the kernel model share.</summary>
public abstract class WaitTest : ModelTest
{
    // These tests run one at a time. What should end and does not is then a failure, and nothing that waits for ever.
    private static CancellationTokenSource _deadline = new();

    protected WaitTest()
    {
        _deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        _deadline.CancelAfter(TimeSpan.FromMinutes(1));
    }

    private protected static CancellationToken Stop => _deadline.Token;

    private protected ModelProcess StartIn(JobObject job)
    {
        ModelProcess process = Kernel.StartProcess();
        job.Assign((int)process.Id);
        return process;
    }

    private protected ModelJob ModelOf(JobObject job) => Kernel.JobOf(job.Handle.DangerousGetHandle());

    /// <summary>
    /// Has the job looked at again on this thread, so that what a wait knows afterwards is no matter of time: a wait begins
    /// with a look.
    /// </summary>
    private protected static void LookAgain(JobObject job)
    {
        using CancellationTokenSource giveUp = new();
        Task wait = job.WaitForEmptyAsync(giveUp.Token);
        giveUp.Cancel();
        _ = wait.ContinueWith(static ended => ended.Exception, TaskScheduler.Default);
    }

    /// <summary>Waits for something that another thread brings about.</summary>
    private protected static async Task UntilAsync(Func<bool> condition)
    {
        while (!condition())
        {
            await Task.Delay(1, Stop);
        }
    }
}
