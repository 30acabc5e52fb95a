using JobGen.Model.Tests.Native;
using Xunit;

namespace JobGen.Model.Tests;

public sealed class AssignTests : ModelTest
{
    [Fact]
    public void Rights_of_the_process_handle_decide()
    {
        using Job job = Job.Create();
        ModelProcess process = Kernel.StartProcess();
        Assert.Equal(Win32Error.AccessDenied, job.Assign(process.OpenHandle(AccessRights.ProcessTerminate)));
        Assert.Equal(0, job.Assign(process.OpenHandle(AccessRights.ProcessTerminate | AccessRights.ProcessSetQuota)));
        Assert.Same(Kernel.JobOf(job.Handle), process.Job);
    }

    [Fact]
    public void Ended_process_gives_5()
    {
        using Job job = Job.Create();
        ModelProcess process = Kernel.StartProcess();
        nint handle = process.OpenHandle();
        process.Exit(0);
        Assert.Equal(Win32Error.AccessDenied, job.Assign(handle));
    }

    [Theory]
    [InlineData(true, Win32Error.Success)]
    [InlineData(false, Win32Error.AccessDenied)]
    public void Assigning_twice_goes_either_way(bool succeeds, int error)
    {
        using Job job = Job.Create();
        Kernel.Options.AssigningTwiceSucceeds = succeeds;
        nint process = Kernel.StartProcess().OpenHandle();
        Assert.Equal(0, job.Assign(process));
        Assert.Equal(error, job.Assign(process));
        Assert.Equal(1u, Kernel.JobOf(job.Handle).Accounting.TotalProcesses);
    }

    [Fact]
    public void Nest_grows_from_the_root_and_a_process_is_in_all_of_it()
    {
        using Job root = Job.Create();
        using Job leaf = Job.Create();
        ModelProcess process = Kernel.StartProcess();
        nint handle = process.OpenHandle();
        Assert.Equal(0, root.Assign(handle));
        Assert.Equal(0, leaf.Assign(handle));
        Assert.Same(Kernel.JobOf(root.Handle), Kernel.JobOf(leaf.Handle).Parent);
        Assert.Equal([process], Kernel.JobOf(root.Handle).Processes);
        Assert.Equal([process], Kernel.JobOf(leaf.Handle).Processes);
        process.Exit(0);
        Assert.Empty(Kernel.JobOf(root.Handle).Processes);
    }

    [Fact]
    public void Job_that_holds_others_is_no_place_for_a_process_of_another_job()
    {
        using Job mine = Job.Create();
        using Job others = Job.Create();
        Assert.Equal(0, others.Assign(Kernel.StartProcess().OpenHandle()));
        nint process = Kernel.StartProcess().OpenHandle();
        Assert.Equal(0, mine.Assign(process));
        Assert.Equal(Win32Error.AccessDenied, others.Assign(process));
    }

    [Fact]
    public void Windows_7_knows_no_nests()
    {
        using Job root = Job.Create();
        using Job leaf = Job.Create();
        Kernel.Options.WindowsBuild = WindowsBuilds.Windows7;
        nint process = Kernel.StartProcess().OpenHandle();
        Assert.Equal(0, root.Assign(process));
        Assert.Equal(Win32Error.AccessDenied, leaf.Assign(process));
    }

    [Fact]
    public void Job_has_one_session()
    {
        using Job job = Job.Create();
        ModelProcess elsewhere = Kernel.StartProcess();
        elsewhere.SessionId = 2;
        Assert.Equal(0, job.Assign(Kernel.StartProcess().OpenHandle()));
        Assert.Equal(Win32Error.AccessDenied, job.Assign(elsewhere.OpenHandle()));
    }

