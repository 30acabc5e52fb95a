using System.Runtime.CompilerServices;
using Xunit;

namespace JobGen.Tests.Launching;

/// <summary>Whatever is left of a launch keeps the jobs of the process, the outer ones too, and nothing else does.</summary>
public sealed class LaunchCollectionTests : LaunchTest
{
    public static TheoryData<string, Func<JobProcess, object>> Keepers => new()
    {
        { "process", process => process },
        { "writer", process => process.StandardInput },
        { "reader", process => process.StandardOutput },
        { "stream", process => process.StandardError.BaseStream },
    };

    [Theory]
    [MemberData(nameof(Keepers), DisableDiscoveryEnumeration = true)]
    public void What_is_held_keeps_the_jobs(string name, Func<JobProcess, object> choose)
    {
        Assert.NotEmpty(name);
        (WeakReference job, WeakReference outer) = Launch(choose, out object? keeper);
        Collect();
        Assert.True(job.IsAlive);
        Assert.True(outer.IsAlive);
        GC.KeepAlive(keeper);

        keeper = null;
        Collect();
        Assert.False(job.IsAlive);
        Assert.False(outer.IsAlive);
    }

    [Fact]
    public async Task A_wait_for_the_exit_keeps_the_jobs()
    {
        TaskCompletionSource ended = new();
        (WeakReference job, WeakReference outer) = Launch(process => Follow(process, ended), out _);
        Collect();
        Assert.True(job.IsAlive);
        Assert.True(outer.IsAlive);

        Assert.Single(Kernel.Processes, process => process.Launch is not null).Exit(0);
        await ended.Task;
        while (job.IsAlive || outer.IsAlive)
        {
            Collect();
            await Task.Delay(1, TestContext.Current.CancellationToken);
        }
    }

    // Without the test's token, which would keep what is registered with it, and without the task, which would keep its state.
    private static string Follow(JobProcess process, TaskCompletionSource ended)
    {
        process.WaitForExitAsync(CancellationToken.None).ContinueWith(
            (_, _) => ended.SetResult(), null, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        return "nothing";
    }

    // Not inlined, so that no local of the test keeps a job.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (WeakReference Job, WeakReference Outer) Launch(Func<JobProcess, object> choose, out object? keeper)
    {
        PlainJob outer = NewJob();
        PlainJob job = NewJob();
        keeper = choose(job.Start(Redirected(), new JobStartOptions { OuterJobs = [outer] }));
        return (new WeakReference(job), new WeakReference(outer));
    }

    private static void Collect()
    {
        for (int i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }
}
