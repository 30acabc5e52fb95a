using JobGen.Model.Tests.Native;
using Xunit;

namespace JobGen.Model.Tests;

public sealed class ModelJobTimeTests : ModelTest
{
    [Fact]
    public void Job_time_used_up_ends_the_processes_and_keeps_others_out_until_it_is_reset()
    {
        using Job job = Job.Create();
        Limits limit = new() { Flags = Limits.JobTime, JobUserTime = 100 };
        Assert.Equal(0, limit.Set(job));
        ModelProcess process = Kernel.StartProcess();
        Assert.Equal(0, job.Assign(process.OpenHandle()));
        process.UseCpu(TimeSpan.FromTicks(99));
        Assert.True(process.IsRunning);
        process.UseCpu(TimeSpan.FromTicks(1));
        Assert.Equal((true, 1816u), (process.HasExited, process.ExitCode));
        Assert.Equal(0u, Kernel32.WaitForSingleObject(job.Handle, 0));
        ModelProcess late = Kernel.StartProcess();
        Assert.Equal(Win32Error.NotEnoughQuota, job.Assign(late.OpenHandle()));
        Assert.True(late.HasExited);
        Assert.Equal(0, limit.Set(job));
        Assert.Equal(258u, Kernel32.WaitForSingleObject(job.Handle, 0));
        Assert.Equal(0, job.Assign(Kernel.StartProcess().OpenHandle()));
    }

    [Fact]
    public void Job_time_counts_on_top_of_what_was_used()
    {
        using Job job = Job.Create();
        ModelProcess process = Kernel.StartProcess();
        Assert.Equal(0, job.Assign(process.OpenHandle()));
        process.UseCpu(TimeSpan.FromTicks(1000));
        Assert.Equal(0, new Limits { Flags = Limits.JobTime, JobUserTime = 100 }.Set(job));
        Assert.Equal(100, Limits.Query(job).JobUserTime);
        Kernel.Options.QueriedJobTimeIncludesTimeUsed = true;
        Assert.Equal(1100, Limits.Query(job).JobUserTime);
        process.UseCpu(TimeSpan.FromTicks(99));
        Assert.True(process.IsRunning);
        process.UseCpu(TimeSpan.FromTicks(1));
        Assert.True(process.HasExited);
    }

    [Fact]
    public void Post_without_a_port_acts_as_terminate()
    {
        using Job job = Job.Create();
        Assert.Equal(0, job.Set(6, [1, 0, 0, 0]));
        Assert.Equal(0, new Limits { Flags = Limits.JobTime, JobUserTime = 100 }.Set(job));
        ModelProcess process = Kernel.StartProcess();
        Assert.Equal(0, job.Assign(process.OpenHandle()));
        process.UseCpu(TimeSpan.FromTicks(100));
        Assert.True(process.HasExited);
    }
}
