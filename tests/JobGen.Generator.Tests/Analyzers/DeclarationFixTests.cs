using JobGen.CodeFixes;
using JobGen.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace JobGen.Generator.Tests.Analyzers;

/// <summary>Fixes of declarations: of each case that there is, the fixed code is free of the rule and of any error.</summary>
public sealed class DeclarationFixTests
{
    // Those that depend on more than the declaration have tests of their own.
    public static TheoryData<int, string> Fixable => [.. AllRules.Cases
        .Select((test, number) => (number, test.Id))
        .Where(entry => new RuleCodeFix().FixableDiagnosticIds.Contains(entry.Id) && AllRules.Of(entry.Id).Category != "JobGen.Usage")];

    [Theory]
    [MemberData(nameof(Fixable))]
    public async Task WhatIsFixedIsRight(int number, string id)
    {
        string bad = RuleCase.Usings + Markup.Remove(AllRules.Cases[number].Bad);
        if ((await CodeFixRun.Titles(id, bad)).Length == 0)
        {
            // An outer type that is local, memory of which nobody can say how much was meant, and an attribute that is there already.
            Assert.Contains(id, (string[])["JOBGEN007", "JOBGEN048", "JOBGEN053"]);
            return;
        }

        string result = await CodeFixRun.Apply(id, bad);
        (CSharpCompilation output, Diagnostic[] found) = await AnalyzerRun.Over(Consumer.Compile(result));
        Assert.NotEqual(bad, result);
        Assert.Empty(AnalyzerRun.Errors(output));
        Assert.DoesNotContain(found, diagnostic => diagnostic.Id == id);
    }

    [Theory]
    [InlineData(
        "JOBGEN003", "// Kept.\n[JobPolicy] /* Why. */ static partial class A;", "// Kept.\n[JobPolicy] /* Why. */ partial class A;")]
    [InlineData("JOBGEN003", "[JobPolicy]\npublic static partial class A;", "[JobPolicy]\npublic partial class A;")]
    [InlineData("JOBGEN004", "[JobPolicy]\nabstract partial class A;", "[JobPolicy]\npartial class A;")]
    [InlineData(
        "JOBGEN011",
        "[JobPolicy] partial class A\n{\n    public required int Number { get; set; }\n}",
        "[JobPolicy] partial class A\n{\n    public int Number { get; set; }\n}")]
    [InlineData("JOBGEN007", "[JobPolicy]\nfile sealed partial class A;", "[JobPolicy]\ninternal sealed partial class A;")]
    [InlineData("JOBGEN020", "[JobPolicy, JobMemoryLimit(0)] partial class A;", "[JobPolicy, JobMemoryLimit] partial class A;")]
    [InlineData("JOBGEN021", "[JobPolicy, JobMemoryLimit(9000)] partial class A;", "[JobPolicy, JobMemoryLimit(8192)] partial class A;")]
    [InlineData("JOBGEN022", "[JobPolicy, WorkingSetLimit(1, 2)] partial class A;", "[JobPolicy, WorkingSetLimit] partial class A;")]
    [InlineData(
        "JOBGEN034",
        "[JobPolicy]\n[CpuRateControl(HardCap = 5, SoftRate = 6, Weight = 7, Notify = true)]\npartial class A;",
        "[JobPolicy]\n[CpuRateControl(HardCap = 5, Notify = true)]\npartial class A;")]
    [InlineData(
        "JOBGEN048",
        "[JobPolicy, CpuRateControl(HardCap = 0.5)] partial class A;",
        "[JobPolicy, CpuRateControl(HardCap = 50)] partial class A;")]
    [InlineData(
        "JOBGEN050",
        "/// <summary>Kept.</summary>\n[AffinityLimit(1)]\n[JobPolicy, GroupAffinity(0, 1)]\npartial class A;",
        "/// <summary>Kept.</summary>\n[JobPolicy, GroupAffinity(0, 1)]\npartial class A;")]
    [InlineData(
        "JOBGEN052", "[JobPolicy, BreakawayOk, SilentBreakawayOk] partial class A;", "[JobPolicy, SilentBreakawayOk] partial class A;")]
    [InlineData(
        "JOBGEN053",
        "[JobPolicy]\n[JobGen.SilentBreakawayOk(true)]\n[KillOnJobClose]\npartial class A;",
        "[JobPolicy]\n[JobGen.BreakawayOk(true)]\n[KillOnJobClose]\npartial class A;")]
    [InlineData(
        "JOBGEN066",
        "[JobGen.JobPolicy(Name = \"a\")] partial class A;",
        "[JobGen.JobPolicy(Name = \"a\"), JobGen.KillOnJobClose] partial class A;")]
    public async Task AFixIsWhatACarefulPersonWrites(string id, string before, string after) =>
        Assert.Equal(RuleCase.Usings + after, await CodeFixRun.ApplyToAll(id, RuleCase.Usings + before));
}
