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
          limit hit  JobMemoryLimit: 512.0 MiB of 512MiB
          time       12.3 s, CPU 10.1 s user and 400 ms kernel
          memory     512.0 MiB committed at most, 300.0 MiB by one process
          processes  14, 3 ended by a limit
          I/O        1.2 MiB read, 3.4 MiB written, 12.0 KiB other
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

    [Theory]
    [InlineData(0UL, "0 bytes")]
    [InlineData(1023UL, "1023 bytes")]
    [InlineData(1536UL, "1.5 KiB")]
    [InlineData(3UL * 1024 * 1024 * 1024, "3.0 GiB")]
    public void Sizes_are_as_people_read_them(ulong bytes, string expected) => Assert.Equal(expected, Amounts.Bytes(bytes));

    [Theory]
    [InlineData(0.4, "400 ms")]
    [InlineData(12.34, "12.3 s")]
    [InlineData(65, "1 m 5 s")]
    [InlineData(3725, "1 h 2 m 5 s")]
    public void Times_are_as_people_read_them(double seconds, string expected) =>
        Assert.Equal(expected, Amounts.Time(TimeSpan.FromSeconds(seconds)));

    private static string Text(RunSummary summary) => string.Join('\n', WhyBlock.Lines(summary));
}
