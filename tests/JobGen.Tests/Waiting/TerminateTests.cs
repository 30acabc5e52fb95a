using System.Runtime.CompilerServices;
using JobGen.Model;
using Xunit;

namespace JobGen.Tests.Waiting;

/// <summary>Terminate holds the processes for later waits; where it cannot, that is nobody's failure.</summary>
public class TerminateTests : WaitTest
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_hold_that_fails_leaves_no_exception_behind(bool mayQuery)
    {
        List<Exception> unobserved = [];
        EventHandler<UnobservedTaskExceptionEventArgs> note = (_, e) =>
        {
            lock (unobserved)
            {
                unobserved.Add(e.Exception);
            }
        };
        TaskScheduler.UnobservedTaskException += note;
        try
        {
            WeakReference job = Terminate(mayQuery);
            await UntilAsync(() =>
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
                return !job.IsAlive;
            });

            // An exception is reported by a finalizer, which may come one collection later.
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        finally
        {
            TaskScheduler.UnobservedTaskException -= note;
        }

        Assert.Empty(unobserved);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private WeakReference Terminate(bool mayQuery)
    {
        using WaitJob owner = WaitJob.Create("Terminated");
        ModelProcess process = StartIn(owner);
        using WaitJob job = WaitJob.Open("Terminated", mayQuery ? JobAccess.AllAccess : JobAccess.Terminate);
        if (mayQuery)
        {
            Kernel.FailCall(ModelFunction.QueryInformationJobObject, 1, Win32Error.AccessDenied);
        }

        job.Terminate();
        Assert.False(process.IsRunning);
        return new WeakReference(job);
    }
}
