using JobGen.Model.Tests.Native;
using Xunit;

namespace JobGen.Model.Tests;

public sealed class LifetimeTests : ModelTest
{
    [Fact]
    public void Last_handle_of_a_kill_on_close_job_ends_its_processes()
    {
        Job job = Job.Create("killer");
        using Job other = Job.TryOpen("killer", 0x1F001F, out _);
        Assert.Equal(0, new Limits { Flags = Limits.KillOnJobClose }.Set(job));
        ModelProcess process = Kernel.StartProcess();
        nint handle = process.OpenHandle();
        Assert.Equal(0, job.Assign(handle));
        job.Dispose();
        Assert.True(process.IsRunning);
        other.Dispose();
        Assert.Equal((true, 0u), (process.HasExited, process.ExitCode));
    }

    [Theory]
    [InlineData(true, Win32Error.FileNotFound)]
    [InlineData(false, Win32Error.Success)]
    public void Name_goes_with_the_last_handle_or_with_the_last_process(bool withHandle, int error)
    {
        Kernel.Options.NameGoesWithLastHandle = withHandle;
        Job job = Job.Create("outlived");
        ModelProcess process = Kernel.StartProcess();
        Assert.Equal(0, job.Assign(process.OpenHandle()));
        job.Dispose();
        using (Job.TryOpen("outlived", 4, out int found))
        {
            Assert.Equal(error, found);
        }

        process.Exit(0);
        Job.TryOpen("outlived", 4, out int gone).Dispose();
        Assert.Equal(Win32Error.FileNotFound, gone);
    }

    [Fact]
    public void Exit_code_of_a_close_can_be_another()
    {
        Kernel.Options.ExitCodeOnJobClose = 9;
        Job job = Job.Create();
        Assert.Equal(0, new Limits { Flags = Limits.KillOnJobClose }.Set(job));
        ModelProcess process = Kernel.StartProcess();
        Assert.Equal(0, job.Assign(process.OpenHandle()));
        job.Dispose();
        Assert.Equal(9u, process.ExitCode);
    }

    [Fact]
    public void Job_lives_until_its_last_process_has_ended()
    {
        int before = Kernel.JobCount;
        Job job = Job.Create();
        ModelProcess process = Kernel.StartProcess();
        Assert.Equal(0, job.Assign(process.OpenHandle()));
        job.Dispose();
        Assert.Equal(before + 1, Kernel.JobCount);
        process.Exit(0);
        Assert.Equal(before, Kernel.JobCount);
    }

    [Fact]
    public void Inherited_job_handle_keeps_a_kill_on_close_job_open()
    {
        Job job = Job.Create();
        Assert.Equal(0, new Limits { Flags = Limits.KillOnJobClose }.Set(job));
        ModelProcess process = Kernel.StartProcess();
        nint handle = process.OpenHandle();
        Assert.Equal(0, job.Assign(handle));
        unsafe
        {
            nint copy;
            Assert.Equal(1, Kernel32.DuplicateHandle(-1, job.Handle, handle, &copy, 0, 0, Kernel32.DuplicateSameAccess));
        }

        job.Dispose();
        Assert.True(process.IsRunning);
        process.Exit(0);
        Assert.Equal(0, process.Job!.HandleCount);
    }

    [Fact]
    public void Terminating_ends_the_whole_nest_and_signals_the_job_which_stays_usable()
    {
        using Job root = Job.Create();
        using Job leaf = Job.Create();
        ModelProcess outside = Kernel.StartProcess();
        ModelProcess inside = Kernel.StartProcess();
        nint handle = inside.OpenHandle();
        Assert.Equal((0, 0, 0), (root.Assign(outside.OpenHandle()), root.Assign(handle), leaf.Assign(handle)));
        Assert.Equal(0, leaf.Terminate(5));
        Assert.Equal((true, 5u, true), (inside.HasExited, inside.ExitCode, outside.IsRunning));
        Assert.Equal(0u, Kernel32.WaitForSingleObject(leaf.Handle, 0));
        Assert.Equal(258u, Kernel32.WaitForSingleObject(root.Handle, 0));
        Assert.Equal(0, root.Terminate(6));
        Assert.Equal((true, 6u), (outside.HasExited, outside.ExitCode));
        Assert.Equal(0, root.Assign(Kernel.StartProcess().OpenHandle()));
    }

    [Fact]
    public void Deferred_termination_empties_the_job_before_the_process_is_gone()
    {
        using Job job = Job.Create();
        Kernel.Options.TerminationIsDeferred = true;
        ModelProcess process = Kernel.StartProcess();
        nint handle = process.OpenHandle();
        Assert.Equal(0, job.Assign(handle));
        Assert.Equal(0, job.Terminate(5));
        Assert.Empty(Kernel.JobOf(job.Handle).Processes);
        Assert.Equal(258u, Kernel32.WaitForSingleObject(handle, 0));
        unsafe
        {
            uint code;
            Assert.Equal(1, Kernel32.GetExitCodeProcess(handle, &code));
            Assert.Equal(259u, code);
            Kernel.FinishDying();
            Assert.Equal(0u, Kernel32.WaitForSingleObject(handle, 0));
            Assert.Equal(1, Kernel32.GetExitCodeProcess(handle, &code));
            Assert.Equal(5u, code);
        }
    }

    [Fact]
    public void Killed_caller_leaves_no_process_of_a_kill_on_close_job()
    {
        Job job = Job.Create();
        Assert.Equal(0, new Limits { Flags = Limits.KillOnJobClose }.Set(job));
        ModelProcess process = Kernel.StartProcess();
        Assert.Equal(0, job.Assign(process.OpenHandle()));
        Kernel.CurrentProcess.Crash();
        Assert.True(process.HasExited);
        Assert.Equal((0, 0), (Kernel.OpenHandleCount, Kernel.JobCount));
        nint stale = job.Handle;
        Assert.Equal(Win32Error.InvalidHandle, job.Close());
        using Job next = Job.Create();
        Assert.NotEqual(stale, next.Handle);
    }

    [Fact]
    public void Closing_a_kill_on_close_job_ends_the_caller_in_it()
    {
        Job job = Job.Create();
        Assert.Equal(0, new Limits { Flags = Limits.KillOnJobClose }.Set(job));
        Assert.Equal(0, job.Assign(-1));
        ModelProcess caller = Kernel.CurrentProcess;
        job.Dispose();
        Assert.True(caller.HasExited);
        Assert.True(ModelKernel.Reset().CurrentProcess.IsRunning);
    }
}
