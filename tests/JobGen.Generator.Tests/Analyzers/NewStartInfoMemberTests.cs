using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace JobGen.Generator.Tests.Analyzers;

/// <summary>Members that <c>ProcessStartInfo</c> has from .NET 11 on: here extensions stand in for them.</summary>
public sealed class NewStartInfoMemberTests
{
    [Theory]
    [InlineData("KillOnParentExit")]
    [InlineData("StartDetached")]
    public async Task WhatAStartRefusesIsReported(string member)
    {
        Assert.SkipUnless(typeof(CSharpCompilation).Assembly.GetName().Version!.Major >= 5, "Roslyn 4 has no extension properties");
        CSharpCompilation compilation = RuleCase.Compile($$"""
            using Ending job = Ending.Create();
            job.Start(new ProcessStartInfo("a.exe") { {{member}} = true }).Dispose();
            job.Start(new ProcessStartInfo("b.exe") { {{member}} = false }).Dispose();

            [JobPolicy, KillOnJobClose]
            sealed partial class Ending;

            static class NewMembers
            {
                extension(ProcessStartInfo info)
                {
                    public bool {{member}}
                    {
                        get => info is null;
                        set { }
                    }
                }
            }
            """);

        (CSharpCompilation output, Diagnostic[] diagnostics) = await AnalyzerRun.Over(compilation);

        Assert.Empty(AnalyzerRun.Errors(output));
        Diagnostic found = Assert.Single(diagnostics, diagnostic => diagnostic.Id == "JOBGEN089");
        Assert.Equal(member + " = true", AnalyzerRun.Text(found));
    }
}
