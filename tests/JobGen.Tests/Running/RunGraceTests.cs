using JobGen.Model;
using Xunit;

namespace JobGen.Tests.Running;

/// <summary>A command that is asked to end before it is ended, and the time that it has for that.</summary>
public sealed class RunGraceTests : RunTest
{
    [Fact]
    public async Task A_command_that_is_asked_may_end_within_the_grace()
    {
        ProgramWithoutEnd();
        using RunJob job = RunJob.Create();
        Task<JobRunResult> run = RunAsync(job, WithTimeout(grace: TimeSpan.FromSeconds(10)));
        await TimeOutUntilAskedAsync();
        Assert.Equal([1u], Command.ControlEvents);
        Command.Exit(NtStatus.ControlCExit);
        JobRunResult result = await run;
        Assert.Equal((JobEndReason.TimedOut, unchecked((int)NtStatus.ControlCExit)), (result.EndReason, result.ExitCode));
    }

    [Fact]
    public async Task A_command_that_does_not_end_within_the_grace_is_ended()
    {
        ProgramWithoutEnd();
        using RunJob job = RunJob.Create();
        Task<JobRunResult> run = RunAsync(job, WithTimeout(grace: TimeSpan.FromSeconds(10)));
        await TimeOutUntilAskedAsync();
        Assert.True(Command.IsRunning);

        // The grace may begin a moment after the event.
        await UntilAsync(() =>
        {
            Time.Advance(TimeSpan.FromSeconds(10));
            return !Command.IsRunning;
        });
        Assert.Equal((JobEndReason.TimedOut, 1), ((await run).EndReason, (await run).ExitCode));
    }

    [Theory]
    [InlineData(JobRunSurvivors.Terminate)]
    [InlineData(JobRunSurvivors.Wait)]
    public async Task The_grace_is_for_what_the_command_has_started_too(JobRunSurvivors survivors)
    {
        ModelProcess? worker = null;
        Program(process =>
        {
            worker = process.SpawnChild();
            if (survivors == JobRunSurvivors.Wait)
            {
                process.Exit(0);
            }
        });
        using RunJob job = RunJob.Create();
        Task<JobRunResult> run = RunAsync(job, WithTimeout(grace: TimeSpan.FromSeconds(10), survivors));
        await UntilAsync(() => worker is not null);
        Time.Advance(TimeSpan.FromMinutes(5));
        await UntilAsync(() => worker!.ControlEvents.Count > 0);
        Command.Exit(NtStatus.ControlCExit);
        await Task.Delay(50, Stop);
        Assert.True(worker!.IsRunning);
        worker.Exit(0);
        Assert.Equal(JobEndReason.TimedOut, (await run).EndReason);
    }

    [Fact]
    public async Task Cancelling_during_the_grace_ends_it()
    {
        using CancellationTokenSource cancellation = new();
        ProgramWithoutEnd();
        using RunJob job = RunJob.Create();
        Task<JobRunResult> run = job.RunAsync(Tool, [], WithTimeout(grace: TimeSpan.FromDays(1)), cancellation.Token).WaitAsync(Stop);
        await TimeOutUntilAskedAsync();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        Assert.False(Command.IsRunning);
    }

    [Fact]
    public async Task Cancelling_while_the_command_is_asked_ends_it()
    {
        using CancellationTokenSource cancellation = new();
        ProgramWithoutEnd();
        using RunJob job = RunJob.Create();
        Kernel.CallHook = function =>
        {
            if (function == ModelFunction.GenerateConsoleCtrlEvent)
            {
                cancellation.Cancel();
            }
        };
        Task<JobRunResult> run = job.RunAsync(Tool, [], WithTimeout(grace: TimeSpan.FromDays(1)), cancellation.Token).WaitAsync(Stop);
        await TimeOutAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        Assert.False(Command.IsRunning);
    }

    [Fact]
    public async Task Without_a_console_nobody_is_asked()
    {
        Kernel.Options.HasConsole = false;
        ProgramWithoutEnd();
        using RunJob job = RunJob.Create();
        Task<JobRunResult> run = RunAsync(job, WithTimeout(grace: TimeSpan.FromSeconds(10)));
        await TimeOutAsync();
        Assert.Equal(JobEndReason.TimedOut, (await run).EndReason);
    }

    private async Task TimeOutUntilAskedAsync()
    {
        await TimeOutAsync();
        await UntilAsync(() => Command.ControlEvents.Count > 0);
    }
}
