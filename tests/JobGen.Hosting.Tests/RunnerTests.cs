using System.Collections.Concurrent;
using JobGen.Model;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace JobGen.Hosting.Tests;

/// <summary>Programs run a bounded number at once, and none is left when the host has stopped.</summary>
public sealed class RunnerTests : HostTest
{
    private readonly ConcurrentQueue<ModelProcess> _started = new();

    public RunnerTests() => Kernel.ProcessStarted = _started.Enqueue;

    [Fact]
    public async Task A_program_runs_in_a_job_with_the_limits_of_the_configuration()
    {
        Kernel.ProcessStarted = process =>
        {
            Assert.False(process.Commit(2 * ByteSize.GiB));
            process.Exit(3);
        };
        IHost host = await StartAsync<BuildSandbox>("""{ "Jobs": { "Build": { "JobMemoryLimit": "1g" } } }""");
        JobRunResult result = await Runner(host).RunAsync("/bin/true", [], cancellationToken: Stop);
        Assert.Equal((3, JobLimitsHit.JobMemoryLimit), (result.ExitCode, result.LimitsHit));
        Assert.Equal(["BuildSandbox runs /bin/true."], Log.Of(1));
        Assert.StartsWith("BuildSandbox ran /bin/true: exit code 3,", Assert.Single(Log.Of(2)), StringComparison.Ordinal);
        Assert.Equal(["BuildSandbox ran /bin/true into its limits: JobMemoryLimit."], Log.Of(3));
        await UntilAsync(() => Kernel.DescribeLeaks().Count == 0);
    }

    [Fact]
    public async Task No_more_run_at_once_than_were_asked_for_and_no_more_wait()
    {
        IHost host = await StartAsync<BuildSandbox>("{}", options => (options.MaxConcurrent, options.QueueCapacity) = (2, 3));
        IJobRunner<BuildSandbox> runner = Runner(host);
        Task<JobRunResult>[] runs = [.. Enumerable.Range(0, 5).Select(_ => runner.RunAsync("/bin/true", [], cancellationToken: Stop))];
        await UntilAsync(() => _started.Count == 2);
        Assert.Equal((2, 3), (runner.Running, runner.Waiting));
        InvalidOperationException full = await Assert.ThrowsAsync<InvalidOperationException>(
            () => runner.RunAsync("/bin/true", [], cancellationToken: Stop));
        Assert.Contains("2 programs run and 3 wait", full.Message, StringComparison.Ordinal);

        for (int ended = 0; ended < runs.Length; ended++)
        {
            await UntilAsync(() => !_started.IsEmpty);
            Assert.True(runner.Running <= 2);
            Assert.True(_started.TryDequeue(out ModelProcess? process));
            process.Exit((uint)ended);
        }

        JobRunResult[] results = await Task.WhenAll(runs);
        Assert.Equal([0, 1, 2, 3, 4], results.Select(result => result.ExitCode).Order());
        Assert.Equal((0, 0), (runner.Running, runner.Waiting));
    }

    [Fact]
    public async Task A_run_that_waits_is_cancelled_out_of_the_queue_and_one_that_runs_is_ended()
    {
        IHost host = await StartAsync<BuildSandbox>("{}", options => options.MaxConcurrent = 1);
        IJobRunner<BuildSandbox> runner = Runner(host);
        using CancellationTokenSource first = new();
        using CancellationTokenSource second = new();
        Task<JobRunResult> running = runner.RunAsync("/bin/true", [], cancellationToken: first.Token);
        Task<JobRunResult> waiting = runner.RunAsync("/bin/true", [], cancellationToken: second.Token);
        await UntilAsync(() => _started.Count == 1);
        await second.CancelAsync();
        OperationCanceledException cancelled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.Equal(second.Token, cancelled.CancellationToken);
        Assert.Equal((1, 0), (runner.Running, runner.Waiting));
        await first.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        Assert.False(Assert.Single(_started).IsRunning);
        Assert.Equal(["BuildSandbox ended /bin/true, since the run was cancelled."], Log.Of(10));
        Assert.Empty(Log.Of(4));
        Assert.Equal((0, 0), (runner.Running, runner.Waiting));
    }

