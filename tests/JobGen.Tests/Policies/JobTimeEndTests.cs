using JobGen.Model;
using Xunit;

namespace JobGen.Tests.Policies;

/// <summary>A job time that Windows ended is not running any more, so the next Apply starts it again.</summary>
public sealed class JobTimeEndTests : PolicyTest
{
    private const string Structure = "JOBOBJECT_EXTENDED_LIMIT_INFORMATION";
    private const string Flags = "BasicLimitInformation.LimitFlags";

    private static readonly byte[] _started = Expect(Structure, (Flags, 0x4U), ("BasicLimitInformation.PerJobUserTimeLimit", 100_000_000L));
    private static readonly byte[] _kept = Expect(Structure, (Flags, 0x40U));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_the_message_Apply_starts_the_limit_that_Windows_cancelled()
    {
        using PostingPolicy job = PostingPolicy.Create();
        using JobSubscription events = job.Subscribe();
        UseTime(job, seconds: 11);
        await ReadUntilEndAsync(events);
        Assert.Null(job.JobTimeLimit);
        Assert.Equal(_started, BytesOfApply(job));
        Assert.Equal(TimeSpan.FromSeconds(10), job.JobTimeLimit);
        Assert.Equal(_kept, BytesOfApply(job));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_message_of_a_job_within_this_one_does_not_start_it_again(bool queriedWithTimeUsed)
    {
        Kernel.Options.QueriedJobTimeIncludesTimeUsed = queriedWithTimeUsed;
        using PostingPolicy job = PostingPolicy.Create();
        UseTime(job, seconds: 3);
        job.JobTimeLimit = TimeSpan.FromSeconds(10);
        using JobSubscription events = job.Subscribe();
        PostEnd(job);
        await ReadUntilEndAsync(events);
        Assert.Equal(_kept, BytesOfApply(job));
        Kernel.ClearCalls();
        job.Apply();
        Assert.DoesNotContain(Kernel.Calls, call => call.Function == ModelFunction.QueryInformationJobObject);
    }

    [Fact]
    public async Task After_the_signal_Apply_lets_processes_in_again()
    {
        using TimedPolicy job = TimedPolicy.Create();
        Task signal = job.WaitForSignalAsync(Stop);
        UseTime(job, seconds: 11);
        await signal;
        Assert.Equal(_started, BytesOfApply(job));
        job.Assign((int)Kernel.StartProcess().Id);
        Assert.Equal(_kept, BytesOfApply(job));
    }

    [Fact]
    public async Task The_signal_counts_though_a_message_of_a_job_within_this_one_follows()
    {
        using TimedPolicy job = TimedPolicy.Create();
        using JobSubscription events = job.Subscribe();
        Task signal = job.WaitForSignalAsync(Stop);
        UseTime(job, seconds: 11);
        await signal;
        PostEnd(job);
        await ReadUntilEndAsync(events);
        Assert.Equal(_started, BytesOfApply(job));
    }

    [Fact]
    public async Task The_signal_counts_before_the_first_apply_on_an_opened_job()
    {
        using TimedPolicy owner = TimedPolicy.CreateNew("JobGen.Tests.Ended");
        using TimedPolicy opened = TimedPolicy.Open("JobGen.Tests.Ended");
        Task signal = opened.WaitForSignalAsync(Stop);
        UseTime(owner, seconds: 11);
        await signal;
        Assert.Equal(_started, BytesOfApply(opened));
    }

    [Fact]
    public async Task The_setter_starts_it_and_the_next_apply_keeps_that()
    {
        using TimedPolicy job = TimedPolicy.Create();
        Task signal = job.WaitForSignalAsync(Stop);
        UseTime(job, seconds: 11);
        await signal;
        job.JobTimeLimit = TimeSpan.FromSeconds(10);
        Assert.Equal(_kept, BytesOfApply(job));
    }

    [Fact]
    public async Task An_update_of_the_time_starts_it_and_the_next_apply_keeps_that()
    {
        using TimedPolicy job = TimedPolicy.Create();
        Task signal = job.WaitForSignalAsync(Stop);
        UseTime(job, seconds: 11);
        await signal;
        job.Update((ref TimedPolicy.Limits limits) => limits.JobTimeLimit = TimeSpan.FromSeconds(9));
        Kernel.ClearCalls();
        job.Apply(TimedPolicy.DeclaredLimits with { JobTimeLimit = TimeSpan.FromSeconds(9) });
        Assert.Equal(_kept, SetBytes(9));
    }

    [Fact]
    public async Task An_apply_that_fails_does_not_forget_the_end()
    {
        using TimedPolicy job = TimedPolicy.Create();
        Task signal = job.WaitForSignalAsync(Stop);
        UseTime(job, seconds: 11);
        await signal;
        Kernel.FailCall(ModelFunction.SetInformationJobObject, 1, 5);
        Assert.Throws<JobException>(() => job.Apply());
        Assert.Equal(_started, BytesOfApply(job));
    }

    [Fact]
    public async Task An_update_of_another_limit_does_not_forget_the_end()
    {
        using TimedPolicy job = TimedPolicy.Create();
        Task signal = job.WaitForSignalAsync(Stop);
        UseTime(job, seconds: 11);
        await signal;
        Kernel.FailCall(ModelFunction.SetInformationJobObject, 1, 5);
        Assert.Throws<JobException>(() => job.Apply());
        job.Update((ref TimedPolicy.Limits limits) => limits.JobMemoryLimit = ByteSize.MiB);
        Assert.Equal(_started, BytesOfApply(job));
    }

    [Fact]
    public void An_update_that_finds_it_cleared_lets_the_next_apply_start_it()
    {
        using TimedPolicy job = TimedPolicy.CreateNew("JobGen.Tests.Cleared");
        using TimedPolicy other = TimedPolicy.Open("JobGen.Tests.Cleared");
        other.JobTimeLimit = null;
        job.Update((ref TimedPolicy.Limits limits) => limits.JobMemoryLimit = ByteSize.MiB);
        Assert.Equal(_started, BytesOfApply(job));
    }

    [Fact]
    public void What_another_handle_cleared_only_the_setter_repairs()
    {
        using TimedPolicy job = TimedPolicy.CreateNew("JobGen.Tests.Cleared");
        using TimedPolicy other = TimedPolicy.Open("JobGen.Tests.Cleared");
        other.JobTimeLimit = null;
        Assert.Equal(_kept, BytesOfApply(job));
        job.JobTimeLimit = TimeSpan.FromSeconds(10);
        Assert.Equal(TimedPolicy.DeclaredLimits, job.QueryLimits());
    }

    private static async Task ReadUntilEndAsync(JobSubscription events)
    {
        await foreach (JobNotification notification in events.WithCancellation(Stop))
        {
            if (notification.Kind == JobNotificationKind.EndOfJobTime)
            {
                return;
            }
        }
    }

    private void PostEnd(JobObject job)
    {
        lock (Kernel.Gate)
        {
            Kernel.JobOf(job.Handle.DangerousGetHandle()).PostMessage(JobMessage.EndOfJobTime, 0);
        }
    }

    private void UseTime(JobObject job, int seconds)
    {
        ModelProcess process = Kernel.StartProcess();
        job.Assign((int)process.Id);
        process.UseCpu(TimeSpan.FromSeconds(seconds));
    }

    private byte[] BytesOfApply<T>(T job)
        where T : JobObject, IJobPolicy<T>
    {
        Kernel.ClearCalls();
        job.Apply();
        return SetBytes(9);
    }
}
