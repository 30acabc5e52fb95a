using JobGen.Model;
using Xunit;

namespace JobGen.Tests.Waiting;

public class DisposeTests : WaitTest
{
    [Fact]
    public async Task It_fails_pending_waits_and_lets_go_of_everything()
    {
        WaitJob job = WaitJob.Create();
        StartIn(job);
        Task empty = job.WaitForEmptyAsync(Stop);
        Task signal = job.WaitForSignalAsync(Stop);

        job.Dispose();
        job.Dispose();

        Assert.Equal(0, Kernel.OpenHandleCount);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => empty);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => signal);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => job.WaitForEmptyAsync(Stop));
        Assert.Throws<ObjectDisposedException>(() => job.Terminate());
    }

    [Fact]
    public async Task Pending_waits_do_not_keep_a_kill_on_close_job_open()
    {
        KillOnCloseJob job = KillOnCloseJob.Create();
        ModelProcess process = StartIn(job);
        Task[] waits = [job.WaitForEmptyAsync(Stop), job.WaitForSignalAsync(Stop)];
        job.Dispose();
        Assert.True(process.HasExited);
        foreach (Task wait in waits)
        {
            await Assert.ThrowsAsync<ObjectDisposedException>(() => wait);
        }
    }

    [Fact]
    public async Task Async_dispose_ends_the_processes_and_waits_until_they_have_ended()
    {
        Kernel.Options.TerminationIsDeferred = true;
        KillOnCloseJob job = KillOnCloseJob.Create();
        ModelProcess[] processes = [StartIn(job), StartIn(job)];
        Task disposal = job.DisposeAsync().AsTask();
        Assert.All(processes, process => Assert.False(process.IsRunning));
        Assert.Throws<ObjectDisposedException>(() => job.GetProcessIds());
        Assert.False(disposal.IsCompleted);

        Kernel.FinishDying();

        await disposal;
        Assert.All(processes, process => Assert.Equal(1u, process.ExitCode));
        Assert.Equal(0, Kernel.OpenHandleCount);
    }

    [Fact]
    public async Task Async_dispose_ends_a_process_that_slips_in()
    {
        Kernel.Options.TerminationIsDeferred = true;
        using KillOnCloseJob opened = NamedJob(out KillOnCloseJob job);
        StartIn(job);
        Task disposal = job.DisposeAsync().AsTask();
        ModelProcess late = StartIn(opened);
        Kernel.Options.TerminationIsDeferred = false;
        Kernel.FinishDying();
        await disposal;
        Assert.False(late.IsRunning);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public async Task Async_dispose_waits_for_what_was_started_while_it_listed(int generations)
    {
        Kernel.Options.TerminationIsDeferred = true;
        KillOnCloseJob job = KillOnCloseJob.Create();
        ModelProcess root = StartIn(job);
        List<ModelProcess> born = [];
        Kernel.CallHook = function =>
        {
            // After the list, which it is too late for, and before the end of all.
            if (function == ModelFunction.OpenProcess && born.Count < generations)
            {
                born.Add(root.SpawnChild());
            }
        };
        Task disposal = job.DisposeAsync().AsTask();
        Assert.Equal(generations, born.Count);
        Assert.All(born, child => Assert.False(child.IsRunning));

        lock (Kernel.Gate)
        {
            root.FinishDying();
        }

        await UntilAsync(() => Kernel.OpenHandleCount == 1 + generations);
        Assert.False(disposal.IsCompleted);
        Kernel.FinishDying();
        await disposal.WaitAsync(Stop);
        Assert.Equal(0, Kernel.OpenHandleCount);
    }

    [Fact]
    public async Task Async_dispose_looks_again_after_it_has_ended_the_processes()
    {
        Kernel.Options.TerminationIsDeferred = true;
        using KillOnCloseJob opened = NamedJob(out KillOnCloseJob job);
        StartIn(job);
        ModelJob model = ModelOf(opened);
        ModelProcess? late = null;
        bool terminated = false;
        Kernel.CallHook = function =>
        {
            if (function == ModelFunction.TerminateJobObject)
            {
                terminated = true;
            }
            else if (terminated && late is null)
            {
                late = Kernel.StartProcess();
                late.Assign(model);
            }
        };
        Task disposal = job.DisposeAsync().AsTask();
        Kernel.CallHook = null;
        Assert.Same(model, late?.Job);
        Assert.False(late!.IsRunning);
        Kernel.FinishDying();
        await disposal.WaitAsync(Stop);
    }

    [Fact]
    public async Task Async_dispose_ends_even_a_tree_that_grows_as_fast_as_it_is_listed()
    {
        KillOnCloseJob job = KillOnCloseJob.Create();
        ModelProcess root = StartIn(job);
        Kernel.CallHook = function =>
        {
            if (function == ModelFunction.OpenProcess && root.IsRunning)
            {
                root.SpawnChild();
            }
        };
        await job.DisposeAsync().AsTask().WaitAsync(Stop);
        Assert.DoesNotContain(Kernel.Processes, process => process.Parent == root && process.IsRunning);
    }

    [Fact]
    public async Task Async_dispose_only_closes_what_does_not_end_with_it()
    {
        WaitJob lasting = WaitJob.Create();
        ModelProcess ofLasting = StartIn(lasting);
        await lasting.DisposeAsync();
        Assert.True(ofLasting.IsRunning);

        using KillOnCloseJob owner = NamedJob(out KillOnCloseJob created);
        ModelProcess process = StartIn(owner);
        KillOnCloseJob opened = KillOnCloseJob.Open(owner.Name!);
        await opened.DisposeAsync();
        Assert.True(process.IsRunning);
        created.Dispose();
        Assert.True(process.IsRunning);
    }

    [Fact]
    public async Task Async_dispose_closes_where_it_can_do_no_better()
    {
        foreach (ModelFunction function in new[]
        {
            ModelFunction.QueryInformationJobObject, ModelFunction.TerminateJobObject, ModelFunction.IsProcessInJob,
            ModelFunction.OpenProcess, ModelFunction.RegisterWaitForSingleObject,
        })
        {
            KillOnCloseJob job = KillOnCloseJob.Create();
            ModelProcess process = StartIn(job);
            Kernel.FailCall(function, 1, Win32Error.AccessDenied);
            await job.DisposeAsync();
            await job.DisposeAsync();
            Assert.False(process.IsRunning);
            await UntilAsync(() => Kernel.OpenHandleCount == 0);
        }
    }

    [Fact]
    public async Task Dispose_during_async_dispose_closes_at_once()
    {
        Kernel.Options.TerminationIsDeferred = true;
        KillOnCloseJob job = KillOnCloseJob.Create();
        StartIn(job);
        Task disposal = job.DisposeAsync().AsTask();
        job.Dispose();
        await disposal;
        Assert.Equal(0, Kernel.OpenHandleCount);
        Kernel.FinishDying();
    }

    [Fact]
    public async Task Async_dispose_lets_pending_waits_end_well()
    {
        KillOnCloseJob job = KillOnCloseJob.Create();
        StartIn(job);
        Task empty = job.WaitForEmptyAsync(Stop);
        await job.DisposeAsync();
        await empty;
    }

    private static KillOnCloseJob NamedJob(out KillOnCloseJob created)
    {
        created = KillOnCloseJob.Create("Named");
        return KillOnCloseJob.Open("Named");
    }
}
