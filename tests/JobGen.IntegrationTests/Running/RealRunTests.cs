using System.Diagnostics;
using System.Globalization;
using Xunit;

namespace JobGen.IntegrationTests.Running;

/// <summary>Real commands in real jobs: their output, their input, and how a run ends.</summary>
public sealed class RealRunTests
{
    private const int AccessViolation = unchecked((int)0xC0000005);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [WindowsFact]
    public async Task Both_streams_and_the_exit_code_come_back()
    {
        JobRunResult run = await RunAsync(["streams", "to output", "to error"], new() { CaptureOutput = true });
        Assert.Equal(("to output", "to error"), (run.StandardOutput.Trim(), run.StandardError.Trim()));
        Assert.Equal((0, JobEndReason.Exited, JobLimitsHit.None), (run.ExitCode, run.EndReason, run.LimitsHit));
        Assert.StartsWith("JobGen.TestChild.exe (", run.ToString(), StringComparison.Ordinal);
    }

    [WindowsFact]
    public async Task A_failure_is_the_commands_own()
    {
        JobRunResult run = await KillOnClose.RunAsync(TestChild.FileName, "exit", "7");
        Assert.Equal((7, JobEndReason.Exited), (run.ExitCode, run.EndReason));
    }

    [WindowsFact]
    public async Task A_crash_is_known_by_its_code()
    {
        JobRunResult run = await RunAsync(["exit", AccessViolation.ToString(CultureInfo.InvariantCulture)]);
        Assert.Equal((AccessViolation, JobEndReason.UnhandledException), (run.ExitCode, run.EndReason));
    }

    [WindowsFact]
    public async Task Input_reaches_the_command()
    {
        string input = string.Concat(Enumerable.Repeat("some input\n", 10_000));
        JobRunResult run = await RunAsync(["echo"], new() { StandardInput = input, CaptureOutput = true });
        Assert.Equal(input, run.StandardOutput);
    }

    [WindowsFact]
    public async Task Lines_come_one_by_one()
    {
        List<string> lines = [];
        await RunAsync(["arguments", "one", "two", ""], new() { OutputLine = lines.Add });
        Assert.Equal(["one", "two", ""], lines);
    }

    [WindowsFact]
    public async Task Too_much_output_is_cut_in_the_middle()
    {
        string input = string.Concat(Enumerable.Range(0, 10_000).Select(static i => string.Create(CultureInfo.InvariantCulture, $"{i}\n")));
        JobRunResult run = await RunAsync(["echo"], new() { StandardInput = input, CaptureOutput = true, MaxCapturedBytes = 1000 });
        Assert.StartsWith("0\n1\n2\n", run.StandardOutput, StringComparison.Ordinal);
        Assert.Contains($"[{run.OmittedOutputBytes} bytes omitted]", run.StandardOutput, StringComparison.Ordinal);
        Assert.EndsWith("9998\n9999\n", run.StandardOutput, StringComparison.Ordinal);
    }

    [WindowsFact]
    public async Task A_tree_that_takes_too_long_is_ended_with_all_of_it()
    {
        using KillOnClose job = KillOnClose.Create();
        JobRunOptions options = new() { Timeout = TimeSpan.FromSeconds(5) };
        JobRunResult run = await Until.Within(job.RunAsync(TestChild.FileName, ["tree", "2", "2", "sleep"], options, Stop));
        Assert.Equal((1, JobEndReason.TimedOut), (run.ExitCode, run.EndReason));
        Assert.Empty(job.GetProcessIds());
    }

    [WindowsFact]
    public async Task A_grace_period_ends_a_command_that_cannot_be_asked_or_does_not_answer()
    {
        JobRunOptions options = new() { Timeout = TimeSpan.FromSeconds(2), GracePeriod = TimeSpan.FromSeconds(1) };
        Assert.Equal(JobEndReason.TimedOut, (await RunAsync(["sleep"], options)).EndReason);
    }

    [WindowsFact(SkipOnWine = "GenerateConsoleCtrlEvent fails with 12 on Wine 8, which has no console without a terminal")]
    public async Task A_command_that_is_asked_ends_by_itself()
    {
        JobRunOptions options = new() { Timeout = TimeSpan.FromSeconds(5), GracePeriod = TimeSpan.FromSeconds(30) };
        JobRunResult run = await RunAsync(["sleep"], options);
        Assert.Equal((unchecked((int)0xC000013A), JobEndReason.TimedOut), (run.ExitCode, run.EndReason));
    }

    [WindowsFact]
    public async Task Cancelling_ends_the_processes_before_it_throws()
    {
        using CancellationTokenSource cancellation = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        int child = 0;
        JobRunOptions options = new()
        {
            Survivors = JobRunSurvivors.Wait,
            OutputLine = line =>
            {
                child = int.Parse(line, CultureInfo.InvariantCulture);
                cancellation.Cancel();
            },
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Until.Within(KillOnClose.RunAsync(TestChild.FileName, ["start", "sleep"], options, cancellation.Token)));
        AssertEnded(child);
    }

