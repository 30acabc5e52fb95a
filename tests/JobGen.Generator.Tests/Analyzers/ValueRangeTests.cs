using JobGen.Generator.Tests.Analyzers.Cases;
using JobGen.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;

namespace JobGen.Generator.Tests.Analyzers;

/// <summary>The ends of the ranges that values may be in, in a project of 32 bits, where they are narrowest.</summary>
public sealed class ValueRangeTests
{
    [Theory]
    [InlineData("JOBGEN022", "WorkingSetLimit(8192, 8192)")]
    [InlineData("JOBGEN023", "JobMemoryLimit(uint.MaxValue), GroupAffinity(0, uint.MaxValue)")]
    [InlineData(
        "JOBGEN023", "ProcessMemoryLimit(uint.MaxValue), WorkingSetLimit(uint.MaxValue, uint.MaxValue), AffinityLimit(uint.MaxValue)")]
    [InlineData("JOBGEN026", "SchedulingClassLimit(9)")]
    [InlineData("JOBGEN027", "PriorityClassLimit(ProcessPriorityClass.Idle)")]
    [InlineData("JOBGEN027", "PriorityClassLimit(ProcessPriorityClass.BelowNormal)")]
    [InlineData("JOBGEN027", "PriorityClassLimit(ProcessPriorityClass.Normal)")]
    [InlineData("JOBGEN027", "PriorityClassLimit(ProcessPriorityClass.AboveNormal)")]
    [InlineData("JOBGEN027", "PriorityClassLimit(ProcessPriorityClass.High)")]
    [InlineData("JOBGEN027", "PriorityClassLimit(ProcessPriorityClass.RealTime)")]
    [InlineData("JOBGEN030", "UIRestrictions((UIRestrictions)0x3FF)")]
    [InlineData(
        "JOBGEN043",
        "NotificationLimit(CpuRateTolerance = RateControlTolerance.Medium, CpuRateInterval = RateControlToleranceInterval.Medium)")]
    public async Task WhatIsInsideIsNotReported(string id, string attributes) => Assert.DoesNotContain(id, await Found(attributes));

    [Theory]
    [InlineData("JOBGEN023", "WorkingSetLimit(4096, 0x1_0000_0000)")]
    [InlineData("JOBGEN023", "WorkingSetLimit(0x1_0000_0000, 0x1_0000_0000)")]
    [InlineData("JOBGEN023", "AffinityLimit(0x1_0000_0000)")]
    [InlineData("JOBGEN031", "JobTimeLimit(AtLimit = (EndOfJobTimeAction)(-1))")]
    [InlineData("JOBGEN043", "NotificationLimit(CpuRateTolerance = (RateControlTolerance)(-1))")]
    public async Task WhatIsOutsideIsReported(string id, string attributes) => Assert.Contains(id, await Found(attributes));

    [Theory]
    [InlineData(260, false)]
    [InlineData(261, true)]
    public async Task ThePrefixCountsToTheLengthOfAName(int length, bool isReported)
    {
        string name = "Local\\" + new string('n', length - 6);
        (_, Diagnostic[] diagnostics) = await AnalyzerRun.Over(RuleCase.Compile($"[JobPolicy(Name = @\"{name}\")] partial class Sandbox;"));
        Assert.Equal(isReported ? ["JOBGEN044"] : [], diagnostics.Select(diagnostic => diagnostic.Id));
    }

    private static async Task<IEnumerable<string>> Found(string attributes)
    {
        (_, Diagnostic[] diagnostics) = await AnalyzerRun.Over(Consumer.Compile(
            Consumer.Options.WithPlatform(Platform.X86), Consumer.ParseOptions, RuleCase.Usings + ValueCases.Policy(attributes)));
        return diagnostics.Select(diagnostic => diagnostic.Id);
    }
}
