using JobGen.Model;
using Xunit;

namespace JobGen.Tests.Running;

/// <summary>What a result says, and in which words.</summary>
public sealed class RunResultTests : RunTest
{
    [Fact]
    public async Task It_has_times_and_what_was_used()
    {
        ProgramWithoutEnd();
        DateTimeOffset start = Time.GetUtcNow();
        using RunJob job = RunJob.Create();
        Task<JobRunResult> run = RunAsync(job, new() { TimeProvider = Time });
        await UntilAsync(() => Command is not null);
        Time.Advance(TimeSpan.FromSeconds(2.5));
        Command.UseCpu(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));
        Command.Exit(0);
        JobRunResult result = await run;
        Assert.Equal((start, TimeSpan.FromSeconds(2.5)), (result.StartTime, result.Duration));
        Assert.Equal(TimeSpan.FromSeconds(1), result.Accounting.TotalUserTime);
        Assert.Equal(1u, result.Accounting.TotalProcesses);
        Assert.Equal($"tool.exe ({result.ProcessId}) exited with 0 after 2.5 s", result.ToString());
    }

    [Fact]
    public async Task A_run_is_not_lost_for_want_of_its_numbers()
    {
        Program(static process => process.Exit(0));
        Kernel.Options.MissingClasses.Add(8);
        using RunJob job = RunJob.Create();
        Assert.Equal(default, (await RunAsync(job)).Accounting);
    }

    [Theory]
    [InlineData(3u, "exited with 3")]
    [InlineData(NtStatus.AccessViolation, "crashed with 0xC0000005")]
    public async Task Codes_are_written_as_they_are_known(uint exitCode, string words)
    {
        Program(process => process.Exit(exitCode));
        using RunJob job = RunJob.Create();
        Assert.Contains(words, (await RunAsync(job)).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_limit_that_is_to_blame_is_named()
    {
        Program(static process =>
        {
            Assert.False(process.Commit(8192));
            process.Exit(3);
        });
        using RunJob job = RunJob.Create();
        job.JobMemoryLimit = 4096;
        Assert.EndsWith(
            " for the job memory limit; limits hit: JobMemoryLimit", (await RunAsync(job)).ToString(), StringComparison.Ordinal);
    }
}
