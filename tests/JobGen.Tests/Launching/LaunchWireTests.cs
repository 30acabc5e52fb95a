using System.Diagnostics;
using JobGen.Model;
using Microsoft.Win32.SafeHandles;
using Xunit;

namespace JobGen.Tests.Launching;

/// <summary>What CreateProcessW is given.</summary>
public sealed class LaunchWireTests : LaunchTest
{
    private const uint UseStandardHandles = 0x100;

    [Fact]
    public void Without_redirection_nothing_is_inherited()
    {
        using PlainJob job = NewJob();
        using JobProcess process = job.Start(Tool, "a b", "c");
        ModelLaunch launch = LaunchOf(process);

        Assert.Equal(Tool, launch.ApplicationName);
        Assert.Equal("\"C:\\tools\\tool.exe\" \"a b\" c", launch.CommandLine);
        Assert.Equal([Kernel.JobOf(job.Handle.DangerousGetHandle())], launch.JobList);
        Assert.False(launch.InheritsHandles);
        Assert.Null(launch.HandleList);
        Assert.Equal(0u, launch.StartupFlags);
        Assert.Null(launch.Environment);
        Assert.Null(launch.CurrentDirectory);
        Assert.Equal(1, Kernel.CountOf(ModelFunction.CreateProcessW));
    }

    [Fact]
    public void Redirection_hands_over_the_three_standard_handles_and_no_other()
    {
        using PlainJob job = NewJob();
        using JobProcess process = job.Start(new ProcessStartInfo(Tool) { RedirectStandardOutput = true });
        ModelLaunch launch = LaunchOf(process);

        Assert.True(launch.InheritsHandles);
        Assert.Equal(UseStandardHandles, launch.StartupFlags);
        Assert.DoesNotContain(0, launch.StandardHandles);
        Assert.Equal(launch.StandardHandles, launch.HandleList);
    }

    [Fact]
    public void A_stream_that_the_caller_lacks_is_passed_as_none_and_not_listed()
    {
        Kernel.Options.HasConsole = false;
        using PlainJob job = NewJob();
        using JobProcess process = job.Start(new ProcessStartInfo(Tool) { RedirectStandardOutput = true });
        ModelLaunch launch = LaunchOf(process);

        Assert.Equal([0, launch.HandleList!.Single(), 0], launch.StandardHandles);
    }

    [Fact]
    public void Extra_handles_are_listed_once_and_made_inheritable_for_the_call_only()
    {
        using PlainJob job = NewJob();
        using SafeProcessHandle extra = new(Kernel.StartProcess().OpenHandle(), ownsHandle: false);
        nint value = extra.DangerousGetHandle();
        Kernel.ClearCalls();

        using JobProcess process = job.Start(new ProcessStartInfo(Tool), new JobStartOptions { InheritedHandles = [extra, extra] });

        Assert.Equal([.. LaunchOf(process).StandardHandles, value], LaunchOf(process).HandleList);
        Assert.Contains(ModelOf(process).InheritedHandles, inherited => inherited.Value == value);
        Assert.Equal([1, 0], Kernel.Calls
            .Where(call => call.Function == ModelFunction.SetHandleInformation && call.Arguments[0] == value)
            .Select(call => (int)call.Arguments[2]));
    }

    [Fact]
    public void Outer_jobs_come_first_and_this_job_last()
    {
        using PlainJob root = NewJob();
        using PlainJob middle = NewJob();
        using PlainJob job = NewJob();
        using JobProcess process = job.Start(new ProcessStartInfo(Tool), new JobStartOptions { OuterJobs = [root, middle] });

        Assert.Equal(new[] { root, middle, job }.Select(each => Kernel.JobOf(each.Handle.DangerousGetHandle())), LaunchOf(process).JobList);
        Assert.True(root.Contains(process) && middle.Contains(process) && job.Contains(process));
    }

    [Fact]
    public void Start_info_and_options_become_flags()
    {
        const uint UnicodeEnvironment = 0x400, NewProcessGroup = 0x200, NoWindow = 0x0800_0000;
        const uint Breakaway = 0x0100_0000, Extended = 0x0008_0000;
        using PlainJob job = NewJob();

        using JobProcess plain = job.Start(new ProcessStartInfo(Tool));
        Assert.Equal(UnicodeEnvironment | Extended, LaunchOf(plain).CreationFlags);

        using JobProcess all = job.Start(
            new ProcessStartInfo(Tool) { CreateNoWindow = true, WindowStyle = ProcessWindowStyle.Minimized, WorkingDirectory = @"D:\work" },
            new JobStartOptions { CreateNewProcessGroup = true, Breakaway = true });
        ModelLaunch launch = LaunchOf(all);
        Assert.Equal(UnicodeEnvironment | Extended | NewProcessGroup | NoWindow | Breakaway, launch.CreationFlags);
        Assert.Equal(1u, launch.StartupFlags);
        Assert.Equal(2, launch.ShowWindow);
        Assert.Equal(@"D:\work", launch.CurrentDirectory);
    }

    [Fact]
    public void The_environment_is_passed_in_order()
    {
        using PlainJob job = NewJob();
        ProcessStartInfo info = new(Tool);
        info.Environment.Clear();
        info.Environment["b"] = "2";
        info.Environment["A"] = "1";
        using JobProcess process = job.Start(info);
        Assert.Equal(["A=1", "b=2"], LaunchOf(process).Environment);
    }

    [Fact]
    public void Streams_carry_what_is_written_and_close_with_the_process_object()
    {
        using PlainJob job = NewJob();
        JobProcess process = job.Start(Redirected());
        process.StandardInput.WriteLine("in");
        ModelOf(process).Exit(0);
        Assert.Equal(-1, process.StandardOutput.Read());
        Assert.Empty(process.StandardError.ReadToEnd());
        process.Dispose();
        AssertNothingLeaks();
    }
}