    [WindowsFact]
    public async Task What_a_command_leaves_behind_is_ended()
    {
        JobRunResult run = await RunAsync(["start", "sleep"], new() { CaptureOutput = true });
        Assert.Equal((0, JobEndReason.Exited), (run.ExitCode, run.EndReason));
        AssertEnded(int.Parse(run.StandardOutput, CultureInfo.InvariantCulture));
    }

    [WindowsFact]
    public async Task What_a_command_leaves_behind_may_be_waited_for()
    {
        using EventWaitHandle released = new(initialState: false, EventResetMode.ManualReset, "JobGen.RealRunTests.Survivor");
        TaskCompletionSource started = new();
        JobRunOptions options = new() { Survivors = JobRunSurvivors.Wait, OutputLine = _ => started.SetResult() };
        Task<JobRunResult> run = RunAsync(["start", "wait", "JobGen.RealRunTests.Survivor"], options);
        await Until.Within(started.Task);
        Assert.False(run.IsCompleted);
        released.Set();
        Assert.Equal(JobEndReason.Exited, (await run).EndReason);
    }

    [WindowsFact]
    public async Task Terminating_the_job_ends_the_run()
    {
        using KillOnClose job = KillOnClose.Create();
        Task<JobRunResult> run = job.RunAsync(TestChild.FileName, "sleep");
        Until.True(() => job.GetProcessIds().Length > 0, "the command runs");
        job.Terminate(9);
        JobRunResult result = await Until.Within(run);
        Assert.Equal((9, JobEndReason.Terminated), (result.ExitCode, result.EndReason));
    }

    [WindowsFact]
    public async Task A_program_that_is_missing_leaves_a_job_for_the_next()
    {
        using KillOnClose job = KillOnClose.Create();
        await Assert.ThrowsAnyAsync<Exception>(() => job.RunAsync("no-such-program-of-jobgen"));
        Assert.Equal(3, (await Until.Within(job.RunAsync(TestChild.FileName, "exit", "3"))).ExitCode);
    }

    [WindowsFact(SkipOnWine = "Wine 8 enforces no memory limit")]
    public async Task A_command_out_of_memory_is_known()
    {
        JobRunResult run = await Until.Within(RunLimits.RunAsync(
            RunLimits.DeclaredLimits with { JobMemoryLimit = 64 * ByteSize.MiB }, TestChild.FileName, "allocate", "256"));
        Assert.Equal((8, JobEndReason.JobMemoryLimit), (run.ExitCode, run.EndReason));
    }

    [WindowsFact(SkipOnWine = "Wine 8 enforces no time limit")]
    public async Task A_command_out_of_time_is_known()
    {
        JobRunResult process = await Until.Within(RunLimits.RunAsync(
            RunLimits.DeclaredLimits with { ProcessTimeLimit = TimeSpan.FromSeconds(1) }, TestChild.FileName, "spin", "60"));
        Assert.Equal(JobEndReason.ProcessTimeLimit, process.EndReason);
        JobRunResult all = await Until.Within(RunLimits.RunAsync(
            RunLimits.DeclaredLimits with { JobTimeLimit = TimeSpan.FromSeconds(1) }, TestChild.FileName, "spin", "60"));
        Assert.Equal(JobEndReason.JobTimeLimit, all.EndReason);
    }

    [WindowsFact(SkipOnWine = "Wine 8 enforces no limit of processes")]
    public async Task A_command_that_may_start_no_more_processes_is_known()
    {
        JobRunResult run = await Until.Within(RunLimits.RunAsync(
            RunLimits.DeclaredLimits with { ActiveProcessLimit = 1 }, TestChild.FileName, "start", "sleep"));
        Assert.Equal(JobEndReason.ActiveProcessLimit, run.EndReason);
    }

    private static Task<JobRunResult> RunAsync(string[] arguments, JobRunOptions? options = null) =>
        Until.Within(KillOnClose.RunAsync(TestChild.FileName, arguments, options, Stop));

    private static void AssertEnded(int processId)
    {
        try
        {
            using Process process = Process.GetProcessById(processId);
            Assert.True(process.HasExited, $"process {processId} runs");
        }
        catch (ArgumentException)
        {
            // There is no such process any more.
        }
    }
}

/// <summary>What can end a command; off until a test sets it.</summary>
[JobPolicy]
[KillOnJobClose]
[JobMemoryLimit, ProcessTimeLimit, JobTimeLimit, ActiveProcessLimit]
internal sealed partial class RunLimits;