    [Fact]
    public async Task A_refused_launch_gives_its_turn_back()
    {
        IHost host = await StartAsync<BuildSandbox>("{}", options => options.MaxConcurrent = 1);
        IJobRunner<BuildSandbox> runner = Runner(host);
        Kernel.FailCall(ModelFunction.CreateProcessW, 1, 8);
        JobException refused = await Assert.ThrowsAsync<JobException>(() => runner.RunAsync("/bin/true", [], cancellationToken: Stop));
        Assert.Equal(8, refused.NativeErrorCode);
        Assert.Equal(["BuildSandbox could not run /bin/true to its end."], Log.Of(4));
        Assert.Equal((0, 0), (runner.Running, runner.Waiting));
        Kernel.ProcessStarted = process => process.Exit(0);
        Assert.Equal(0, (await runner.RunAsync("/bin/true", [], cancellationToken: Stop)).ExitCode);
    }

    [Fact]
    public async Task A_host_that_stops_waits_for_what_runs_and_waits_and_takes_nothing_new()
    {
        IHost host = await StartAsync<BuildSandbox>("{}", options => options.MaxConcurrent = 1);
        IJobRunner<BuildSandbox> runner = Runner(host);
        Task<JobRunResult>[] runs = [.. Enumerable.Range(0, 2).Select(_ => runner.RunAsync("/bin/true", [], cancellationToken: Stop))];
        await UntilAsync(() => _started.Count == 1);
        Task stop = host.StopAsync(Stop);
        await UntilAsync(() => Log.Of(9).Any());
        InvalidOperationException refused = await Assert.ThrowsAsync<InvalidOperationException>(
            () => runner.RunAsync("/bin/true", [], cancellationToken: Stop));
        Assert.Contains("stopping", refused.Message, StringComparison.Ordinal);
        Assert.False(stop.IsCompleted);

        for (int ended = 0; ended < runs.Length; ended++)
        {
            await UntilAsync(() => !_started.IsEmpty);
            Assert.True(_started.TryDequeue(out ModelProcess? process));
            process.Exit(0);
        }

        await stop;
        Assert.All(await Task.WhenAll(runs), result => Assert.Equal(0, result.ExitCode));
    }

    [Fact]
    public async Task What_is_left_when_the_time_of_the_host_is_over_is_ended()
    {
        IHost host = await StartAsync<BuildSandbox>("{}", options => options.MaxConcurrent = 1);
        Task<JobRunResult>[] runs =
            [.. Enumerable.Range(0, 3).Select(_ => Runner(host).RunAsync("/bin/true", [], cancellationToken: Stop))];
        await UntilAsync(() => _started.Count == 1);
        await StopOutOfTimeAsync(host);
        foreach (Task<JobRunResult> run in runs)
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        }

        Assert.False(Assert.Single(_started).IsRunning);
        await UntilAsync(() => Kernel.DescribeLeaks().Count == 0);
    }

    [Fact]
    public async Task The_time_of_the_host_is_over_for_a_grace_period_too()
    {
        IHost host = await StartAsync<BuildSandbox>("{}");
        JobRunOptions patient = new() { Timeout = TimeSpan.FromDays(1), GracePeriod = TimeSpan.FromDays(1) };
        Task<JobRunResult> run = Runner(host).RunAsync("/bin/true", [], patient, Stop);
        await UntilAsync(() => _started.Count == 1);
        await StopOutOfTimeAsync(host);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
    }

    [Fact]
    public async Task A_provider_that_is_disposed_alone_ends_what_runs()
    {
        IHost host = Build<BuildSandbox>("{}");
        Task<JobRunResult> run = Runner(host).RunAsync("/bin/true", [], cancellationToken: Stop);
        await UntilAsync(() => _started.Count == 1);
        ((IDisposable)Runner(host)).Dispose();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        Assert.False(Assert.Single(_started).IsRunning);
    }

    /// <summary>Stops the host, whose time is over as soon as it waits for what runs.</summary>
    private async Task StopOutOfTimeAsync(IHost host)
    {
        using CancellationTokenSource timeIsOver = new();
        Task stop = host.StopAsync(timeIsOver.Token);
        await UntilAsync(() => Log.Of(9).Any());
        await timeIsOver.CancelAsync();
        await Record.ExceptionAsync(() => stop);
    }

    private static IJobRunner<BuildSandbox> Runner(IHost host) => host.Services.GetRequiredService<IJobRunner<BuildSandbox>>();

    private static async Task UntilAsync(Func<bool> condition)
    {
        while (!condition())
        {
            await Task.Delay(1, Stop);
        }
    }
}
