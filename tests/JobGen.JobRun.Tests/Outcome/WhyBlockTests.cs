using JobGen.JobRun.Outcome;
using JobGen.JobRun.Running;

namespace JobGen.JobRun.Tests.Outcome;

/// <summary>What is said at the end of a run, and what jobrun returns.</summary>
public sealed class WhyBlockTests
{
    [Fact]
    public void It_says_why_and_what_was_used() => Assert.Equal(
        """
        jobrun: node (4711) exited with 1 after 12.3 s for the job memory limit; jobrun returns 137
          limit hit  JobMemoryLimit: 512 MiB of 512MiB
          time       12.3 s, CPU 10.1 s user and 400 ms kernel
          memory     512 MiB committed at most, 300 MiB by one process
          processes  14, 3 ended by a limit
          I/O        1.2 MiB read, 3.4 MiB written, 12 KiB other
        """,
        Text(SampleSummary.OutOfMemory));

    [Fact]
    public void A_system_that_does_not_tell_is_not_made_to() => Assert.Equal(
        """
        jobrun: node (4711) exited with 0 after 12.3 s
          time       12.3 s
          used       this system does not tell
        """,
        Text(SampleSummary.Succeeded with { Used = default }));

    [Theory]
    [InlineData(JobEndReason.Exited, 3, null, 3)]
    [InlineData(JobEndReason.Exited, 0, 9, 0)]
    [InlineData(JobEndReason.TimedOut, 1, 9, 124)]
    [InlineData(JobEndReason.JobMemoryLimit, 3, null, 137)]
    [InlineData(JobEndReason.ProcessMemoryLimit, 3, null, 137)]
    [InlineData(JobEndReason.JobMemoryLimit, 3, 9, 9)]
    [InlineData(JobEndReason.ActiveProcessLimit, 3, null, 3)]
    [InlineData(JobEndReason.ActiveProcessLimit, 3, 9, 9)]
    [InlineData(JobEndReason.JobTimeLimit, 1816, null, 1816)]
    [InlineData(JobEndReason.ProcessTimeLimit, 1816, 9, 9)]
    [InlineData(JobEndReason.UnhandledException, -1073741819, null, -1073741819)]
    [InlineData(JobEndReason.Terminated, 130, 9, 130)]
    public void The_reason_makes_the_exit_code(JobEndReason reason, int exitCode, int? onLimit, int expected) =>
        Assert.Equal(expected, ExitCodes.Of(reason, exitCode, onLimit));

    [Theory]
    [InlineData(2, "GetFileAttributes", 127)]
    [InlineData(3, "CreateProcess", 127)]
    [InlineData(5, "CreateProcess", 126)]
    [InlineData(193, "CreateProcess", 126)]
    [InlineData(740, "CreateProcess", 126)]
    [InlineData(2, "OpenJobObject", 125)]
    [InlineData(87, "SetInformationJobObject", 125)]
    public void A_failure_makes_the_exit_code(int error, string function, int expected) =>
        Assert.Equal(expected, ExitCodes.Of(new JobException(error, function)));

    private static string Text(RunSummary summary)
    {
        using StringWriter error = new() { NewLine = "\n" };
        WhyBlock.Write(error, summary);
        return error.ToString().TrimEnd('\n');
    }
}
