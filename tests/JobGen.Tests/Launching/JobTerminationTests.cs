using JobGen.Model;
using Xunit;

namespace JobGen.Tests.Launching;

public sealed class JobTerminationTests : LaunchTest
{
    [Fact]
    public void A_process_ended_by_the_job_knows_it()
    {
        using PlainJob job = NewJob();
        using JobProcess process = job.Start(Tool);
        Assert.False(process.WasTerminatedByJob);
        job.Terminate(42);
        job.Terminate(43);
        Assert.Equal(42, process.ExitCode);
        Assert.True(process.WasTerminatedByJob);
    }

    [Fact]
    public void The_same_exit_code_before_the_call_is_the_processs_own()
    {
        using PlainJob job = NewJob();
        using JobProcess process = job.Start(Tool);
        ModelOf(process).Exit(1);
        job.Terminate();
        Assert.False(process.WasTerminatedByJob);
    }

    [Fact]
    public void A_call_before_the_launch_did_not_end_it()
    {
        using PlainJob job = NewJob();
        job.Terminate();
        using JobProcess process = job.Start(Tool);
        ModelOf(process).Exit(1);
        Assert.False(process.WasTerminatedByJob);
    }

    [Fact]
    public void A_call_before_the_process_was_created_did_not_end_it()
    {
        using PlainJob job = NewJob();
        TerminateOnce(job, 1);
        using JobProcess process = job.Start(Tool);
        ModelOf(process).Exit(1);
        Assert.False(process.WasTerminatedByJob);
    }

    [Fact]
    public void A_call_during_the_launch_does_not_hide_the_one_that_ended_the_process()
    {
        using PlainJob job = NewJob();
        TerminateOnce(job, 1);
        using JobProcess process = job.Start(Tool);
        job.Terminate(3);
        Assert.Equal(3, process.ExitCode);
        Assert.True(process.WasTerminatedByJob);
    }

    [Fact]
    public void A_call_between_the_creation_and_the_return_of_the_launch_ended_the_process()
    {
        using PlainJob job = NewJob();
        Kernel.ProcessStarted = _ => job.Terminate(5);
        using JobProcess process = job.Start(Tool);
        Kernel.ProcessStarted = null;
        Assert.Equal(5, process.ExitCode);
        Assert.True(process.WasTerminatedByJob);
    }

    [Fact]
    public void A_held_process_does_not_hold_the_calls_after_the_one_that_ended_it()
    {
        const int Calls = 50_000;
        using PlainJob job = NewJob();
        using JobProcess process = job.Start(Tool);
        job.Terminate(3);
        Kernel.Recording = false;
        long before = GC.GetTotalMemory(forceFullCollection: true);
        for (int i = 0; i < Calls; i++)
        {
            job.Terminate(4);
        }

        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, Calls * 8);
        Assert.True(process.WasTerminatedByJob);
    }

    [Fact]
    public void A_call_that_failed_ended_nothing()
    {
        using PlainJob job = NewJob();
        using JobProcess first = job.Start(Tool);
        using JobProcess second = job.Start(Tool);
        Kernel.FailCall(ModelFunction.TerminateJobObject, 1, OddError);
        Assert.Equal("TerminateJobObject", Assert.Throws<JobException>(() => job.Terminate(7)).Function);
        ModelOf(first).Exit(7);
        Assert.False(first.WasTerminatedByJob);
        job.Terminate(8);
        Assert.True(second.WasTerminatedByJob);
    }

    [Fact]
    public void The_code_of_used_up_limits_counts()
    {
        using PlainJob job = NewJob();
        using JobProcess process = job.Start(Tool);
        ModelOf(process).Exit(1816);
        Assert.True(process.WasTerminatedByJob);
    }

    [Fact]
    public void Kill_ends_one_process_and_is_no_error_where_that_has_ended()
    {
        using PlainJob job = NewJob();
        using JobProcess killed = job.Start(Tool);
        using JobProcess other = job.Start(Tool);
        killed.Kill(9);
        killed.Kill();
        Assert.Equal(9, killed.ExitCode);
        Assert.False(other.HasExited);
        Kernel.FailCall(ModelFunction.TerminateProcess, 1, OddError);
        Assert.Equal(OddError, Assert.Throws<JobException>(() => other.Kill()).NativeErrorCode);
        other.Kill();
    }

    private void TerminateOnce(PlainJob job, int exitCode) => Kernel.LaunchHook = _ =>
    {
        Kernel.LaunchHook = null;
        job.Terminate(exitCode);
        return Win32Error.Success;
    };

    [Fact]
    public async Task A_wait_ends_with_the_process_and_returns_what_it_returned()
    {
        using PlainJob job = NewJob();
        using JobProcess process = job.Start(Tool);
        Task<int> waiting = process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.False(waiting.IsCompleted);
        Assert.Throws<InvalidOperationException>(() => process.ExitCode);
        ModelOf(process).Exit(259);
        Assert.Equal(259, await waiting);
        Assert.True(process.HasExited);
        Assert.Equal(259, process.ExitCode);
    }
}
