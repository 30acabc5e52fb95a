using System.Diagnostics;
using System.Runtime.CompilerServices;
using JobGen.Model;
using JobGen.Tests.Model;
using Microsoft.Win32.SafeHandles;
using Xunit;

namespace JobGen.Tests.Waiting;

/// <summary>A job that holds this process is not closed by it: that would end the program in the middle, with exit code 0.</summary>
public class OwnProcessTests : WaitTest
{
    public static TheoryData<string> Ways => [.. _ways.Keys];

    private static readonly Dictionary<string, Action<JobObject>> _ways = new()
    {
        ["current"] = static job => job.AssignCurrentProcess(),
        ["id"] = static job => job.Assign(Environment.ProcessId),
        ["Process"] = static job =>
        {
            using Process self = Process.GetCurrentProcess();
            job.Assign(self);
        },
        ["handle"] = static job =>
        {
            using SafeProcessHandle self = new(-1, ownsHandle: false);
            job.Assign(self);
        },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Disposing_it_ends_waits_and_subscriptions_and_leaves_its_handle_open(string way)
    {
        KillOnCloseJob job = KillOnCloseJob.Create();
        Task signal = job.WaitForSignalAsync(Stop);
        JobSubscription events = job.Subscribe();
        _ways[way](job);

        job.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => signal);
        await foreach (JobNotification _ in events.WithCancellation(Stop))
        {
        }

        Assert.Throws<ObjectDisposedException>(() => job.Terminate());
        await UntilAsync(() => Kernel.OpenHandleCount == 1);
        Assert.True(Kernel.CurrentProcess.IsRunning);
    }

    [Fact]
    public async Task Disposing_it_asynchronously_ends_nothing()
    {
        KillOnCloseJob job = KillOnCloseJob.Create();
        ModelProcess other = StartIn(job);
        job.AssignCurrentProcess();
        await job.DisposeAsync();
        Assert.True(Kernel.CurrentProcess.IsRunning);
        Assert.True(other.IsRunning);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void Dropping_it_ends_nothing(string way)
    {
        Drop(_ways[way]);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        Assert.True(Kernel.CurrentProcess.IsRunning);
        Assert.Equal(1, Kernel.OpenHandleCount);

        [MethodImpl(MethodImplOptions.NoInlining)]
        static void Drop(Action<JobObject> assign) => assign(KillOnCloseJob.Create());
    }

    [Fact]
    public void It_ends_what_it_holds_when_this_process_ends()
    {
        ModelProcess other;
        using (KillOnCloseJob job = KillOnCloseJob.Create())
        {
            other = StartIn(job);
            job.AssignCurrentProcess();
        }

        Assert.True(other.IsRunning);
        Kernel.CurrentProcess.Exit(3);
        Assert.False(other.IsRunning);
    }

    [Fact]
    public void A_job_that_holds_other_processes_alone_is_closed()
    {
        KillOnCloseJob job = KillOnCloseJob.Create();
        using SafeProcessHandle other = new((nint)1, ownsHandle: false);
        Assert.Throws<JobException>(() => job.Assign(other));
        ModelProcess process = StartIn(job);
        job.Dispose();
        Assert.False(process.IsRunning);
        Assert.Equal(0, Kernel.OpenHandleCount);
    }

    [Fact]
    public Task Children_end_with_this_process_once_that_was_asked_for() =>
        OtherKernel.RunAsync("usual", typeof(OwnProcessTests), nameof(EndWithCurrentProcess_is_called_from_many_threads));

    [Fact(Explicit = true)]
    public void EndWithCurrentProcess_is_called_from_many_threads()
    {
        Kernel.FailCall(ModelFunction.SetInformationJobObject, 1, Win32Error.AccessDenied);
        Assert.Throws<JobException>(ChildProcesses.EndWithCurrentProcess);
        Assert.Equal(0, Kernel.OpenHandleCount);
        Assert.False(JobObject.IsCurrentProcessInJob());

        Parallel.For(0, 8, static _ => ChildProcesses.EndWithCurrentProcess());
        GC.Collect();
        GC.WaitForPendingFinalizers();
        Assert.Equal(1, Kernel.OpenHandleCount);
        Assert.Equal(1, Kernel.CountOf(ModelFunction.AssignProcessToJobObject));

        ModelProcess child = Kernel.CurrentProcess.SpawnChild();
        ModelProcess grandchild = child.SpawnChild();
        Kernel.CurrentProcess.Exit(0);
        Assert.False(child.IsRunning);
        Assert.False(grandchild.IsRunning);
    }
}
