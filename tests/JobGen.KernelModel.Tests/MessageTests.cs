using JobGen.Model.Tests.Native;
using Xunit;

namespace JobGen.Model.Tests;

public sealed class MessageTests : ModelTest
{
    private const nuint Key = 41;

    [Fact]
    public void Life_of_a_process_is_new_exit_zero()
    {
        using Job job = Job.Create();
        using Port port = new();
        Assert.Equal(0, port.Add(job, Key));
        ModelProcess process = Assigned(job);
        ModelProcess child = process.SpawnChild();
        process.Exit(3);
        child.Crash();
        Assert.Equal(
            [
                (Key, JobMessage.NewProcess, process.Id),
                (Key, JobMessage.NewProcess, child.Id),
                (Key, JobMessage.ExitProcess, process.Id),
                (Key, JobMessage.AbnormalExitProcess, child.Id),
                (Key, JobMessage.ActiveProcessZero, 0),
            ],
            port.ReadAll());
    }

    [Fact]
    public void Terminating_the_job_reports_zero_alone()
    {
        using Job job = Job.Create();
        using Port port = new();
        Assert.Equal(0, port.Add(job, Key));
        Assigned(job);
        Assigned(job);
        port.ReadAll();
        Assert.Equal(0, job.Terminate(1));
        Assert.Equal([(Key, JobMessage.ActiveProcessZero, 0)], port.ReadAll());
    }

    [Fact]
    public void Processes_already_there_are_replayed_as_new()
    {
        using Job job = Job.Create();
        using Port port = new();
        ModelProcess process = Assigned(job);
        Assert.Equal(0, port.Add(job, Key));
        Assert.Equal([(Key, JobMessage.NewProcess, process.Id)], port.ReadAll());
    }

    [Fact]
    public void Second_port_is_refused_until_the_first_is_taken_away()
    {
        using Job job = Job.Create();
        using Port first = new();
        using Port second = new();
        Assert.Equal(0, first.Add(job, Key));
        Assert.Equal(Win32Error.InvalidParameter, second.Add(job, Key));
        Assert.Equal(0, Port.Remove(job));
        Assert.Equal(0, second.Add(job, Key));
        Kernel.Options.WindowsBuild = WindowsBuilds.Windows7;
        Assert.Equal(Win32Error.InvalidParameter, Port.Remove(job));
    }

    [Fact]
    public void Association_needs_one_right_and_cannot_be_queried()
    {
        using Job job = Job.Create("port");
        using Job setter = Job.TryOpen("port", AccessRights.JobSetAttributes, out _);
        using Job reader = Job.TryOpen("port", AccessRights.JobQuery, out _);
        using Port port = new();
        Assert.Equal(Win32Error.AccessDenied, port.Add(reader, Key));
        Assert.Equal(0, port.Add(setter, Key));
        Assert.Equal(Win32Error.InvalidParameter, job.Query(7, new byte[16]));
    }

    [Fact]
    public void Ports_around_a_nested_job_get_its_messages_with_their_own_key()
    {
        using Job root = Job.Create();
        using Job leaf = Job.Create();
        using Port outer = new();
        using Port inner = new();
        ModelProcess process = Kernel.StartProcess();
        nint handle = process.OpenHandle();
        Assert.Equal((0, 0), (root.Assign(handle), leaf.Assign(handle)));
        Assert.Equal((0, 0), (outer.Add(root, 1), inner.Add(leaf, 2)));
        ModelProcess child = process.SpawnChild();
        Assert.Equal(
            [(1, JobMessage.NewProcess, process.Id), (1, JobMessage.NewProcess, child.Id)],
            outer.ReadAll());
        Assert.Equal(
            [(2, JobMessage.NewProcess, process.Id), (2, JobMessage.NewProcess, child.Id)],
            inner.ReadAll());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Zero_of_a_nested_job_reaches_outer_ports_or_not(bool reaches)
    {
        using Job root = Job.Create();
        using Job leaf = Job.Create();
        using Port outer = new();
        Kernel.Options.ZeroOfNestedJobReachesOuterPorts = reaches;
        Assigned(root);
        ModelProcess process = Assigned(root);
        Assert.Equal(0, leaf.Assign(process.OpenHandle()));
        Assert.Equal(0, outer.Add(root, Key));
        outer.ReadAll();
        process.Exit(0);
        Assert.Equal(reaches, outer.ReadAll().Any(static message => message.Message == JobMessage.ActiveProcessZero));
    }

    [Fact]
    public void Memory_limits_fail_the_allocation_and_say_so()
    {
        using Job job = Job.Create();
        using Port port = new();
        Assert.Equal(0, port.Add(job, Key));
        ModelProcess process = Assigned(job);
        port.ReadAll();
        Assert.Equal(0, new Limits { Flags = Limits.ProcessMemory | Limits.JobMemory, ProcessMemoryBytes = 8192, JobMemoryBytes = 12288 }.Set(job));
        Assert.True(process.Commit(8192));
        Assert.False(process.Commit(1));
        ModelProcess other = Assigned(job);
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
        ModelProcess process = Assigned(job);
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
        ModelProcess process = Assigned(job);
        process.UseCpu(TimeSpan.FromTicks(60));
        Assert.True(process.IsRunning);
        Assert.Equal([JobMessage.NewProcess, JobMessage.EndOfJobTime], port.ReadAll().Select(static message => message.Message));
        Assert.Equal(0u, Limits.Query(job).Flags);
    }

    [Fact]
    public void Unknown_message_is_sent_as_it_is()
    {
        using Job job = Job.Create();
        using Port port = new();
        Assert.Equal(0, port.Add(job, Key));
        Kernel.JobOf(job.Handle).Send((JobMessage)99, 4);
        Assert.Equal([(Key, (JobMessage)99, 4u)], port.ReadAll());
    }

    [Fact]
    public void Hook_decides_what_becomes_of_a_message()
    {
        using Job job = Job.Create();
        using Port port = new();
        Assert.Equal(0, port.Add(job, Key));
        Kernel.MessageHook = static message => message.Message switch
        {
            JobMessage.NewProcess => MessageFate.Delay,
            JobMessage.ExitProcess => MessageFate.Repeat,
            _ => MessageFate.Lose,
        };
        Assigned(job).Exit(0);
        Assert.Equal(
            [JobMessage.ExitProcess, JobMessage.ExitProcess, JobMessage.NewProcess],
            port.ReadAll().Select(static message => message.Message));
    }

    [Fact]
    public void Disorder_is_the_same_for_the_same_seed()
    {
        List<JobMessage> first = Run();
        ModelKernel.Reset();
        List<JobMessage> second = Run();
        Assert.Equal(first, second);
        Assert.NotEqual(60, first.Count);

        List<JobMessage> Run()
        {
            using Job job = Job.Create();
            using Port port = new();
            Assert.Equal(0, port.Add(job, Key));
            Kernel.Disturb(new MessageFaults { Seed = 5, Lost = 0.2, Repeated = 0.1, Delayed = 0.2 });
            for (int i = 0; i < 20; i++)
            {
                Assigned(job).Exit(0);
            }

            Kernel.FlushMessages();
            return [.. port.ReadAll().Select(static message => message.Message)];
        }
    }

    private ModelProcess Assigned(Job job)
    {
        ModelProcess process = Kernel.StartProcess();
        nint handle = process.OpenHandle();
        Assert.Equal(0, job.Assign(handle));
        Kernel32.Close(handle);
        return process;
    }
}
