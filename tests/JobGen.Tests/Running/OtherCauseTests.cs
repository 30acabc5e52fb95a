using JobGen.Model;
using Xunit;

namespace JobGen.Tests.Running;

/// <summary>What an earlier run, a job within this one or the run itself brings about is not taken for the end of the command.</summary>
public sealed class OtherCauseTests : RunTest
{
    [Theory]
    [InlineData(false, JobEndReason.Exited)]
    [InlineData(true, JobEndReason.JobMemoryLimit)]
    public async Task What_ends_the_survivors_did_not_end_the_command(bool isRefusedMemory, JobEndReason reason)
    {
        // Both within one tick of the clock, and with the same exit code.
        Kernel.TimeProvider = Time;
        Kernel.Options.ClockTick = TimeSpan.FromMilliseconds(15.625);
        Program(process =>
        {
            process.SpawnChild();
            Assert.NotEqual(isRefusedMemory, process.Commit(3 * Page));
            process.Exit(1);
        });
        using RunJob job = RunJob.Create();
        job.JobMemoryLimit = isRefusedMemory ? 2 * Page : null;
        Assert.Equal(reason, (await RunAsync(job)).EndReason);
    }

    [Theory]
    [InlineData(1u, JobEndReason.Exited)]
    [InlineData(OutOfQuota, JobEndReason.Terminated)]
    public async Task Limits_that_only_a_job_within_this_one_has_are_no_reason(uint exitCode, JobEndReason reason)
    {
        using RunJob inner = RunJob.Create();
        inner.JobMemoryLimit = 2 * Page;
        inner.ProcessTimeLimit = TimeSpan.FromSeconds(2);
        Program(process =>
        {
            inner.Assign((int)process.Id);
            Assert.False(process.Commit(3 * Page));
            ModelProcess spender = exitCode == OutOfQuota ? process : process.SpawnChild();
            spender.UseCpu(TimeSpan.FromSeconds(3));
            process.Exit(exitCode);
        });
        using RunJob job = RunJob.Create();
        JobRunResult run = await RunAsync(job);
        Assert.Equal((reason, (int)exitCode, JobLimitsHit.None), (run.EndReason, run.ExitCode, run.LimitsHit));
    }

    [Fact]
    public async Task A_refusal_by_this_job_counts_whatever_a_job_within_it_refuses_later()
    {
        using RunJob inner = RunJob.Create();
        inner.JobMemoryLimit = 2 * Page;
        Program(process =>
        {
            Assert.NotEqual(0, process.TrySpawnChild(breakaway: false, out _));
            inner.Assign((int)process.Id);
            Assert.False(process.Commit(3 * Page));
            process.Exit(2);
        });
        using RunJob job = RunJob.Create();
        job.ActiveProcessLimit = 1;
        JobRunResult run = await RunAsync(job);
        Assert.Equal((JobEndReason.ActiveProcessLimit, JobLimitsHit.ActiveProcessLimit), (run.EndReason, run.LimitsHit));
    }

    [Fact]
    public async Task The_job_time_limit_is_seen_in_a_job_that_an_earlier_run_has_left_signalled()
    {
        using RunJob job = RunJob.Create();
        job.JobTimeLimit = TimeSpan.FromSeconds(2);
        Program(static process =>
        {
            process.SpawnChild();
            process.Exit(0);
        });
        await RunAsync(job);
        Program(static process => process.UseCpu(TimeSpan.FromSeconds(3)));
        JobRunResult run = await RunAsync(job);
        Assert.Equal((JobEndReason.JobTimeLimit, JobLimitsHit.JobTimeLimit), (run.EndReason, run.LimitsHit));
    }

    [Fact]
    public async Task A_job_that_was_signalled_before_says_nothing_by_that()
    {
        using RunJob job = RunJob.Create();
        job.Terminate();
        Program(static process => process.Exit(1));
        Assert.Equal(JobEndReason.Exited, (await RunAsync(job)).EndReason);
    }

    [Fact]
    public async Task A_notification_limit_that_an_earlier_run_passed_is_not_told_again()
    {
        using RunJob job = RunJob.Create();
        job.NotificationLimit = new NotificationThresholds { IoReadBytes = 100 };
        Program(static process =>
        {
            process.DoIo(readBytes: 200);
            process.Exit(0);
        });
        Assert.Equal(JobLimitsHit.NotificationLimit, (await RunAsync(job)).LimitsHit);
        Program(static process => process.Exit(0));
        JobRunResult run = await RunAsync(job);
        Assert.Equal((JobLimitsHit.None, null), (run.LimitsHit, run.Violations));
    }

    [Fact]
    public async Task The_message_of_a_job_within_this_one_takes_no_violation_away()
    {
        ModelProcess? child = null;
        Program(process => child = process.SpawnChild());
        using RunJob job = RunJob.Create();
        job.NotificationLimit = new NotificationThresholds { JobMemory = 2 * Page };
        using JobSubscription events = job.Subscribe();
        Task<JobRunResult> run = RunAsync(job);
        await UntilAsync(() => child is not null);
        child!.Commit(3 * Page);
        await UntilToldAsync(events, JobNotificationKind.NotificationLimit);
        child.Exit(0);
        Command.Job!.Send(JobMessage.NotificationLimit, Command.Id);
        Command.Exit(0);
        Assert.True((await run).Violations!.Value.Any);
    }
}
