using JobGen.Model;
using Xunit;

namespace JobGen.Tests.Running;

/// <summary>Who wants the process of a run gets it when it has been started.</summary>
public sealed class StartedTests : RunTest
{
    private const int NoProgram = 193;

    [Fact]
    public async Task It_is_called_once_while_the_command_runs()
    {
        ProgramWithoutEnd();
        List<int> started = [];
        using RunJob job = RunJob.Create();
        JobRunResult run = await RunAsync(job, new()
        {
            Started = process =>
            {
                Assert.True(Command.IsRunning);
                Assert.Same(job, process.Job);
                started.Add(process.Id);
                Command.Exit(7);
            },
        });
        Assert.Equal([run.ProcessId], started);
        Assert.Equal(7, run.ExitCode);
    }

    [Fact]
    public async Task What_it_throws_ends_the_run()
    {
        ProgramWithoutEnd();
        using RunJob job = RunJob.Create();
        await Assert.ThrowsAsync<FormatException>(() => RunAsync(job, new() { Started = static _ => throw new FormatException() }));
        Assert.False(Command.IsRunning);
        await UntilNothingLeaksAsync();
    }

    [Fact]
    public async Task It_is_not_called_where_nothing_was_started()
    {
        Kernel.FailCall(ModelFunction.CreateProcessW, 1, NoProgram);
        using RunJob job = RunJob.Create();
        await Assert.ThrowsAsync<JobException>(() => RunAsync(job, new() { Started = static _ => Assert.Fail("Nothing was started.") }));
    }
}
