using JobGen.JobRun.Commands;
using JobGen.JobRun.Options;

namespace JobGen.JobRun.Tests.Commands;

/// <summary>What <c>jobrun set</c> changes of a job, and what it leaves.</summary>
public sealed class SetCommandTests : ModelTest
{
    private const string Name = "jobgen-tests-set";
    private const string Before = "JobMemoryLimit = 1GiB, NetRateControl = 10MiB/s dscp 46, "
        + "NotificationLimit = JobMemory 400MiB; IoWriteBytes 1GiB; CpuRate Low in Long";

    [Theory]
    [InlineData("NotificationLimit", "IoWriteBytes 1GiB; CpuRate Low in Long", "--notify-memory", "off")]
    [InlineData("NotificationLimit", "JobMemory 400MiB; IoWriteBytes 1GiB", "--notify-cpu", "off")]
    [InlineData("NotificationLimit", "JobMemory 300MiB; CpuRate Low in Long", "--notify-memory", "300m", "--notify-write", "off")]
    [InlineData("NotificationLimit", "JobMemory 400MiB; IoReadBytes 1MiB; IoWriteBytes 1GiB; CpuRate Low in Long", "--notify-read", "1m")]
    [InlineData("NotificationLimit", "off", "--notify-memory", "off", "--notify-cpu", "off", "--notify-write", "off")]
    [InlineData("NetRateControl", "10MiB/s", "--dscp", "off")]
    [InlineData("NetRateControl", "dscp 46", "--net", "off")]
    [InlineData("NetRateControl", "20MiB/s dscp 46", "--net", "20m")]
    [InlineData("NetRateControl", "dscp 5", "--net", "off", "--dscp", "5")]
    [InlineData("NetRateControl", "off", "--net", "off", "--dscp", "off")]
    public void An_option_changes_its_own_part_of_a_limit(string limit, string expected, params string[] options)
    {
        AdjustableJob.Limits limits = AdjustableJob.Limits.Parse(Before, provider: null);
        using AdjustableJob job = AdjustableJob.Create(in limits, Name);
        using StringWriter output = new() { NewLine = "\n" };
        Assert.Equal(0, SetCommand.Run(Name, Given.Options(options), output));
        Assert.Equal($"job {Name}: {limit} = {expected}\n", output.ToString());

        AdjustableJob.Limits after = limits;
        Assert.True(after.TrySet(limit, expected, out _));
        Assert.Equal(after.ToString(), job.QueryLimits().ToString());
    }

    [Theory]
    [InlineData("--net")]
    [InlineData("--dscp")]
    [InlineData("--notify-memory")]
    [InlineData("--notify-memory-low")]
    [InlineData("--notify-read")]
    [InlineData("--notify-write")]
    [InlineData("--notify-time")]
    [InlineData("--notify-cpu")]
    [InlineData("--notify-net")]
    [InlineData("--notify-io")]
    public void Every_option_that_is_a_part_of_a_limit_takes_itself_off_and_nothing_else(string option)
    {
        string[] parts =
            ["--net", "1m", "--dscp", "1", "--notify-memory", "2m", "--notify-memory-low", "1m", "--notify-read", "1m", "--notify-write", "1m",
                "--notify-time", "1s", "--notify-cpu", "low", "--notify-net", "low", "--notify-io", "low"];
        AdjustableJob.Limits limits = LimitsBuilder.Build(Given.Options(parts));
        using AdjustableJob job = AdjustableJob.Create(in limits, Name);
        Assert.Equal(0, SetCommand.Run(Name, Given.Options(option, "off"), TextWriter.Null));
        int index = Array.IndexOf(parts, option);
        Assert.Equal(
            LimitsBuilder.Build(Given.Options([.. parts[..index], .. parts[(index + 2)..]])).ToString(), job.QueryLimits().ToString());
    }
}
