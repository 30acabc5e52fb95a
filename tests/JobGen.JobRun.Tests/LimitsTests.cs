using JobGen.JobRun.Options;

namespace JobGen.JobRun.Tests;

/// <summary>What options make of the limits of a job.</summary>
public sealed class LimitsTests
{
    [Theory]
    [InlineData("JobMemoryLimit = 512MiB", "-m", "512m")]
    [InlineData("JobMemoryLimit = 1536MiB", "--memory", "1.5g")]
    [InlineData("ProcessMemoryLimit = 64MiB", "--process-memory", "64MiB")]
    [InlineData("WorkingSetLimit = 1MiB..64MiB", "--working-set", "1m..64m")]
    [InlineData("CpuRateControl = 50%", "--cpu", "50%")]
    [InlineData("CpuRateControl = soft 30%", "--cpu", "soft 30%")]
    [InlineData("CpuRateControl = 10%..50%", "--cpu", "10%..50%")]
    [InlineData("CpuRateControl = weight 7", "--cpu-weight", "7")]
    [InlineData("AffinityLimit = 0-3,8", "--cpuset", "0-3,8")]
    [InlineData("GroupAffinity = 0: 0-3; 1: 0-7", "--cpu-groups", "0: 0-3; 1: 0-7")]
    [InlineData("JobTimeLimit = 30s", "--time", "30s")]
    [InlineData("ProcessTimeLimit = 1m", "--process-time", "60s")]
    [InlineData("PriorityClassLimit = BelowNormal", "--priority", "below-normal")]
    [InlineData("SchedulingClassLimit = 7", "--scheduling-class", "7")]
    [InlineData("ActiveProcessLimit = 32", "--pids", "32")]
    [InlineData("UIRestrictions = ReadClipboard | WriteClipboard | Desktop", "--ui", "clipboard,desktop")]
    [InlineData("UIRestrictions = ExitWindows", "--ui", "exit-windows")]
    [InlineData("BreakawayOk", "--allow-breakaway")]
    [InlineData("SilentBreakawayOk", "--silent-breakaway")]
    [InlineData("None", "--no-breakaway")]
    [InlineData("DieOnUnhandledException", "--no-crash-dialog")]
    [InlineData("NetRateControl = 10MiB/s", "--net", "10m")]
    [InlineData("NetRateControl = 10MiB/s", "--net", "10MiB/s")]
    [InlineData("NetRateControl = 10MiB/s dscp 46", "--dscp", "46", "--net", "10m")]
    [InlineData("IoRateControl = 500 iops", "--io", "500 iops")]
    [InlineData("NotificationLimit = JobMemory 400MiB", "--notify-memory", "400m")]
    [InlineData("NotificationLimit = JobMemory 400MiB; IoWriteBytes 1GiB", "--notify-write", "1g", "--notify-memory", "400m")]
    [InlineData("NotificationLimit = CpuRate Low in Short", "--notify-cpu", "low")]
    [InlineData("None", "--memory", "off", "--net", "off")]
    [InlineData("JobMemoryLimit = 2MiB", "--memory", "1m", "--memory", "2m")]
    public void Each_option_is_the_limit_of_its_name(string expected, params string[] words) =>
        Assert.Equal(expected, LimitsBuilder.Build(Given.Options(words)).ToString());

    [Fact]
    public void Every_limit_has_an_option_but_those_that_jobrun_sets_itself() =>
        Assert.Equal(
            AdjustableJob.Limits.Names.Except(["KillOnJobClose", "EndOfJobTimeAction"]).Order(),
            LimitOptions.All.Select(option => option.Limit).OfType<string>().Distinct().Order());

    [Theory]
    [InlineData("--memory 100: 'JobMemoryLimit' is 100 bytes, less than one page of 4096, and Windows answers 87. Write a size such as '512MiB', '1.5g' or '4096', or 'off'.", "-m", "100")]
    [InlineData("--memory lots: 'lots' is no size below 2^64 bytes. Write a size such as '512MiB', '1.5g' or '4096'.", "-m", "lots")]
    [InlineData("--pids 0: A limit of 0 processes is refused by Windows with 87. Write 1 or more, or 'off'.", "--pids", "0")]
    [InlineData("--cpu-weight 10: The weight is 10, and Windows answers 87 outside of 1 to 9. Write 1 to 9; 5 is the default.", "--cpu-weight", "10")]
    [InlineData("--cpu-weight 3: --cpu is given too. Give one of --cpus, --cpu, --cpu-weight.", "--cpu", "5%", "--cpu-weight", "3")]
    [InlineData("--silent-breakaway: --allow-breakaway is given too. Give one of --no-breakaway, --allow-breakaway, --silent-breakaway.", "--silent-breakaway", "--allow-breakaway")]
    [InlineData("--quiet maybe: Write 'true' or 'false'.", "--quiet=maybe")]
    [InlineData("--timeout 0s: It is 0 seconds, and Windows counts from one unit of 100 ns (1E-07) to 2^63 - 1 of them (about 29,000 years). Write a time with its unit, such as '30s', '1.5h' or '00:00:30', or 'off'.", "--timeout", "0s")]
    [InlineData("--timeout 60d: That is longer than a timer runs. Write less than 49 days, or 'off'.", "--timeout", "60d")]
    [InlineData("--env NAME: It has no name or no value. Write NAME=VALUE; an empty value is NAME=.", "--env", "NAME")]
    [InlineData("--cwd /no/such: There is no such folder. Write one that exists.", "--cwd", "/no/such")]
    [InlineData("--exit-code-on-limit x: It is no exit code. Write a whole number, such as 3.", "--exit-code-on-limit", "x")]
    [InlineData("--ci jenkins: Write one of auto, github, azure.", "--ci", "jenkins")]
    public void A_wrong_value_is_one_line_that_names_option_value_and_what_is_allowed(string message, params string[] words) =>
        Assert.Equal(message, Assert.Throws<OptionError>(() => RunSettings.From(Given.Options(words))).Message);

    [Fact]
    public void What_is_not_said_is_off_but_that_nothing_is_left_behind() =>
        Assert.Equal("KillOnJobClose", RunSettings.From(new Settings()).Limits.ToString());
}
