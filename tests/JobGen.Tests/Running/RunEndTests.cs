using System.Diagnostics;
using JobGen.Model;
using Xunit;

namespace JobGen.Tests.Running;

/// <summary>What ends a run before its command does, and that nothing is left then.</summary>
public sealed class RunEndTests : RunTest
{
    [Fact]
    public async Task After_its_time_the_processes_are_ended_and_waited_for()
    {
        Kernel.Options.TerminationIsDeferred = true;
        Program(static process => process.SpawnChild());
        using RunJob job = RunJob.Create();
        Task<JobRunResult> run = RunAsync(job, WithTimeout());
        await TimeOutAsync();
        await UntilAsync(() => !Command.IsRunning);
        Assert.False(run.IsCompleted);

        Kernel.FinishDying();
        JobRunResult result = await run;
        Assert.Equal((JobEndReason.TimedOut, 1), (result.EndReason, result.ExitCode));
        Assert.Equal(TimeSpan.FromMinutes(5), result.Duration);
        Assert.Empty(job.GetProcessIds());
    }

    [Fact]
    public async Task Cancelling_ends_the_processes_and_only_then_throws()
    {
        Kernel.Options.TerminationIsDeferred = true;
        using CancellationTokenSource cancellation = new();
        Program(static process => process.SpawnChild());
        using RunJob job = RunJob.Create();
        Task<JobRunResult> run = job.RunAsync(Tool, [], options: null, cancellation.Token).WaitAsync(Stop);
        await UntilAsync(() => Command is not null);
        await cancellation.CancelAsync();
        await UntilAsync(() => !Command.IsRunning);
        Assert.False(run.IsCompleted);

        Kernel.FinishDying();
        OperationCanceledException thrown = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        Assert.Equal(cancellation.Token, thrown.CancellationToken);
        Assert.Empty(job.GetProcessIds());
    }

    [Fact]
    public async Task A_token_that_is_cancelled_starts_nothing()
    {
        ProgramWithoutEnd();
        using RunJob job = RunJob.Create();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => job.RunAsync(Tool, [], options: null, new CancellationToken(canceled: true)));
        Assert.Null(Command);
    }

    [Fact]
    public async Task What_the_command_leaves_behind_is_ended()
    {
        ModelProcess? child = null;
        Program(process =>
        {
            child = process.SpawnChild();
            process.Exit(0);
        });
        using RunJob job = RunJob.Create();
        JobRunResult run = await RunAsync(job);
        Assert.Equal(JobEndReason.Exited, run.EndReason);
        Assert.Equal((false, 1u), (child!.IsRunning, child.ExitCode));
    }

    [Fact]
    public async Task What_the_command_leaves_behind_may_be_waited_for()
    {
        ModelProcess? child = null;
        Program(process =>
        {
            child = process.SpawnChild();
            process.Exit(0);
        });
        using RunJob job = RunJob.Create();
        Task<JobRunResult> run = RunAsync(job, WithTimeout(survivors: JobRunSurvivors.Wait));
        await UntilAsync(() => child is not null);
        await Task.Delay(50, Stop);
        Assert.False(run.IsCompleted);
        child!.Exit(4);
        Assert.Equal((JobEndReason.Exited, 0), ((await run).EndReason, (await run).ExitCode));
    }

    [Fact]
    public async Task The_time_is_over_for_those_that_are_waited_for_too()
    {
        ModelProcess? child = null;
        Program(process =>
        {
            child = process.SpawnChild();
            process.Exit(0);
        });
        using RunJob job = RunJob.Create();
        Task<JobRunResult> run = RunAsync(job, WithTimeout(survivors: JobRunSurvivors.Wait));
        await UntilAsync(() => child is not null);
        Time.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal((JobEndReason.TimedOut, 0), ((await run).EndReason, (await run).ExitCode));
        Assert.False(child!.IsRunning);
    }

    [Fact]
    public async Task A_job_runs_one_command_after_the_other_and_not_two_at_once()
    {
        ProgramWithoutEnd();
        using RunJob job = RunJob.Create();
        Task<JobRunResult> first = RunAsync(job);
        await UntilAsync(() => Command is not null);
        await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync(job));
        Command.Exit(0);
        await first;
        Program(static process => process.Exit(7));
        Assert.Equal(7, (await RunAsync(job)).ExitCode);
    }

    [Fact]
    public async Task A_job_that_holds_a_process_is_refused_and_left_alone()
    {
        ProgramWithoutEnd();
        using RunJob job = RunJob.Create();
        using JobProcess process = job.Start(Tool);
        InvalidOperationException refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync(job));
        Assert.Contains("holds 1 process", refusal.Message, StringComparison.Ordinal);
        Assert.False(process.HasExited);
        process.Kill();
        Program(static command => command.Exit(0));
        await RunAsync(job);
    }

    [Fact]
    public async Task A_launch_that_fails_leaves_nothing()
    {
        Kernel.LaunchHook = static _ => OddError;
        using RunJob job = RunJob.Create();
        JobException failure = await Assert.ThrowsAsync<JobException>(() => RunAsync(job, new() { CaptureOutput = true }));
        Assert.Equal(OddError, failure.NativeErrorCode);
        await UntilNothingLeaksAsync();
        Kernel.LaunchHook = null;
        Program(static process => process.Exit(0));
        await RunAsync(job);
    }

    [Fact]
    public async Task Disposing_the_job_ends_the_run()
    {
        ProgramWithoutEnd();
        RunJob job = RunJob.Create();
        Task<JobRunResult> run = RunAsync(job);
        await UntilAsync(() => Command is not null);
        job.Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => run);
        Assert.False(Command.IsRunning);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => RunAsync(job));
    }

    [Fact]
    public async Task A_job_that_cannot_be_terminated_is_said_to_be_so()
    {
        ProgramWithoutEnd();
        using RunJob job = RunJob.Create();
        Task<JobRunResult> run = RunAsync(job, WithTimeout());
        await UntilAsync(() => Command is not null);
        Kernel.FailCall(ModelFunction.TerminateJobObject, 1, Win32Error.AccessDenied);
        Time.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal("TerminateJobObject", (await Assert.ThrowsAsync<JobException>(() => run)).Function);
        Assert.False(Command.IsRunning);
    }

    [Fact]
    public async Task What_a_run_cannot_honour_is_refused()
    {
        using RunJob job = RunJob.Create();
        JobRunOptions[] wrong =
        [
            new() { Timeout = TimeSpan.Zero },
            new() { Timeout = TimeSpan.FromDays(50) },
            new() { GracePeriod = TimeSpan.FromSeconds(-1) },
            new() { MaxCapturedBytes = 1_000_000_001 },
            new() { Survivors = (JobRunSurvivors)2 },
            new() { Start = new JobStartOptions { StartSuspended = true } },
            new() { GracePeriod = TimeSpan.FromSeconds(1), Start = new JobStartOptions { NoConsole = true } },
        ];
        foreach (JobRunOptions options in wrong)
        {
            await Assert.ThrowsAnyAsync<ArgumentException>(() => RunAsync(job, options));
        }

        await Assert.ThrowsAnyAsync<ArgumentException>(() => job.RunAsync(
            new ProcessStartInfo(Tool) { CreateNoWindow = true }, new JobRunOptions { GracePeriod = TimeSpan.FromSeconds(1) }, Stop));
        Assert.Empty(Kernel.Processes);
    }
}
