using System.Diagnostics;
using Xunit;

namespace JobGen.Tests.Running;

/// <summary>One activity for each run.</summary>
public sealed class RunActivityTests : RunTest
{
    [Fact]
    public async Task It_says_what_was_run_and_how_it_ended()
    {
        Activity activity = await ListenAsync(options: null);
        Assert.Equal(("tool.exe", ActivityKind.Client, ActivityStatusCode.Error), (activity.DisplayName, activity.Kind, activity.Status));
        Assert.Equal("tool.exe", activity.GetTagItem("process.executable.name"));
        Assert.Equal(typeof(RunJob).FullName, activity.GetTagItem("jobgen.policy"));
        Assert.Equal((int)Command.Id, activity.GetTagItem("process.pid"));
        Assert.Equal(3, activity.GetTagItem("process.exit.code"));
        Assert.Equal("Exited", activity.GetTagItem("jobgen.run.end_reason"));
        Assert.Null(activity.GetTagItem("process.command_args"));
    }

    [Fact]
    public async Task Arguments_are_in_it_where_they_are_asked_for()
    {
        Activity activity = await ListenAsync(new JobRunOptions { RecordArguments = true });
        Assert.Equal(["tool.exe", "secret"], Assert.IsType<string[]>(activity.GetTagItem("process.command_args")));
    }

    [Fact]
    public async Task A_launch_that_fails_ends_it()
    {
        Kernel.LaunchHook = static _ => OddError;
        Activity activity = await ListenAsync(options: null, fails: true);
        Assert.Equal(ActivityStatusCode.Error, activity.Status);
        Assert.Equal(typeof(JobException).FullName, activity.GetTagItem("error.type"));
    }

    private async Task<Activity> ListenAsync(JobRunOptions? options, bool fails = false)
    {
        List<Activity> ended = [];
        using ActivityListener listener = new()
        {
            ShouldListenTo = static source => source.Name == JobTelemetry.ActivitySourceName,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = ended.Add,
        };
        ActivitySource.AddActivityListener(listener);
        Program(static process => process.Exit(3));
        using RunJob job = RunJob.Create();
        Task<JobRunResult> run = job.RunAsync(Tool, ["secret"], options, Stop);
        if (fails)
        {
            await Assert.ThrowsAsync<JobException>(() => run);
        }
        else
        {
            await run;
        }

        return Assert.Single(ended);
    }
}
