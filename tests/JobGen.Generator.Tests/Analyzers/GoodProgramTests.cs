using JobGen.Generator.Tests.Analyzers.Cases;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace JobGen.Generator.Tests.Analyzers;

/// <summary>What is right is not reported.</summary>
public sealed class GoodProgramTests
{
    public static TheoryData<string> Programs => [.. GoodPrograms.All];

    public static TheoryData<string> Policies => [.. GoodPrograms.Policies];

    [Theory]
    [MemberData(nameof(Programs))]
    public Task ARightUseIsNotReported(string code) => AssertQuiet(GoodPrograms.Complete(code));

    [Theory]
    [MemberData(nameof(Policies))]
    public Task ARightPolicyIsNotReported(string attributes) => AssertQuiet(RuleCase.Usings + ValueCases.Policy(attributes));

    private static async Task AssertQuiet(string source)
    {
        (CSharpCompilation output, Diagnostic[] diagnostics) = await AnalyzerRun.Over(Driver.Consumer.Compile(source));
        Assert.Empty(AnalyzerRun.Errors(output));
        Assert.Empty(diagnostics.Select(diagnostic => diagnostic.ToString()));
    }
}
