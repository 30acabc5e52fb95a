using JobGen.Model;
using Xunit;

namespace JobGen.Tests.Running;

/// <summary>Why a run ended: from messages, exit codes and the state of the job, and from nothing else.</summary>
public sealed class EndReasonTests : RunTest
{
    [Theory]
    [InlineData(0u)]
    [InlineData(3u)]
    [InlineData(NtStatus.ControlCExit)]
    public async Task A_command_that_ends_by_itself_has_exited(uint exitCode)
    {
        Program(process => process.Exit(exitCode));
        using RunJob job = RunJob.Create();
        JobRunResult run = await RunAsync(job);
        Assert.Equal(JobEndReason.Exited, run.EndReason);
        Assert.Equal((int)exitCode, run.ExitCode);
        Assert.Equal(JobLimitsHit.None, run.LimitsHit);
        Assert.Equal((int)Command.Id, run.ProcessId);
    }

    [Theory]
    [InlineData(NtStatus.AccessViolation)]
    [InlineData(NtStatus.StackOverflow)]
    [InlineData(0xE0434352u)]
    [InlineData(0xE06D7363u)]
    [InlineData(0xC0000409u)]
    public async Task A_crash_is_an_unhandled_exception(uint status)
    {
        Program(process => process.Crash(status));
        using RunJob job = RunJob.Create();
        JobRunResult run = await RunAsync(job);
        Assert.Equal(JobEndReason.UnhandledException, run.EndReason);
        Assert.Equal(unchecked((int)status), run.ExitCode);
    }

    [Fact]
    public async Task A_code_that_only_Windows_knows_for_a_crash_is_one_by_its_message()
    {
        const uint NewStatus = 0xC0001234;
        Program(process =>
        {
            process.Job!.Send(JobMessage.AbnormalExitProcess, process.Id);
            process.Exit(NewStatus);
        });
        using RunJob job = RunJob.Create();
        Assert.Equal(JobEndReason.UnhandledException, (await RunAsync(job)).EndReason);
    }

    [Fact]
    public async Task The_crash_of_a_child_is_not_that_of_the_command()
    {
        Program(static process =>
        {
            process.SpawnChild().Crash();
            process.Exit(1);
        });
        using RunJob job = RunJob.Create();
        Assert.Equal(JobEndReason.Exited, (await RunAsync(job)).EndReason);
    }

    [Theory]
    [InlineData(0u, JobEndReason.Exited)]
    [InlineData(1u, JobEndReason.ProcessMemoryLimit)]
    [InlineData(NtStatus.AccessViolation, JobEndReason.ProcessMemoryLimit)]
    public async Task A_failure_after_a_refused_allocation_is_put_down_to_the_process_memory_limit(uint exitCode, JobEndReason reason)
    {
        Program(process =>
        {
            Assert.False(process.Commit(3 * Page));
            process.Exit(exitCode);
        });
        using RunJob job = RunJob.Create();
        job.ProcessMemoryLimit = 2 * Page;
        JobRunResult run = await RunAsync(job);
        Assert.Equal(reason, run.EndReason);
        Assert.Equal(JobLimitsHit.ProcessMemoryLimit, run.LimitsHit);
    }

    [Fact]
    public async Task The_job_memory_limit_may_be_hit_by_a_child()
    {
        Program(static process =>
        {
            Assert.False(process.SpawnChild().Commit(3 * Page));
            process.Exit(2);
        });
        using RunJob job = RunJob.Create();
        job.JobMemoryLimit = 2 * Page;
        JobRunResult run = await RunAsync(job);
        Assert.Equal((JobEndReason.JobMemoryLimit, JobLimitsHit.JobMemoryLimit), (run.EndReason, run.LimitsHit));
    }

    [Fact]
    public async Task The_last_refusal_before_the_failure_is_its_reason()
    {
        Program(static process =>
        {
            Assert.False(process.Commit(5 * Page));
            Assert.NotEqual(0, process.TrySpawnChild(breakaway: false, out _));
            process.Exit(2);
        });
        using RunJob job = RunJob.Create();
        job.JobMemoryLimit = 2 * Page;
        job.ActiveProcessLimit = 1;
        JobRunResult run = await RunAsync(job);
        Assert.Equal(JobEndReason.ActiveProcessLimit, run.EndReason);
        Assert.Equal(JobLimitsHit.JobMemoryLimit | JobLimitsHit.ActiveProcessLimit, run.LimitsHit);
    }

