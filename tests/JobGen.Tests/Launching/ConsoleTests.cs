using System.Diagnostics;
using Xunit;

namespace JobGen.Tests.Launching;

/// <summary>Which console a process gets, and what can be sent through it.</summary>
public sealed class ConsoleTests : LaunchTest
{
    private const uint Detached = 0x8, NoWindow = 0x0800_0000;

    [Fact]
    public void A_process_can_be_started_without_any_console()
    {
        using PlainJob job = NewJob();
        using JobProcess process = job.Start(new ProcessStartInfo(Tool), new JobStartOptions { NoConsole = true });
        Assert.Equal(Detached, LaunchOf(process).CreationFlags & (Detached | NoWindow));
        Assert.Equal(0u, LaunchOf(process).StartupFlags);
    }

    [Fact]
    public void Ctrl_break_reaches_a_process_group()
    {
        using PlainJob job = NewJob();
        using JobProcess process = job.Start(new ProcessStartInfo(Tool), new JobStartOptions { CreateNewProcessGroup = true });
        process.SendCtrlBreak();
        Assert.Equal([1u], ModelOf(process).ControlEvents);
    }

    [Fact]
    public void Ctrl_break_is_not_sent_to_what_is_no_group()
    {
        using PlainJob job = NewJob();
        using JobProcess process = job.Start(Tool);
        Assert.Throws<InvalidOperationException>(process.SendCtrlBreak);
    }

    [Fact]
    public void Ctrl_break_without_a_common_console_is_told()
    {
        JobStartOptions apart = new() { CreateNewProcessGroup = true, NoConsole = true };
        using PlainJob job = NewJob();
        using JobProcess process = job.Start(new ProcessStartInfo(Tool), apart);
        JobException failure = Assert.Throws<JobException>(process.SendCtrlBreak);
        Assert.Equal("GenerateConsoleCtrlEvent", failure.Function);
        Assert.Equal(87, failure.NativeErrorCode);
        Assert.NotNull(failure.Remedy);
        Kernel.Options.HasConsole = false;
        Assert.Equal(6, Assert.Throws<JobException>(process.SendCtrlBreak).NativeErrorCode);
    }

    [Fact]
    public void Ctrl_break_to_a_disposed_object_is_told()
    {
        using PlainJob job = NewJob();
        JobProcess process = job.Start(new ProcessStartInfo(Tool), new JobStartOptions { CreateNewProcessGroup = true });
        process.Dispose();
        Assert.Throws<ObjectDisposedException>(process.SendCtrlBreak);
    }
}
