using System.Diagnostics;
using JobGen.Model;
using JobGen.Tests.Model;
using Xunit;

namespace JobGen.Tests.Waiting;

/// <summary>What tests of waits against the kernel model share.</summary>
public abstract class WaitTest : ModelTest
{
    private protected static CancellationToken Stop => TestContext.Current.CancellationToken;

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
}
