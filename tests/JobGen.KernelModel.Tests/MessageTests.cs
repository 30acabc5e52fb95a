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
        ModelProcess process = StartIn(job);
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
        StartIn(job);
        StartIn(job);
        port.ReadAll();
        Assert.Equal(0, job.Terminate(1));
        Assert.Equal([(Key, JobMessage.ActiveProcessZero, 0)], port.ReadAll());
    }

    [Fact]
    public void Processes_already_there_are_replayed_as_new()
    {
        using Job job = Job.Create();
        using Port port = new();
        ModelProcess process = StartIn(job);
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
    [InlineData(JobMessage.ActiveProcessLimit, true)]
    [InlineData(JobMessage.ActiveProcessLimit, false)]
    [InlineData(JobMessage.ActiveProcessZero, true)]
    [InlineData(JobMessage.ActiveProcessZero, false)]
    [InlineData(JobMessage.JobMemoryLimit, true)]
    [InlineData(JobMessage.JobMemoryLimit, false)]
    [InlineData(JobMessage.NotificationLimit, true)]
    [InlineData(JobMessage.NotificationLimit, false)]
    public void Message_of_a_nested_job_reaches_outer_ports_or_not(JobMessage message, bool reaches)
    {
        using Job root = Job.Create();
        using Job leaf = Job.Create();
        using Port outer = new();
        using Port inner = new();
        if (!reaches)
        {
            Kernel.Options.MessagesKeptFromOuterPorts.Add(message);
        }

        StartIn(root);
        ModelProcess process = StartIn(root);
        Assert.Equal((0, 0), (outer.Add(root, Key), inner.Add(leaf, Key)));
        Assert.Equal(0, leaf.Assign(process.OpenHandle()));
        Assert.Equal(
            0, new Limits { Flags = Limits.JobMemory | Limits.ActiveProcess, ActiveProcesses = 1, JobMemoryBytes = 1 << 20 }.Set(leaf));
        byte[] notification = new byte[48];
        notification[0] = 1;
        BitConverter.GetBytes(0x10000u).CopyTo(notification, 40);
        Assert.Equal(0, leaf.Set(12, notification));
        Assert.Equal(Win32Error.NotEnoughQuota, process.TrySpawnChild(breakaway: false, out _));
        Assert.False(process.Commit(2 << 20));
        process.DoIo(readBytes: 2);
        process.Exit(0);
        Assert.Contains(inner.ReadAll(), one => one.Message == message);
        Assert.Equal(reaches, outer.ReadAll().Any(one => one.Message == message));
    }
}
