using System.Diagnostics;
using JobGen.Model;
using JobGen.Tests.Limits;
using Microsoft.Win32.SafeHandles;
using Xunit;

namespace JobGen.Tests.Launching;

/// <summary>Whether a process is in any job, asked by each kind of reference.</summary>
public class AnyJobTests : LaunchTest
{
    [Fact]
    public void A_process_is_in_a_job_or_in_none()
    {
        using LimitedJob job = LimitedJob.Create();
        ModelProcess free = Kernel.StartProcess();
        ModelProcess held = Kernel.StartProcess();
        job.Assign((int)held.Id);

        Assert.False(JobObject.IsInAnyJob((int)free.Id));
        Assert.True(JobObject.IsInAnyJob((int)held.Id));
        Assert.False(JobObject.IsInAnyJob(3));
        Assert.Throws<ArgumentOutOfRangeException>(() => JobObject.IsInAnyJob(-1));
    }

    [Fact]
    public void This_process_is_asked_about_by_object_and_by_handle()
    {
        using Process self = Process.GetCurrentProcess();
        using SafeProcessHandle handle = new(-1, ownsHandle: false);
        Assert.False(JobObject.IsInAnyJob(self));
        Assert.False(JobObject.IsInAnyJob(handle));
        using LimitedJob job = LimitedJob.Create();
        job.AssignCurrentProcess();
        Assert.True(JobObject.IsInAnyJob(self));
        Assert.True(JobObject.IsInAnyJob(handle));
    }

    [Fact]
    public void A_launched_process_is_in_one()
    {
        using PlainJob job = NewJob();
        using JobProcess process = job.Start(Tool);
        Assert.True(JobObject.IsInAnyJob(process));
        Kernel.FailCall(ModelFunction.IsProcessInJob, 1, Win32Error.AccessDenied);
        Assert.Equal("IsProcessInJob", Assert.Throws<JobException>(() => JobObject.IsInAnyJob(process)).Function);
    }
}
