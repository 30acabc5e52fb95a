using System.Diagnostics;
using JobGen.Launching;
using JobGen.Model;
using JobGen.Tests.Waiting;
using Xunit;

namespace JobGen.Tests.Launching;

/// <summary>A job that is disposed while a process is launched into it gets none.</summary>
public sealed class DisposedJobTests : LaunchTest
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Async_dispose_waits_for_a_launch_under_way_and_for_the_end_of_its_child(bool suspended)
    {
        ProcessLauncher.JobListUnknown = suspended;
        Kernel.Options.TerminationIsDeferred = true;
        KillOnCloseJob job = KillOnCloseJob.Create();
        Task disposal = Task.CompletedTask;
        DuringLaunch(() => disposal = job.DisposeAsync().AsTask());

        Assert.Contains(
            nameof(KillOnCloseJob), Assert.Throws<ObjectDisposedException>(() => job.Start(Tool)).ObjectName, StringComparison.Ordinal);

        ModelProcess child = Kernel.Processes.Single(process => process.Launch is not null);
        Assert.False(child.IsRunning);
        Assert.False(disposal.IsCompleted);
        Kernel.FinishDying();
        await disposal.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        AssertNothingLeaks();
        Assert.Equal(0, Kernel.OpenHandleCount);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void The_child_is_ended_and_the_launch_fails(bool outer, bool suspended)
    {
        ProcessLauncher.JobListUnknown = suspended;
        using PlainJob root = NewJob();
        using PlainJob job = NewJob();
        DuringLaunch((outer ? root : job).Dispose);

        Assert.Throws<ObjectDisposedException>(
            () => job.Start(new ProcessStartInfo(Tool), new JobStartOptions { OuterJobs = [root] }));

        Assert.DoesNotContain(Kernel.Processes, process => process.Launch is not null);
        AssertNothingLeaks();
    }

    [Fact]
    public async Task A_launch_that_fails_is_waited_for_as_well()
    {
        KillOnCloseJob job = KillOnCloseJob.Create();
        Task disposal = Task.CompletedTask;
        Kernel.LaunchHook = _ =>
        {
            disposal = job.DisposeAsync().AsTask();
            return OddError;
        };
        Assert.Throws<JobException>(() => job.Start(Tool));
        await disposal.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        Assert.Equal(0, Kernel.OpenHandleCount);
    }

    private void DuringLaunch(Action action) => Kernel.LaunchHook = _ =>
    {
        Kernel.LaunchHook = null;
        action();
        return Win32Error.Success;
    };
}
