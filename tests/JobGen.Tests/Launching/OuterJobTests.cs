using System.Diagnostics;
using JobGen.Model;
using Xunit;

namespace JobGen.Tests.Launching;

/// <summary>A launch that the outer jobs refuse with 5: one process is made for it and not two, and the reason is told.</summary>
public sealed partial class OuterJobTests : LaunchTest
{
    [Fact]
    public void Jobs_that_are_not_nested_like_that()
    {
        using PlainJob outer = NewJob();
        using PlainJob job = NewJob();
        ModelProcess elsewhere = Kernel.StartProcess();
        job.Assign((int)elsewhere.Id);
        AssertRefusedOnce(outer, job, "OuterJobs[0] does not hold what this job holds");
        elsewhere.Exit(0);
    }

    [Fact]
    public void An_outer_job_with_UI_restrictions()
    {
        using Restricted outer = Restricted.Create();
        using PlainJob job = NewJob();
        Kernel.LaunchHook = static _ => Win32Error.AccessDenied;
        AssertRefusedOnce(outer, job, "OuterJobs[0] has UI restrictions");
    }

    [Fact]
    public void An_outer_job_opened_without_the_right()
    {
        using Restricted created = Restricted.CreateNew("jobgen-outer");
        using Restricted outer = Restricted.Open("jobgen-outer", JobAccess.Query);
        using PlainJob job = NewJob();
        AssertRefusedOnce(outer, job, "JobAccess.AssignProcess");
    }

    [Fact]
    public void A_program_that_refuses_the_list_is_still_launched_without_it()
    {
        Kernel.LaunchHook = static launch => launch.JobList is null ? 0 : Win32Error.AccessDenied;
        using PlainJob outer = NewJob();
        using PlainJob job = NewJob();
        using JobProcess process = job.Start(new ProcessStartInfo(Tool), new JobStartOptions { OuterJobs = [outer] });
        Assert.True(outer.Contains(process));
    }

    private void AssertRefusedOnce(JobObject outer, JobObject job, string reason)
    {
        JobException refusal = Assert.Throws<JobException>(
            () => job.Start(new ProcessStartInfo(Tool), new JobStartOptions { OuterJobs = [outer] }));
        Assert.Equal("CreateProcess", refusal.Function);
        Assert.Equal(5, refusal.NativeErrorCode);
        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(1, Kernel.CountOf(ModelFunction.CreateProcessW));
    }

    [JobPolicy]
    [UIRestrictions(UIRestrictions.Desktop)]
    private sealed partial class Restricted;
}
