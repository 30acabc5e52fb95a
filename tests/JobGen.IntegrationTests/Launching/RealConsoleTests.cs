using System.Diagnostics;
using Xunit;

namespace JobGen.IntegrationTests.Launching;

/// <summary>A process group on the caller's console, and a process without any.</summary>
public sealed class RealConsoleTests
{
    private const int ControlBreakExit = unchecked((int)0xC000013A);

    [WindowsFact(SkipOnWine = "GenerateConsoleCtrlEvent fails with 12 on Wine 8, which has no console without a terminal")]
    public void Ctrl_break_ends_a_process_group_and_not_its_caller()
    {
        using LaunchedJob job = LaunchedJob.Create();
        ProcessStartInfo info = new(TestChild.FileName, ["echo"]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        using JobProcess process = job.Start(info, new JobStartOptions { CreateNewProcessGroup = true });

        // It runs and is on the console once it has answered.
        process.StandardInput.WriteLine("ready");
        Assert.Equal("ready", process.StandardOutput.ReadLine());
        process.SendCtrlBreak();
        process.WaitForExit();
        Assert.Equal(ControlBreakExit, process.ExitCode);
    }

    [WindowsFact]
    public void A_process_without_a_console_brings_no_other_into_the_job()
    {
        using LaunchedJob job = LaunchedJob.Create();
        using JobProcess process = job.Start(
            new ProcessStartInfo(TestChild.FileName, ["sleep"]), new JobStartOptions { NoConsole = true });
        Assert.Equal([process.Id], job.GetProcessIds());
        process.Kill();
    }

    [WindowsFact]
    public void A_process_without_a_console_writes_to_its_redirected_streams()
    {
        using LaunchedJob job = LaunchedJob.Create();
        ProcessStartInfo info = new(TestChild.FileName, ["arguments", "x"]);
        Assert.Equal("x\r\n", job.Run(info, new JobStartOptions { NoConsole = true }));
    }
}
