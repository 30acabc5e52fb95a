using JobGen.Model.Tests.Native;
using Xunit;

namespace JobGen.Model.Tests;

public sealed class LimitMessageTests : ModelTest
{
    private const nuint Key = 41;

    [Fact]
    public void Memory_limits_fail_the_allocation_and_say_so()
    {
        using Job job = Job.Create();
        using Port port = new();
        Assert.Equal(0, port.Add(job, Key));
        ModelProcess process = StartIn(job);
        port.ReadAll();
        Assert.Equal(
            0, new Limits { Flags = Limits.ProcessMemory | Limits.JobMemory, ProcessMemoryBytes = 8192, JobMemoryBytes = 12288 }.Set(job));
        Assert.True(process.Commit(8192));
        Assert.False(process.Commit(1));
        ModelProcess other = StartIn(job);
        Assert.False(other.Commit(8192));
        Assert.True(other.Commit(4096));
        Assert.Equal(
            [(Key, JobMessage.ProcessMemoryLimit, process.Id), (Key, JobMessage.NewProcess, other.Id), (Key, JobMessage.JobMemoryLimit, other.Id)],
            port.ReadAll());
        Assert.True(process.IsRunning && other.IsRunning);
        Assert.Equal(12288, Limits.Query(job).PeakJobMemory);
    }

    [Fact]
    public void Process_time_ends_the_process()
    {
        using Job job = Job.Create();
        using Port port = new();
        Assert.Equal(0, new Limits { Flags = Limits.ProcessTime, ProcessUserTime = 50 }.Set(job));
        Assert.Equal(0, port.Add(job, Key));
        ModelProcess process = StartIn(job);
        process.UseCpu(TimeSpan.FromTicks(50), kernel: TimeSpan.FromTicks(9));
        Assert.Equal(1816u, process.ExitCode);
        Assert.Equal(
            [JobMessage.NewProcess, JobMessage.EndOfProcessTime, JobMessage.ExitProcess, JobMessage.ActiveProcessZero],
            port.ReadAll().Select(static message => message.Message));
    }

    [Fact]
    public void Job_time_with_post_sends_a_message_and_takes_the_limit_off()
    {
        using Job job = Job.Create();
        using Port port = new();
        Assert.Equal(0, port.Add(job, Key));
        Assert.Equal(0, job.Set(6, [1, 0, 0, 0]));
        Assert.Equal(0, new Limits { Flags = Limits.JobTime, JobUserTime = 50 }.Set(job));
        ModelProcess process = StartIn(job);
        process.UseCpu(TimeSpan.FromTicks(60));
        Assert.True(process.IsRunning);
        Assert.Equal([JobMessage.NewProcess, JobMessage.EndOfJobTime], port.ReadAll().Select(static message => message.Message));
        Assert.Equal(0u, Limits.Query(job).Flags);
    }
}
