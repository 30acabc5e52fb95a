using System.Text;
using JobGen.Model.Tests.Native;
using Microsoft.Win32.SafeHandles;
using Xunit;

namespace JobGen.Model.Tests;

public sealed unsafe class ModelLaunchTests : ModelTest
{
    [Fact]
    public void Process_is_born_in_the_jobs_of_the_list_in_its_order()
    {
        using Job root = Job.Create();
        using Job leaf = Job.Create();
        Launcher launcher = new() { Jobs = [root.Handle, leaf.Handle] };
        Assert.Equal(0, launcher.Start());
        ModelProcess process = Kernel.FindProcess(launcher.ProcessId)!;
        Assert.Same(Kernel.JobOf(leaf.Handle), process.Job);
        Assert.Same(Kernel.JobOf(root.Handle), process.Job!.Parent);
        Assert.Equal(2, process.Launch!.JobList!.Count);
    }

    [Fact]
    public void What_was_asked_for_is_recorded_and_the_command_line_written_to()
    {
        Launcher launcher = new() { Environment = "A=1\0=C:=C:\\x\0\0" };
        Assert.Equal(0, launcher.Start());
        ModelLaunch launch = Kernel.FindProcess(launcher.ProcessId)!.Launch!;
        Assert.Equal(launcher.Application, launch.ApplicationName);
        Assert.Equal(launcher.CommandLine, launch.CommandLine);
        Assert.Equal(["A=1", @"=C:=C:\x"], launch.Environment);
        Assert.NotEqual(launcher.CommandLine, launcher.LeftCommandLine);
        Assert.False(launch.InheritsHandles);
    }

    [Fact]
    public void Older_Windows_has_no_job_list()
    {
        using Job job = Job.Create();
        Kernel.Options.WindowsBuild = WindowsBuilds.Windows8;
        Assert.Equal(Win32Error.NotSupported, new Launcher { Jobs = [job.Handle] }.Start());
        Assert.DoesNotContain("attribute list", Kernel.DescribeLeaks());
    }

    [Fact]
    public void Job_list_can_be_there_or_not_whatever_the_version()
    {
        using Job job = Job.Create();
        Kernel.Options.JobListSupported = false;
        Assert.Equal(Win32Error.NotSupported, new Launcher { Jobs = [job.Handle] }.Start());
        Kernel.Options.WindowsBuild = WindowsBuilds.Windows7;
        Kernel.Options.JobListSupported = true;
        Assert.Equal(0, new Launcher { Jobs = [job.Handle] }.Start());
    }

    [Fact]
    public void Refused_job_leaves_no_process()
    {
        using Job job = Job.Create();
        Assert.Equal(0, new Limits { Flags = Limits.ActiveProcess, ActiveProcesses = 1 }.Set(job));
        Assert.Equal(0, new Launcher { Jobs = [job.Handle] }.Start());
        int before = Kernel.Processes.Count;
        Assert.Equal(Win32Error.NotEnoughQuota, new Launcher { Jobs = [job.Handle] }.Start());
        Assert.Equal(before, Kernel.Processes.Count);
    }

    [Fact]
    public void Hook_and_missing_program_refuse_a_launch()
    {
        Kernel.Files.Programs.Add(@"C:\tools\b.exe");
        Assert.Equal(Win32Error.FileNotFound, new Launcher().Start());
        Kernel.LaunchHook = static launch => launch.JobList is null ? 0 : Win32Error.AccessDenied;
        using Job job = Job.Create();
        Assert.Equal(Win32Error.AccessDenied, new Launcher { Application = @"C:\TOOLS\b.exe", Jobs = [job.Handle] }.Start());
        Assert.Equal(0, new Launcher { Application = @"C:\TOOLS\b.exe" }.Start());
    }

    [Fact]
    public void Suspended_process_begins_when_it_is_resumed()
    {
        List<uint> started = [];
        Kernel.ProcessStarted = process => started.Add(process.Id);
        Launcher launcher = new() { Flags = Launcher.Suspended };
        Assert.Equal(0, launcher.Start());
        Assert.Empty(started);
        Assert.Equal(1u, Kernel32.ResumeThread(launcher.Thread));
        Assert.Equal([launcher.ProcessId], started);
        Assert.Equal(0u, Kernel32.ResumeThread(launcher.Thread));
    }

    [Fact]
    public void Handle_list_has_its_rules()
    {
        using Job job = Job.Create();
        Assert.Equal(Win32Error.InvalidParameter, new Launcher { Handles = [job.Handle], Inherit = true }.Start());
        Assert.Equal(1, Kernel32.SetHandleInformation(job.Handle, 1, 1));
        Assert.Equal(Win32Error.InvalidParameter, new Launcher { Handles = [job.Handle] }.Start());
        Assert.Equal(Win32Error.InvalidParameter, new Launcher { Handles = [job.Handle, job.Handle], Inherit = true }.Start());
        Assert.Equal(Win32Error.InvalidParameter, new Launcher { Handles = [-1], Inherit = true }.Start());
        Assert.Equal(Win32Error.BadLength, new Launcher { Handles = [], Inherit = true }.Start());
        Assert.Equal(0, new Launcher { Handles = [job.Handle], Inherit = true }.Start());
        Kernel.Options.RepeatedInheritedHandleRefused = false;
        Assert.Equal(0, new Launcher { Handles = [job.Handle, job.Handle], Inherit = true }.Start());
    }

    [Fact]
    public void Without_a_list_every_inheritable_handle_goes_along()
    {
        using Job wanted = Job.Create();
        using Job other = Job.Create();
        Assert.Equal(1, Kernel32.SetHandleInformation(other.Handle, 1, 1));
        Launcher launcher = new() { Inherit = true };
        Assert.Equal(0, launcher.Start());
        Assert.Equal([other.Handle], Kernel.FindProcess(launcher.ProcessId)!.InheritedHandles.Select(static handle => handle.Value));
    }

    [Fact]
    public void Wrong_size_of_the_startup_information_gives_87() =>
        Assert.Equal(Win32Error.InvalidParameter, new Launcher { Size = 104 }.Start());

    [Fact]
    public void Standard_streams_are_real_pipes_that_end_with_the_process()
    {
        nint read, write;
        Assert.Equal(1, Kernel32.CreatePipe(&read, &write, null, 0));
        Assert.Equal(1, Kernel32.SetHandleInformation(write, 1, 1));
        Launcher launcher = new() { Inherit = true, Handles = [write], Standard = [0, write, 0] };
        Assert.Equal(0, launcher.Start());
        Assert.Equal(1, Kernel32.CloseHandle(write));
        ModelProcess process = Kernel.FindProcess(launcher.ProcessId)!;
        process.StandardOutput!.Write("hello"u8);
        process.Exit(0);
        using StreamReader reader = new(new FileStream(new SafeFileHandle(read, ownsHandle: true), FileAccess.Read), Encoding.UTF8);
        Assert.Equal("hello", reader.ReadToEnd());
        Assert.Null(process.StandardInput);
    }

    [Fact]
    public void Pipe_end_closed_by_anybody_is_not_open_any_more()
    {
        int before = Kernel.OpenHandleCount;
        nint read, write;
        Assert.Equal(1, Kernel32.CreatePipe(&read, &write, null, 0));
        Assert.Equal(before + 2, Kernel.OpenHandleCount);
        new SafeFileHandle(read, ownsHandle: true).Dispose();
        Assert.Equal(before + 1, Kernel.OpenHandleCount);
        Assert.Equal(1, Kernel32.CloseHandle(write));
        Assert.Equal(before, Kernel.OpenHandleCount);
    }
}
