using System.Diagnostics;
using JobGen.Model;
using Xunit;

namespace JobGen.Tests.Launching;

/// <summary>Where a process cannot be born in its jobs, it is put into them before its first instruction.</summary>
public sealed partial class JobListFallbackTests : LaunchTest
{
    [Fact]
    public void Windows_without_job_lists_is_remembered()
    {
        Kernel.Options.WindowsBuild = WindowsBuilds.Windows8;
        AssertBornInJobs();
        Assert.Equal(1, Kernel.CountOf(ModelFunction.UpdateProcThreadAttribute));
        AssertBornInJobs();
        Assert.Equal(1, Kernel.CountOf(ModelFunction.UpdateProcThreadAttribute));
        AssertNothingLeaks();
    }

    [Fact]
    public void A_program_that_refuses_the_list_is_launched_without_it_and_the_next_one_with_it()
    {
        Kernel.LaunchHook = static launch => launch.JobList is null ? 0 : Win32Error.AccessDenied;
        AssertBornInJobs();
        Assert.Equal(2, Kernel.CountOf(ModelFunction.CreateProcessW));

        Kernel.LaunchHook = null;
        using PlainJob job = NewJob();
        using JobProcess process = job.Start(Tool);
        Assert.NotNull(LaunchOf(process).JobList);
        Assert.Equal(3, Kernel.CountOf(ModelFunction.CreateProcessW));
    }

    [Theory]
    [InlineData(Win32Error.NotEnoughQuota)]
    [InlineData(Win32Error.FileNotFound)]
    [InlineData(OddError)]
    public void No_other_error_is_tried_again(int error)
    {
        Kernel.LaunchHook = _ => error;
        using PlainJob job = NewJob();
        JobException exception = Assert.Throws<JobException>(() => job.Start(Tool));
        Assert.Equal(error, exception.NativeErrorCode);
        Assert.Equal(1, Kernel.CountOf(ModelFunction.CreateProcessW));
    }

    [Fact]
    public void A_child_that_can_neither_be_assigned_nor_ended_is_named()
    {
        ForceFallback();
        Kernel.FailCall(ModelFunction.AssignProcessToJobObject, 1, OddError);
        Kernel.FailCall(ModelFunction.TerminateProcess, 1, Win32Error.PrivilegeNotHeld);
        using PlainJob job = NewJob();
        JobException exception = Assert.Throws<JobException>(() => job.Start(Tool));
        ModelProcess left = Assert.Single(Kernel.Processes, process => process.Launch is not null);
        Assert.Equal("TerminateProcess", exception.Function);
        Assert.Contains($"process {left.Id}", exception.Message, StringComparison.Ordinal);
        Assert.Equal("AssignProcessToJobObject", Assert.IsType<JobException>(exception.InnerFailure).Function);
        left.Exit(0);
        AssertNothingLeaks();
    }

    [Fact]
    public async Task A_child_that_is_ending_already_is_waited_for_and_not_named()
    {
        ForceFallback();
        Kernel.FailCall(ModelFunction.AssignProcessToJobObject, 1, OddError);
        Kernel.FailCall(ModelFunction.TerminateProcess, 1, Win32Error.AccessDenied);
        using PlainJob job = NewJob();
        Task<Exception?> launch = Task.Run(() => Record.Exception(() => job.Start(Tool)), TestContext.Current.CancellationToken);
        await UntilWaitedAsync();
        Assert.Single(Kernel.Processes, process => process.Launch is not null).Exit(1);
        Assert.Equal("AssignProcessToJobObject", Assert.IsType<JobException>(await launch).Function);
        AssertNothingLeaks();
    }

    [Fact]
    public void A_child_that_may_not_be_ended_is_named()
    {
        ForceFallback();
        Kernel.FailCall(ModelFunction.AssignProcessToJobObject, 1, OddError);
        Kernel.FailCall(ModelFunction.TerminateProcess, 1, Win32Error.AccessDenied);
        Kernel.FailCall(ModelFunction.WaitForSingleObject, 1, OddError);
        using PlainJob job = NewJob();
        Assert.Equal("TerminateProcess", Assert.Throws<JobException>(() => job.Start(Tool)).Function);
    }

    [Fact]
    public void A_child_that_the_process_limit_is_ending_is_reported_as_that()
    {
        ForceFallback();
        Kernel.Options.TerminationIsDeferred = true;
        using OneProcess job = OneProcess.Create();
        using JobProcess first = job.Start(Tool);
        JobException exception = Assert.Throws<JobException>(() => job.Start(Tool));
        Assert.Equal("AssignProcessToJobObject", exception.Function);
        Assert.Equal(1816, exception.NativeErrorCode);
        Assert.Equal(0, Kernel.CountOf(ModelFunction.WaitForSingleObject));
        Kernel.FinishDying();
    }

    private void ForceFallback() => Kernel.LaunchHook = static launch => launch.JobList is null ? 0 : Win32Error.AccessDenied;

    private void AssertBornInJobs()
    {
        using PlainJob root = NewJob();
        using PlainJob job = NewJob();
        List<bool> inJobsAtStart = [];
        Kernel.ProcessStarted = process => inJobsAtStart.Add(
            process.Job == Kernel.JobOf(job.Handle.DangerousGetHandle())
                && process.Job!.Parent == Kernel.JobOf(root.Handle.DangerousGetHandle()));

        using JobProcess process = job.Start(new ProcessStartInfo(Tool), new JobStartOptions { OuterJobs = [root] });

        Assert.Equal([true], inJobsAtStart);
        Assert.Null(LaunchOf(process).JobList);
        Assert.Equal(4u, LaunchOf(process).CreationFlags & 4);
        ModelOf(process).Exit(0);
        Kernel.ProcessStarted = null;
    }

    [JobPolicy]
    [ActiveProcessLimit(1)]
    private sealed partial class OneProcess;
}
