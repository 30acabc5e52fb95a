using JobGen.Model;
using Xunit;

namespace JobGen.Tests.Launching;

/// <summary>Error 5 has many causes: the message says which one it was.</summary>
public sealed partial class ProcessErrorTests : LaunchTest
{
    [Fact]
    public void An_ended_process_is_told()
    {
        using PlainJob job = NewJob();
        ModelProcess process = Kernel.StartProcess();
        nint held = process.OpenHandle();
        process.Exit(0);
        AssertDenied("has ended", () => job.Assign((int)process.Id));
        _ = JobGen.Interop.Kernel32.CloseHandle(held);
    }

    [Fact]
    public void UI_restrictions_in_a_caller_that_is_in_a_job_are_tried()
    {
        using PlainJob callers = NewJob();
        callers.AssignCurrentProcess();
        using RestrictedPolicy job = RestrictedPolicy.Create();
        using JobProcess process = job.Start(Tool);
        Assert.True(job.Contains(process));
        ModelOf(process).Exit(0);
    }

    [Fact]
    public void UI_restrictions_below_a_job_that_has_some_are_told()
    {
        using RestrictedPolicy callers = RestrictedPolicy.Create();
        callers.AssignCurrentProcess();
        Assert.True(JobObject.IsCurrentProcessInJob());
        using RestrictedPolicy job = RestrictedPolicy.Create();

        AssertDenied("UI restrictions", () => job.Start(Tool));

        Assert.DoesNotContain(Kernel.Processes, process => process.Launch is not null);
        Assert.Empty(job.GetProcessIds());
    }

    [Fact]
    public void A_hierarchy_that_does_not_fit_is_told()
    {
        using PlainJob first = NewJob();
        using PlainJob second = NewJob();
        ModelProcess a = Kernel.StartProcess();
        ModelProcess b = Kernel.StartProcess();
        first.Assign((int)a.Id);
        second.Assign((int)b.Id);
        AssertDenied("must be empty", () => first.Assign((int)b.Id));
        a.Exit(0);
        b.Exit(0);
    }

    [Fact]
    public void A_job_opened_without_the_right_is_told()
    {
        using RestrictedPolicy created = RestrictedPolicy.CreateNew("jobgen-rights");
        using RestrictedPolicy opened = RestrictedPolicy.Open("jobgen-rights", JobAccess.Query);
        ModelProcess process = Kernel.StartProcess();
        AssertDenied("JobAccess.AssignProcess", () => opened.Assign((int)process.Id));
        AssertDenied("JobAccess.Terminate", () => opened.Terminate());
        process.Exit(0);
    }

    [Fact]
    public void A_process_that_may_not_be_opened_is_told()
    {
        using PlainJob job = NewJob();
        ModelProcess process = Kernel.StartProcess();
        process.GrantedAccess = 0x1000;
        AssertDenied("another user", () => job.Assign((int)process.Id));
        Assert.False(job.Contains((int)process.Id));
        process.Exit(0);
    }

    [Fact]
    public void A_forbidden_breakaway_is_told()
    {
        using PlainJob callers = NewJob();
        callers.AssignCurrentProcess();
        using PlainJob job = NewJob();
        AssertDenied("Breakaway", () => job.Start(new System.Diagnostics.ProcessStartInfo(Tool), new JobStartOptions { Breakaway = true }));
    }

    [Fact]
    public void A_used_up_process_limit_is_told()
    {
        using RestrictedPolicy job = RestrictedPolicy.Create(RestrictedPolicy.Limits.None with { ActiveProcessLimit = 1 });
        using JobProcess process = job.Start(Tool);
        JobException exception = Assert.Throws<JobException>(() => job.Start(Tool));
        Assert.Equal(1816, exception.NativeErrorCode);
        Assert.Contains("ActiveProcessLimit", exception.Message, StringComparison.Ordinal);
        ModelOf(process).Exit(0);
    }

    private static void AssertDenied(string reason, Action action)
    {
        JobException exception = Assert.Throws<JobException>(action);
        Assert.Equal(5, exception.NativeErrorCode);
        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
    }

    [JobPolicy]
    [UIRestrictions(UIRestrictions.Desktop)]
    [ActiveProcessLimit]
    private sealed partial class RestrictedPolicy;
}
