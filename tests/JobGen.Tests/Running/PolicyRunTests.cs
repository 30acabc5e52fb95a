using System.Diagnostics;
using JobGen.Model;
using Xunit;

namespace JobGen.Tests.Running;

/// <summary>
/// A command in a new job of a policy, by the policy's static form; each way of calling it compiles beside the job's own.
/// </summary>
public sealed class PolicyRunTests : RunTest
{
    private const ulong Limit = 64 * 4096;

    [Fact]
    public async Task Each_form_runs_in_a_new_job_with_the_declared_limits_that_is_closed_then()
    {
        List<JobLimits> limits = [];
        Program(process =>
        {
            limits.Add(process.Job!.Limits);
            process.Exit(5);
        });
        NamedRunJob.Limits nine = NamedRunJob.DeclaredLimits;
        JobRunResult[] runs =
        [
            await NamedRunJob.RunAsync(Tool),
            await NamedRunJob.RunAsync(Tool, "one", "two"),
            await NamedRunJob.RunAsync(Tool, ["one"], new JobRunOptions { CaptureOutput = true }, Stop),
            await NamedRunJob.RunAsync(new ProcessStartInfo(Tool), cancellationToken: Stop),
            await NamedRunJob.RunAsync(nine, Tool, "one"),
            await NamedRunJob.RunAsync(in nine, Tool, ["one"], cancellationToken: Stop),
            await NamedRunJob.RunAsync(nine with { ActiveProcessLimit = 9 }, new ProcessStartInfo(Tool), cancellationToken: Stop),
            await RunGenericAsync<NamedRunJob>(),
        ];
        Assert.All(runs, static run => Assert.Equal(5, run.ExitCode));
        Assert.Equal(runs.Length, limits.Count);
        Assert.All(limits, static each => Assert.Equal(9u, each.ActiveProcessLimit));
        await UntilAsync(() => Kernel.JobCount == 0);
    }

    [Fact]
    public async Task Other_limits_are_in_force_from_the_first_instruction()
    {
        ulong? seen = null;
        Program(process =>
        {
            seen = process.Job!.Limits.JobMemoryLimit;
            process.Exit(0);
        });
        await RunJob.RunAsync(RunJob.DeclaredLimits with { JobMemoryLimit = Limit }, Tool);
        Assert.Equal(Limit, seen);
    }

    [Fact]
    public async Task A_job_of_that_name_is_not_taken_for_one_with_these_limits()
    {
        using NamedRunJob other = NamedRunJob.Create();
        InvalidOperationException refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => NamedRunJob.RunAsync(Tool));
        Assert.Contains("JobGen.Tests.NamedRun", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(Kernel.Processes);
    }

    [Fact]
    public async Task A_limit_that_is_refused_is_the_tasks_failure()
    {
        Kernel.FailCall(ModelFunction.SetInformationJobObject, 1, OddError);
        Task<JobRunResult> run = NamedRunJob.RunAsync(Tool);
        Assert.Equal(OddError, (await Assert.ThrowsAsync<JobException>(() => run)).NativeErrorCode);
        Assert.Empty(Kernel.DescribeLeaks());
    }

    [Fact]
    public async Task Cancelling_closes_the_job()
    {
        using CancellationTokenSource cancellation = new();
        ProgramWithoutEnd();
        Task<JobRunResult> run = RunJob.RunAsync(Tool, [], options: null, cancellation.Token);
        await UntilAsync(() => Command is not null);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        await UntilAsync(() => Kernel.JobCount == 0);
    }

    private static Task<JobRunResult> RunGenericAsync<T>()
        where T : JobObject, IJobPolicy<T> => JobPolicyExtensions.RunAsync<T>(Tool, "one");
}
