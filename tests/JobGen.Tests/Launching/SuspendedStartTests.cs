using System.Diagnostics;
using JobGen.Launching;
using JobGen.Model;
using Xunit;

namespace JobGen.Tests.Launching;

/// <summary>A process that waits for Resume.</summary>
public sealed class SuspendedStartTests : LaunchTest
{
    private readonly List<uint> _begun = [];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void It_runs_when_it_is_resumed_and_is_in_the_job_before(bool withoutJobList)
    {
        ProcessLauncher.JobListUnknown = withoutJobList;
        using PlainJob job = NewJob();
        using JobProcess process = StartSuspended(job);
        Assert.Empty(_begun);
        Assert.True(job.Contains(process));

        process.Resume();

        Assert.Equal([(uint)process.Id], _begun);
        Assert.Equal(4u, LaunchOf(process).CreationFlags & 4);
        Assert.Throws<InvalidOperationException>(process.Resume);
        ModelOf(process).Exit(0);
        process.Dispose();
        AssertNothingLeaks();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void One_that_is_never_resumed_ends_when_it_is_disposed(bool withoutJobList)
    {
        ProcessLauncher.JobListUnknown = withoutJobList;
        using PlainJob job = NewJob();
        JobProcess process = StartSuspended(job);
        ModelProcess model = ModelOf(process);

        process.Dispose();

        Assert.True(model.HasExited);
        Assert.Equal(1u, model.ExitCode);
        Assert.Empty(_begun);
        Assert.Throws<ObjectDisposedException>(process.Resume);
        AssertNothingLeaks();
    }

    [Fact]
    public void One_that_was_resumed_goes_on_when_it_is_disposed()
    {
        using PlainJob job = NewJob();
        JobProcess process = StartSuspended(job);
        ModelProcess model = ModelOf(process);
        process.Resume();
        process.Dispose();
        Assert.False(model.HasExited);
    }

    [Fact]
    public void One_that_was_not_started_suspended_cannot_be_resumed()
    {
        using PlainJob job = NewJob();
        using JobProcess process = job.Start(Tool);
        Assert.Contains("StartSuspended", Assert.Throws<InvalidOperationException>(process.Resume).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_resume_that_fails_can_be_tried_again()
    {
        using PlainJob job = NewJob();
        using JobProcess process = StartSuspended(job);
        Kernel.FailCall(ModelFunction.ResumeThread, 1, OddError);
        JobException failure = Assert.Throws<JobException>(process.Resume);
        Assert.Equal("ResumeThread", failure.Function);
        Assert.Equal(OddError, failure.NativeErrorCode);
        process.Resume();
        Assert.Single(_begun);
    }

    [Fact]
    public void It_can_be_ended_without_having_run()
    {
        using PlainJob job = NewJob();
        using JobProcess process = StartSuspended(job);
        process.Kill(7);
        Assert.Equal(7, process.ExitCode);
        Assert.Empty(_begun);
    }

    private JobProcess StartSuspended(PlainJob job)
    {
        Kernel.ProcessStarted = process => _begun.Add(process.Id);
        return job.Start(new ProcessStartInfo(Tool), new JobStartOptions { StartSuspended = true });
    }
}
