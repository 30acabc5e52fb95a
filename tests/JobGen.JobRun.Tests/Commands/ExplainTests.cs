using JobGen.JobRun.Commands;
using JobGen.JobRun.Options;

namespace JobGen.JobRun.Tests.Commands;

/// <summary>What is said of limits without running anything.</summary>
public sealed class ExplainTests
{
    [Theory]
    [InlineData("'JobMemoryLimit' (1048576 bytes) is below 'ProcessMemoryLimit' (2097152 bytes), so that the job's limit is reached first and the other one does nothing. Give the larger value to the job.", "-m", "1m", "--process-memory", "2m")]
    [InlineData("'JobMemoryLimit' (1073741824 bytes) is never reached, since 2 processes of 1048576 bytes have 2097152 bytes at most. Give the job less than that, or leave 'JobMemoryLimit' out.", "-m", "1g", "--process-memory", "1m", "--pids", "2")]
    [InlineData("'JobTimeLimit' (1 s) is below 'ProcessTimeLimit' (2 s), so that the job's limit is reached first and the other one does nothing. Give the larger value to the job.", "--time", "1s", "--process-time", "2s")]
    [InlineData("'JobMemory' is never reported, because an allocation above the JobMemoryLimit of 1048576 bytes fails, so that 2097152 bytes are not exceeded. Write less than the limit instead.", "-m", "1m", "--notify-memory", "2m")]
    [InlineData("'JobUserTime' is never reported, because the JobTimeLimit is reached first. Write less than the limit instead.", "--time", "1s", "--notify-time", "1s")]
    [InlineData("'JobMemoryLow' (2097152 bytes) is above 'JobMemory' (1048576 bytes), so that one of the two is always passed. Write the smaller one as 'JobMemoryLow'.", "--notify-memory", "1m", "--notify-memory-low", "2m")]
    [InlineData("'--notify-cpu' reports that a rate control is exceeded, and there is no CPU rate, so that nothing is reported. Add '--cpu '50% notify''.", "--notify-cpu", "low")]
    [InlineData("'WorkingSetLimit' needs SeIncreaseBasePriorityPrivilege. JobGen enables it for the call where the account holds it, as administrators do; for others Windows answers 1314, also when another limit of the job is changed. Run elevated, or leave the limit off.", "--working-set", "1m..2m")]
    [InlineData("'UIRestrictions.Ime' is known from Windows build 22621 on, and below it Windows refuses all of the restrictions with 87. Leave it out, or give --best-effort.", "--ui", "ime")]
    public void What_does_not_go_together_is_said_in_the_words_of_the_analyzers(string advice, params string[] words) =>
        Assert.Equal([advice], LimitAdvice.Find(LimitsBuilder.Build(Given.Options(words))));

    [Theory]
    [InlineData("-m", "2m", "--process-memory", "1m")]
    [InlineData("-m", "2m", "--notify-memory", "1m")]
    [InlineData("--cpu", "50% notify", "--notify-cpu", "low")]
    [InlineData("--priority", "below-normal", "--scheduling-class", "5")]
    [InlineData("--silent-breakaway")]
    public void What_goes_together_is_not_talked_about(params string[] words) =>
        Assert.Empty(LimitAdvice.Find(LimitsBuilder.Build(Given.Options(words))));

    [Fact]
    public void Each_limit_is_said_with_what_Windows_does()
    {
        StringWriter output = new() { NewLine = "\n" };
        Assert.Equal(0, ExplainCommand.Run(RunSettings.From(Given.Options("-m", "512m", "--silent-breakaway")), output));
        Assert.Equal(
            """
            KillOnJobClose = true
                When jobrun ends, however it ends, Windows ends all processes of the job.
            SilentBreakawayOk = true
                Whatever the command starts is outside of the job: neither limited nor ended.
            JobMemoryLimit = 512MiB
                An allocation beyond it fails, in whichever process it is; nothing is ended. It counts committed memory.
            note: With --silent-breakaway every child leaves the job, out of reach of KillOnJobClose, JobMemoryLimit = 512MiB. Write --allow-breakaway to let only those go that ask.

            """,
            output.ToString());
    }
}