    [Fact]
    public async Task The_process_time_limit_ends_the_command()
    {
        Program(static process => process.UseCpu(TimeSpan.FromSeconds(3)));
        using RunJob job = RunJob.Create();
        job.ProcessTimeLimit = TimeSpan.FromSeconds(2);
        JobRunResult run = await RunAsync(job);
        Assert.Equal((JobEndReason.ProcessTimeLimit, (int)OutOfQuota), (run.EndReason, run.ExitCode));
        Assert.Equal(JobLimitsHit.ProcessTimeLimit, run.LimitsHit);
    }

    [Theory]
    [InlineData(0u, JobEndReason.Exited)]
    [InlineData(1u, JobEndReason.ProcessTimeLimit)]
    public async Task The_process_time_limit_ends_a_child(uint exitCode, JobEndReason reason)
    {
        Program(process =>
        {
            process.SpawnChild().UseCpu(TimeSpan.FromSeconds(3));
            process.Exit(exitCode);
        });
        using RunJob job = RunJob.Create();
        job.ProcessTimeLimit = TimeSpan.FromSeconds(2);
        JobRunResult run = await RunAsync(job);
        Assert.Equal((reason, JobLimitsHit.ProcessTimeLimit), (run.EndReason, run.LimitsHit));
    }

    [Fact]
    public async Task The_job_time_limit_ends_all_without_a_message_of_its_own()
    {
        Program(static process => process.SpawnChild().UseCpu(TimeSpan.FromSeconds(3)));
        using RunJob job = RunJob.Create();
        job.JobTimeLimit = TimeSpan.FromSeconds(2);
        JobRunResult run = await RunAsync(job);
        Assert.Equal((JobEndReason.JobTimeLimit, (int)OutOfQuota), (run.EndReason, run.ExitCode));
        Assert.Equal(JobLimitsHit.JobTimeLimit, run.LimitsHit);
    }

    [Fact]
    public async Task A_job_time_that_is_only_told_ends_nothing()
    {
        Program(static process =>
        {
            process.UseCpu(TimeSpan.FromSeconds(3));
            process.Exit(1);
        });
        using RunJob job = RunJob.Create();
        job.Apply(RunJob.Limits.None with { JobTimeLimit = TimeSpan.FromSeconds(2), EndOfJobTimeAction = EndOfJobTimeAction.Post });
        JobRunResult run = await RunAsync(job);
        Assert.Equal((JobEndReason.Exited, JobLimitsHit.JobTimeLimit), (run.EndReason, run.LimitsHit));
    }

    [Fact]
    public async Task Terminate_of_the_job_is_told_apart_from_an_exit()
    {
        ProgramWithoutEnd();
        using RunJob job = RunJob.Create();
        Task<JobRunResult> run = RunAsync(job);
        await UntilAsync(() => Command is not null);
        job.Terminate(9);
        Assert.Equal((JobEndReason.Terminated, 9), ((await run).EndReason, (await run).ExitCode));
    }

    [Fact]
    public async Task Terminate_through_another_handle_is_seen_by_the_signal_of_the_job()
    {
        ProgramWithoutEnd();
        using NamedRunJob job = NamedRunJob.Create();
        using NamedRunJob other = NamedRunJob.Open(job.Name!);
        Task<JobRunResult> run = RunAsync(job);
        await UntilAsync(() => Command is not null);
        other.Terminate(9);
        Assert.Equal((JobEndReason.Terminated, 9), ((await run).EndReason, (await run).ExitCode));
    }

    [Fact]
    public async Task Where_the_message_is_lost_the_limit_is_not_guessed()
    {
        Kernel.MessageHook = static _ => MessageFate.Lose;
        Program(static process => process.UseCpu(TimeSpan.FromSeconds(3)));
        using RunJob job = RunJob.Create();
        job.ProcessTimeLimit = TimeSpan.FromSeconds(2);
        JobRunResult run = await RunAsync(job);
        Assert.Equal((JobEndReason.Terminated, JobLimitsHit.None), (run.EndReason, run.LimitsHit));
    }

    [Fact]
    public async Task A_notification_limit_is_told_with_what_was_reached()
    {
        ProgramWithoutEnd();
        using RunJob job = RunJob.Create();
        job.NotificationLimit = new NotificationThresholds { JobMemory = 2 * Page };
        using JobSubscription events = job.Subscribe();
        Task<JobRunResult> run = RunAsync(job);
        await UntilAsync(() => Command is not null);
        Command.Commit(3 * Page);
        await UntilToldAsync(events, JobNotificationKind.NotificationLimit);
        Command.Exit(1);
        Assert.Equal((JobEndReason.Exited, JobLimitsHit.NotificationLimit), ((await run).EndReason, (await run).LimitsHit));
        Assert.True((await run).Violations!.Value.Any);
    }
}