    [Fact]
    public void Process_too_many_is_ended_and_counts_until_its_handles_are_closed()
    {
        using Job job = Job.Create();
        using Port port = new();
        Assert.Equal(0, port.Add(job, 9));
        Assert.Equal(0, new Limits { Flags = Limits.ActiveProcess, ActiveProcesses = 1 }.Set(job));
        ModelProcess first = Kernel.StartProcess();
        ModelProcess second = Kernel.StartProcess();
        nint handle = second.OpenHandle();
        Assert.Equal(0, job.Assign(first.OpenHandle()));
        Assert.Equal(Win32Error.NotEnoughQuota, job.Assign(handle));
        Assert.True(second.HasExited);
        Assert.Equal((2u, 2u, 1u), Counts(job));
        Assert.Equal(
            [(9, JobMessage.NewProcess, first.Id), (9, JobMessage.ActiveProcessLimit, 0), (9, JobMessage.ExitProcess, second.Id)],
            port.ReadAll());
        Kernel32.Close(handle);
        Assert.Equal((2u, 1u, 1u), Counts(job));
    }

    [Fact]
    public void Child_too_many_is_refused()
    {
        using Job job = Job.Create();
        Assert.Equal(0, new Limits { Flags = Limits.ActiveProcess, ActiveProcesses = 1 }.Set(job));
        ModelProcess parent = Kernel.StartProcess();
        Assert.Equal(0, job.Assign(parent.OpenHandle()));
        Assert.Equal(Win32Error.NotEnoughQuota, parent.TrySpawnChild(breakaway: false, out ModelProcess? child));
        Assert.Null(child);
        Assert.Equal((2u, 1u, 1u), Counts(job));
    }

    [Theory]
    [InlineData(0u, false, Win32Error.Success, true)]
    [InlineData(0u, true, Win32Error.AccessDenied, false)]
    [InlineData(Limits.BreakawayOk, false, Win32Error.Success, true)]
    [InlineData(Limits.BreakawayOk, true, Win32Error.Success, false)]
    [InlineData(Limits.SilentBreakawayOk, false, Win32Error.Success, false)]
    public void Children_leave_the_job_where_it_lets_them(uint flags, bool breakaway, int error, bool inside)
    {
        using Job job = Job.Create();
        Assert.Equal(0, new Limits { Flags = flags }.Set(job));
        ModelProcess parent = Kernel.StartProcess();
        Assert.Equal(0, job.Assign(parent.OpenHandle()));
        Assert.Equal(error, parent.TrySpawnChild(breakaway, out ModelProcess? child));
        Assert.Equal(inside, child?.Job is not null);
    }

    [Fact]
    public void Child_stays_in_the_outer_job_that_does_not_let_it_go()
    {
        using Job root = Job.Create();
        using Job leaf = Job.Create();
        Assert.Equal(0, new Limits { Flags = Limits.BreakawayOk }.Set(leaf));
        ModelProcess parent = Kernel.StartProcess();
        nint handle = parent.OpenHandle();
        Assert.Equal((0, 0), (root.Assign(handle), leaf.Assign(handle)));
        Assert.Equal(0, parent.TrySpawnChild(breakaway: true, out ModelProcess? child));
        Assert.Same(Kernel.JobOf(root.Handle), child!.Job);
    }

    [Fact]
    public void Null_job_is_the_callers_own()
    {
        byte[] buffer = new byte[144];
        using Job none = Job.TryOpen("no such job", 4, out _);
        Assert.Equal(Win32Error.AccessDenied, none.Query(9, buffer));
        using Job job = Job.Create();
        Assert.Equal(0, new Limits { Flags = Limits.ActiveProcess, ActiveProcesses = 77 }.Set(job));
        Assert.Equal(0, job.Assign(-1));
        Assert.Equal(77u, Limits.Query(none).ActiveProcesses);
        Assert.Equal(Win32Error.InvalidHandle, none.Set(9, buffer));
    }

    private static (uint Total, uint Active, uint Terminated) Counts(Job job)
    {
        byte[] buffer = new byte[48];
        Assert.Equal(0, job.Query(1, buffer));
        return (BitConverter.ToUInt32(buffer, 36), BitConverter.ToUInt32(buffer, 40), BitConverter.ToUInt32(buffer, 44));
    }
}
