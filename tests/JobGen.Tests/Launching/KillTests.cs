using JobGen.Model;
using Xunit;

namespace JobGen.Tests.Launching;

/// <summary>Windows answers 5 for a process that is ending as for one that it will not end.</summary>
public sealed class KillTests : LaunchTest
{
    [Fact]
    public void A_process_that_is_ending_by_this_call_may_be_killed_again()
    {
        using PlainJob job = NewJob();
        using JobProcess process = job.Start(Tool);
        Kernel.Options.TerminationIsDeferred = true;
        process.Kill(9);
        process.Kill();
        Assert.False(process.HasExited);
        Kernel.FinishDying();
        Assert.Equal(9, process.ExitCode);
    }

    [Fact]
    public void A_process_that_is_ending_by_the_job_may_be_killed()
    {
        using PlainJob job = NewJob();
        using JobProcess process = job.Start(Tool);
        Kernel.Options.TerminationIsDeferred = true;
        job.Terminate(2);
        process.Kill();
        Assert.False(process.HasExited);
        Kernel.FinishDying();
        Assert.Equal(2, process.ExitCode);
    }

    [Fact]
    public async Task A_process_that_is_ending_by_itself_is_waited_for()
    {
        using PlainJob job = NewJob();
        using JobProcess process = job.Start(Tool);
        Kernel.Options.TerminationIsDeferred = true;
        ModelOf(process).Exit(4);
        Task kill = Task.Run(() => process.Kill(), TestContext.Current.CancellationToken);
        await UntilWaitedAsync();
        Kernel.FinishDying();
        await kill;
        Assert.Equal(4, process.ExitCode);
    }

    [Fact]
    public void The_exit_code_tells_that_a_process_has_ended()
    {
        using PlainJob job = NewJob();
        using JobProcess process = job.Start(Tool);
        ModelOf(process).Exit(4);
        process.Kill();
        Assert.Equal(0, Kernel.CountOf(ModelFunction.WaitForSingleObject));
    }

    [Fact]
    public void A_refusal_is_reported()
    {
        using PlainJob job = NewJob();
        using JobProcess process = job.Start(Tool);
        Kernel.FailCall(ModelFunction.TerminateProcess, 1, Win32Error.AccessDenied);
        Kernel.FailCall(ModelFunction.WaitForSingleObject, 1, OddError);
        JobException exception = Assert.Throws<JobException>(() => process.Kill());
        Assert.Equal("TerminateProcess", exception.Function);
        Assert.Equal(5, exception.NativeErrorCode);
    }
}
