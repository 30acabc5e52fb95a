using JobGen.JobRun.Commands;
using JobGen.JobRun.Options;
using Microsoft.CodeAnalysis;

namespace JobGen.JobRun.Tests.Commands;

/// <summary><c>jobrun explain</c> says what the analyzer says of the same limits, for every rule about what does not go together.</summary>
public sealed class AnalyzerAgreementTests
{
    /// <summary>Rules that no options can break, and why.</summary>
    private static readonly Dictionary<string, string> s_rulesOfAttributesOnly = new()
    {
        ["JOBGEN050"] = "--cpuset and --cpu-groups exclude each other.",
        ["JOBGEN051"] = "No option lets processes choose among processors.",
        ["JOBGEN052"] = "--allow-breakaway and --silent-breakaway exclude each other.",
        ["JOBGEN056"] = "There is no option for a notification limit without a threshold.",
        ["JOBGEN061"] = "An interval is written behind its tolerance.",
        ["JOBGEN063"] = "A command line is one job.",
        ["JOBGEN065"] = "It is an error of --working-set.",
        ["JOBGEN066"] = "A run without limits is nothing to wonder at: the job ends what it leaves behind.",
    };

    /// <summary>The rule, attributes, options, and the words that both have where not all are the same.</summary>
    public static TheoryData<string, string, string, string?> Cases => new()
    {
        { "JOBGEN053", "SilentBreakawayOk, JobMemoryLimit(1 << 30)", "--silent-breakaway -m 1g", "every child leaves the job, out of reach of " },
        { "JOBGEN054", "JobMemoryLimit(1 << 20), ProcessMemoryLimit(2 << 20)", "-m 1m --process-memory 2m", null },
        { "JOBGEN054", "JobTimeLimit(Seconds = 1), ProcessTimeLimit(Seconds = 2)", "--time 1s --process-time 2s", null },
        { "JOBGEN055", "JobMemoryLimit(1 << 20), NotificationLimit(JobMemory = 2 << 20)", "-m 1m --notify-memory 2m", null },
        { "JOBGEN055", "ActiveProcessLimit(2), ProcessMemoryLimit(1 << 20), NotificationLimit(JobMemory = 2 << 20)", "--pids 2 --process-memory 1m --notify-memory 2m", null },
        { "JOBGEN055", "JobTimeLimit(Seconds = 1), NotificationLimit(JobUserTimeSeconds = 1)", "--time 1s --notify-time 1s", "' is never reported, because the JobTimeLimit is reached first. Write less than the limit instead." },
        { "JOBGEN057", "WorkingSetLimit(1 << 20, 2 << 20)", "--working-set 1m..2m", null },
        { "JOBGEN057", "PriorityClassLimit(System.Diagnostics.ProcessPriorityClass.High)", "--priority high", null },
        { "JOBGEN057", "SchedulingClassLimit(6)", "--scheduling-class 6", null },
        { "JOBGEN058", "IoRateControl(MaxIops = 500)", "--io=500iops", "Leave it out, or use " },
        { "JOBGEN059", "UIRestrictions(UIRestrictions.Ime)", "--ui ime", "'UIRestrictions.Ime' is known from Windows build 22621 on, and below it Windows refuses all of the restrictions with 87. Leave it out, or " },
        { "JOBGEN059", "UIRestrictions(UIRestrictions.Injection)", "--ui injection", "'UIRestrictions.Injection' is known from Windows build 26100 on, " },
        { "JOBGEN060", "NotificationLimit(CpuRateTolerance = RateControlTolerance.Low)", "--notify-cpu low", "' reports that a rate control is exceeded, and " },
        { "JOBGEN060", "NotificationLimit(NetRateTolerance = RateControlTolerance.Low)", "--notify-net low", "' reports that a rate control is exceeded, and " },
        { "JOBGEN060", "NotificationLimit(IoRateTolerance = RateControlTolerance.Low)", "--notify-io low", "' reports that a rate control is exceeded, and " },
        { "JOBGEN060", "CpuRateControl(HardCap = 50), NotificationLimit(CpuRateTolerance = RateControlTolerance.Low)", "--cpu 50% --notify-cpu low", "' reports that a rate control is exceeded, and " },
        { "JOBGEN060", "NetRateControl(DscpTag = 5), NotificationLimit(NetRateTolerance = RateControlTolerance.Low)", "--dscp 5 --notify-net low", "' reports that a rate control is exceeded, and " },
        { "JOBGEN062", "NotificationLimit(JobMemory = 1 << 20, JobMemoryLow = 2 << 20)", "--notify-memory 1m --notify-memory-low 2m", null },
        { "JOBGEN062", "JobMemoryLimit(1 << 20), NotificationLimit(JobMemoryLow = 1 << 20)", "-m 1m --notify-memory-low 1m", null },
        { "JOBGEN064", "JobMemoryLimit(1 << 30), ProcessMemoryLimit(1 << 20), ActiveProcessLimit(2)", "-m 1g --process-memory 1m --pids 2", null },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Both_say_the_same_of_the_same_limits(string rule, string attributes, string options, string? sameWords)
    {
        Diagnostic[] found = await AnalyzedPolicy.FindAsync(attributes, TestContext.Current.CancellationToken);
        Diagnostic one = Assert.Single(found);
        Assert.Equal(rule, one.Id);
        string message = one.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
        string advice = Assert.Single(LimitAdvice.Find(LimitsBuilder.Build(Given.Options(options.Split(' ')))));
        if (sameWords is null)
        {
            Assert.Equal(message, advice);
        }
        else
        {
            Assert.Contains(sameWords, message, StringComparison.Ordinal);
            Assert.Contains(sameWords, advice, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("JobMemoryLimit(2 << 20), ProcessMemoryLimit(1 << 20)", "-m 2m --process-memory 1m")]
    [InlineData("JobMemoryLimit(2 << 20), ProcessMemoryLimit(1 << 20), ActiveProcessLimit(2)", "-m 2m --process-memory 1m --pids 2")]
    [InlineData("JobMemoryLimit(2 << 20), NotificationLimit(JobMemory = 1 << 20, JobMemoryLow = 1 << 20)", "-m 2m --notify-memory 1m --notify-memory-low 1m")]
    [InlineData("ActiveProcessLimit(2), ProcessMemoryLimit(1 << 20), NotificationLimit(JobMemory = 1 << 20)", "--pids 2 --process-memory 1m --notify-memory 1m")]
    [InlineData("JobTimeLimit(Seconds = 2), ProcessTimeLimit(Seconds = 2), NotificationLimit(JobUserTimeSeconds = 1)", "--time 2s --process-time 2s --notify-time 1s")]
    [InlineData("SchedulingClassLimit(5), PriorityClassLimit(System.Diagnostics.ProcessPriorityClass.BelowNormal)", "--scheduling-class 5 --priority below-normal")]
    public async Task Both_have_nothing_to_say_of_what_goes_together(string attributes, string options)
    {
        Assert.Empty(await AnalyzedPolicy.FindAsync(attributes, TestContext.Current.CancellationToken));
        Assert.Empty(LimitAdvice.Find(LimitsBuilder.Build(Given.Options(options.Split(' ')))));
    }

    [Fact]
    public void Every_rule_is_said_of_options_or_cannot_be_broken_by_them() => Assert.Equal(
        AnalyzedPolicy.CombinationRules.Distinct().Order(),
        Cases.Select(static row => row.Data.Item1).Distinct().Concat(s_rulesOfAttributesOnly.Keys).Order());

    [Theory]
    [InlineData("--cpuset 0-3 --cpu-groups 0:0-3")]
    [InlineData("--allow-breakaway --silent-breakaway")]
    [InlineData("--notify-memory-low 0")]
    [InlineData("--working-set 18446744073709551615..18446744073709551615")]
    public void What_options_cannot_break_is_refused(string options) =>
        Assert.Throws<OptionError>(() => LimitsBuilder.Build(Given.Options(options.Split(' '))));
}
