using System.Runtime.InteropServices;
using System.Text.Json;
using JobGen.JobRun.Running;
using JobGen.Model;

namespace JobGen.JobRun.Tests.Running;

/// <summary>Ctrl+C and Ctrl+Break, on the model: the command is asked, its processes are ended, and the outcome is told.</summary>
public sealed class CancelledRunTests : CommandRunTest
{
    private const uint CtrlBreak = 1;

    [Fact]
    public async Task It_makes_report_events_and_summary_which_say_that_it_was_cancelled()
    {
        Variables.Add("GITHUB_STEP_SUMMARY", PathOf("summary.md"));
        Task<int> run = await StartAsync("--report", PathOf("run.html"), "--json", PathOf("run.json"), "--ci", "github");
        Signals.Raise(PosixSignal.SIGINT);
        Command!.Exit(NtStatus.ControlCExit);
        Assert.Equal(unchecked((int)NtStatus.ControlCExit), await run);

        Assert.Contains("; cancelled from the console\n", Error, StringComparison.Ordinal);
        string report = await File.ReadAllTextAsync(PathOf("run.html"), Stop);
        Assert.Contains("<span class=\"badge\">Cancelled</span>", report, StringComparison.Ordinal);
        Assert.Contains(@"<h1>C:\tools\tool.exe &quot;a b&quot;</h1>", report, StringComparison.Ordinal);
        Assert.Contains("; cancelled from the console", await File.ReadAllTextAsync(PathOf("summary.md"), Stop), StringComparison.Ordinal);
        using JsonDocument summary = JsonDocument.Parse((await File.ReadAllLinesAsync(PathOf("run.json"), Stop))[^1]);
        Assert.Equal("summary", summary.RootElement.GetProperty("event").GetString());
        Assert.True(summary.RootElement.GetProperty("cancelled").GetBoolean());
    }

    [Fact]
    public async Task A_command_of_the_same_console_is_not_asked_again_and_ended_after_its_time()
    {
        Task<int> run = await StartAsync("--kill-after", "3s");
        ModelProcess child = Command!.SpawnChild();
        Signals.Raise(PosixSignal.SIGINT);
        Assert.Empty(Command!.ControlEvents);
        Time.Advance(TimeSpan.FromSeconds(2.9));
        Assert.True(Command.IsRunning);
        Time.Advance(TimeSpan.FromSeconds(0.1));
        Assert.Equal(ExitCodes.Interrupted, await run);
        Assert.False(child.IsRunning);
    }

    [Fact]
    public async Task A_signal_before_the_command_runs_ends_it_as_it_begins()
    {
        Signals.Raise(PosixSignal.SIGINT);
        Program(static _ => { });
        Assert.Equal(ExitCodes.Interrupted, await RunAsync());
    }

    [Fact]
    public async Task A_command_has_ten_seconds_where_nothing_else_is_said()
    {
        Task<int> run = await StartAsync();
        Signals.Raise(PosixSignal.SIGQUIT);
        Time.Advance(TimeSpan.FromSeconds(9.9));
        Assert.True(Command!.IsRunning);
        Time.Advance(TimeSpan.FromSeconds(0.1));
        Assert.Equal(ExitCodes.Interrupted, await run);
    }

    [Fact]
    public async Task The_second_signal_ends_all_at_once()
    {
        Task<int> run = await StartAsync();
        ModelProcess child = Command!.SpawnChild();
        Signals.Raise(PosixSignal.SIGINT);
        Assert.True(Command!.IsRunning);
        Signals.Raise(PosixSignal.SIGINT);
        Assert.Equal(ExitCodes.Interrupted, await run);
        Assert.False(child.IsRunning);
    }

    [Fact]
    public async Task A_command_in_a_group_of_its_own_is_asked_with_Ctrl_Break()
    {
        Task<int> run = await StartAsync("--timeout", "10m", "--kill-after", "3s");
        Signals.Raise(PosixSignal.SIGINT);
        await UntilAsync(() => Command!.ControlEvents.Count > 0);
        Assert.Equal([CtrlBreak], Command!.ControlEvents);
        Command.Exit(0);
        Assert.Equal(0, await run);
        Assert.Contains("; cancelled from the console\n", Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_signal_before_the_command_runs_is_passed_on_to_it()
    {
        Program(static _ => { });
        Kernel.LaunchHook = _ =>
        {
            Signals.Raise(PosixSignal.SIGINT);
            return 0;
        };
        Task<int> run = RunAsync("--timeout", "10m", "--kill-after", "3s");
        await UntilAsync(() => Command is { ControlEvents.Count: > 0 });
        Command!.Exit(7);
        Assert.Equal(7, await run);
    }

    [Fact]
    public async Task A_signal_behind_the_end_changes_nothing()
    {
        Program(static process => process.Exit(0));
        Assert.Equal(0, await RunAsync());
        Signals.Raise(PosixSignal.SIGINT);
        Assert.DoesNotContain("cancelled", Error, StringComparison.Ordinal);
    }

    private async Task<Task<int>> StartAsync(params string[] options)
    {
        Program(static _ => { });
        Task<int> run = RunAsync(options);
        await UntilAsync(() => Command is not null);
        return run;
    }
}
