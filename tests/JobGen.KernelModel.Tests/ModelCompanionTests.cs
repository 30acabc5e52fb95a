using JobGen.Model.Tests.Native;
using Xunit;

namespace JobGen.Model.Tests;

/// <summary>A conhost.exe and a WerFault.exe, which nobody started, in the job of the program that they serve.</summary>
public sealed class ModelCompanionTests : ModelTest
{
    private const uint Detached = 0x8;
    private const uint NewConsole = 0x10;
    private const uint NoWindow = 0x08000000;
    private const int Key = 5;

    [Theory]
    [InlineData(true, 0u, false)]
    [InlineData(true, NoWindow, true)]
    [InlineData(true, NewConsole, true)]
    [InlineData(false, 0u, true)]
    [InlineData(false, Detached, false)]
    public void Console_of_its_own_brings_a_host(bool callerHasConsole, uint flags, bool brings)
    {
        Kernel.Options.ConsoleHostsJoinJobs = true;
        Kernel.Options.HasConsole = callerHasConsole;
        Launcher launcher = new() { Flags = flags };
        Assert.Equal(0, launcher.Start());
        ModelProcess child = Kernel.FindProcess(launcher.ProcessId)!;
        Assert.Equal(brings, child.ConsoleHost is not null);
        child.Exit(0);
        Assert.False(child.ConsoleHost?.IsRunning ?? false);
    }

    [Fact]
    public void Host_is_told_and_counted_and_the_job_is_empty_after_it()
    {
        (Job job, Port port, ModelProcess child) = StartWithHost();
        using (job)
        using (port)
        {
            uint host = child.ConsoleHost!.Id;
            Assert.Equal([child, child.ConsoleHost], Kernel.JobOf(job.Handle).Processes);
            child.Exit(0);
            Assert.Equal(
                [
                    (Key, JobMessage.NewProcess, child.Id), (Key, JobMessage.NewProcess, host), (Key, JobMessage.ExitProcess, child.Id),
                    (Key, JobMessage.ExitProcess, host), (Key, JobMessage.ActiveProcessZero, 0u),
                ],
                port.ReadAll());
        }
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 2)]
    public void Active_process_limit_keeps_the_host_out_or_not(bool limited, int processes)
    {
        Kernel.Options.ConsoleHostsAreLimited = limited;
        (Job job, Port port, ModelProcess child) = StartWithHost(new Limits { Flags = Limits.ActiveProcess, ActiveProcesses = 1 });
        using (job)
        using (port)
        {
            Assert.True(child.IsRunning);
            Assert.Equal(processes, Kernel.JobOf(job.Handle).Processes.Count);
            Assert.Equal(limited, port.ReadAll().Any(static message => message.Message == JobMessage.ActiveProcessLimit));
            child.Exit(0);
        }
    }

    [Theory]
    [InlineData(0u, true)]
    [InlineData(0x400u, false)]
    public void Crash_is_reported_in_the_job_unless_the_job_forbids_it(uint flags, bool reported)
    {
        Kernel.Options.CrashReportersJoinJobs = true;
        using Job job = Job.Create();
        Assert.Equal(0, new Limits { Flags = flags }.Set(job));
        ModelProcess process = StartIn(job);
        process.Crash();
        Assert.Equal(reported, process.CrashReporter is { IsRunning: true });
        Assert.Equal(reported ? 1 : 0, Kernel.JobOf(job.Handle).Processes.Count);
        process.CrashReporter?.Exit(0);
    }

    private (Job Job, Port Port, ModelProcess Child) StartWithHost(Limits? limits = null)
    {
        Kernel.Options.ConsoleHostsJoinJobs = true;
        Kernel.Options.HasConsole = false;
        Job job = Job.Create();
        Port port = new();
        Assert.Equal(0, port.Add(job, Key));
        Assert.Equal(0, (limits ?? new Limits()).Set(job));
        Launcher launcher = new() { Jobs = [job.Handle] };
        Assert.Equal(0, launcher.Start());
        return (job, port, Kernel.FindProcess(launcher.ProcessId)!);
    }
}
