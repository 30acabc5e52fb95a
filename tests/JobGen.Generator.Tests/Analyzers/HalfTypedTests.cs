using JobGen.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace JobGen.Generator.Tests.Analyzers;

/// <summary>Analyzers look at code while it is typed.</summary>
public sealed class HalfTypedTests
{
    private const string Whole = """
        using System.Diagnostics;
        using JobGen;

        using var job = Sandbox.Create(new Sandbox.Limits { ActiveProcessLimit = 4 });
        job.Assign(Process.Start("a.exe")!);
        job.Subscribe();
        Sandbox.Open("x", JobAccess.Query).Apply();

        [JobPolicy(Name = @"a\b")]
        [WorkingSetLimit(maximum: 5, minimum: 0)]
        [JobMemoryLimit(4095), JobTimeLimit(Seconds = -1)]
        [GroupAffinity(1, 0), AffinityLimit(0, Subset = true)]
        [CpuRateControl(MinRate = double.NaN, Weight = 11, Notify = true)]
        [NotificationLimit(JobMemory = 5, CpuRateTolerance = (RateControlTolerance)9)]
        [IoRateControl("C:"), IoRateControl("c:")]
        public sealed partial class Sandbox
        {
            public Sandbox() : this(1) { }
            public required int Apply;
        }
        """;

    [Fact]
    public async Task NoPrefixMakesAnAnalyzerThrow()
    {
        for (int length = Whole.Length; length > 0; length -= 7)
        {
            await AnalyzerRun.Over(Consumer.Compile(Whole[..length]));
        }
    }

    [Theory]
    [InlineData("[JobPolicy, JobMemoryLimit(\"much\")] partial class A;")]
    [InlineData("[JobPolicy, JobMemoryLimit(1, 2, 3), WorkingSetLimit(1)] partial class A;")]
    [InlineData("[JobPolicy, JobTimeLimit(Seconds = )] partial class A;")]
    [InlineData("[JobPolicy, JobTimeLimit(Nothing = 3), UIRestrictions(Nowhere.Handles)] partial class A;")]
    [InlineData("[JobPolicy(Name = 5)] partial class A;")]
    [InlineData("[JobPolicy] [JobPolicy] partial class A;")]
    [InlineData("[JobPolicy] partial class A; [JobPolicy] partial class A;")]
    [InlineData("[JobPolicy] partial class A : Missing;")]
    [InlineData("[JobPolicy] partial struct A;")]
    [InlineData("[JobPolicy] partial class A { A() : this() { } void Apply(Missing m, in Limits l) { } int; }")]
    public async Task MistakesOfTheLanguageAreTheCompilers(string code)
    {
        (CSharpCompilation output, Diagnostic[] diagnostics) = await AnalyzerRun.Over(RuleCase.Compile(code));
        Assert.NotEmpty(AnalyzerRun.Errors(output));
        Assert.Empty(diagnostics);
    }
}
