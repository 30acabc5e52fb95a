using System.Reflection;
using JobGen.CodeFixes;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;

namespace JobGen.Generator.Tests.Analyzers;

/// <summary>Code fixes write what a careful person would, and what they write compiles and is quiet.</summary>
public sealed class CodeFixTests
{
    private const string Limits = """


        [JobPolicy]
        [KillOnJobClose]
        [ActiveProcessLimit(3)]
        public sealed partial class Sandbox;
        """;

    [Theory]
    [InlineData(
        "/// <summary>A policy.</summary>\n[JobPolicy]\npublic sealed class A;\n",
        "/// <summary>A policy.</summary>\n[JobPolicy]\npublic sealed partial class A;\n")]
    [InlineData(
        "// Kept.\n[JobPolicy]\nclass A\n{\n}\n\n[JobPolicy] class B;\n",
        "// Kept.\n[JobPolicy]\npartial class A\n{\n}\n\n[JobPolicy] partial class B;\n")]
    public Task APolicyBecomesPartial(string before, string after) => AssertFixed("JOBGEN001", before, after);

    [Theory]
    [InlineData(
        "class Outer\n{\n    /* The middle. */ record struct Middle\n    {\n        [JobPolicy] partial class A;\n    }\n}\n",
        "partial class Outer\n{\n    /* The middle. */ partial record struct Middle\n    {\n        [JobPolicy] partial class A;\n    }\n}\n")]
    [InlineData(
        "public interface IOuter { [JobPolicy] public partial class A; }\n",
        "public partial interface IOuter { [JobPolicy] public partial class A; }\n")]
    public Task AnOuterTypeBecomesPartial(string before, string after) => AssertFixed("JOBGEN002", before, after);

    [Theory]
    [InlineData(
        "namespace N\n{\n    // Kept.\n    [KillOnJobClose]\n    [ActiveProcessLimit(3)]\n    public sealed class A;\n}\n",
        "namespace N\n{\n    // Kept.\n    [JobPolicy]\n    [KillOnJobClose]\n    [ActiveProcessLimit(3)]\n    public sealed partial class A;\n}\n")]
    [InlineData("[KillOnJobClose] partial class A;\n", "[JobPolicy]\n[KillOnJobClose] partial class A;\n")]
    [InlineData(
        "[Serializable]\n[JobGen.KillOnJobClose]\nclass A;\n",
        "[JobGen.JobPolicy]\n[Serializable]\n[JobGen.KillOnJobClose]\npartial class A;\n")]
    [InlineData(
        "[global::JobGen.KillOnJobClose]\nclass A;\n", "[global::JobGen.JobPolicy]\n[global::JobGen.KillOnJobClose]\npartial class A;\n")]
    [InlineData(
        "using K = JobGen.KillOnJobCloseAttribute;\n\n[K] class A;\n",
        "using K = JobGen.KillOnJobCloseAttribute;\n\n[JobPolicy]\n[K] partial class A;\n")]
    [InlineData(
        "class JobPolicyAttribute : Attribute;\n\n[KillOnJobClose] class A;\n",
        "class JobPolicyAttribute : Attribute;\n\n[global::JobGen.JobPolicy]\n[KillOnJobClose] partial class A;\n")]
    public Task ALimitGetsItsPolicy(string before, string after) => AssertFixed("JOBGEN016", before, after);

    [Theory]
    [InlineData(0, "new Sandbox.Limits { ActiveProcessLimit = 4 }", "Sandbox.DeclaredLimits with { ActiveProcessLimit = 4 }")]
    [InlineData(1, "new Sandbox.Limits { ActiveProcessLimit = 4 }", "Sandbox.Limits.None with { ActiveProcessLimit = 4 }")]
    [InlineData(0, "new() { ActiveProcessLimit = 4 }", "Sandbox.DeclaredLimits with { ActiveProcessLimit = 4 }")]
    [InlineData(
        1,
        "new Sandbox.Limits\n        {\n            // Kept.\n            ActiveProcessLimit = 4,\n        }",
        "Sandbox.Limits.None with\n        {\n            // Kept.\n            ActiveProcessLimit = 4,\n        }")]
    [InlineData(0, "new Sandbox.Limits()", "Sandbox.DeclaredLimits")]
    [InlineData(1, "default", "Sandbox.Limits.None")]
    [InlineData(0, "default(Sandbox.Limits)", "Sandbox.DeclaredLimits")]
    [InlineData(
        0,
        "/*0*/ new /*1*/ Sandbox.Limits /*2*/ { ActiveProcessLimit = 4 } /*3*/",
        "/*0*/ Sandbox.DeclaredLimits /*1*/ with /*2*/ { ActiveProcessLimit = 4 } /*3*/")]
    [InlineData(0, "/*0*/ new /*1*/ Sandbox.Limits(/*2*/) /*3*/", "/*0*/ Sandbox.DeclaredLimits /*1*/ /*2*/ /*3*/")]
    [InlineData(
        1,
        "new // Kept.\n            Sandbox.Limits { ActiveProcessLimit = 4 }",
        "Sandbox.Limits.None // Kept.\n with\n        { ActiveProcessLimit = 4 }")]
    [InlineData(
        0,
        "new Sandbox.Limits { ActiveProcessLimit = 4 } with { ActiveProcessLimit = 5 }",
        "Sandbox.DeclaredLimits with { ActiveProcessLimit = 4 } with { ActiveProcessLimit = 5 }")]
    public Task NewLimitsAreBasedOnOthers(int choice, string before, string after) => AssertFixed(
        "JOBGEN082", Applied(before), Applied(after), choice);

    [Fact]
    public async Task TheNameOfALimitsAliasIsNotThatOfThePolicy()
    {
        const string Before = "using K = JobGen.KillOnJobCloseAttribute;\n[K] class A;\n";
        string after = await CodeFixRun.Apply("JOBGEN016", Before);
        Assert.Equal("using K = JobGen.KillOnJobCloseAttribute;\n[global::JobGen.JobPolicy]\n[K] partial class A;\n", after);
    }

    [Theory]
    [InlineData("object Sandbox = 3; job.Apply({0}); Sandbox.ToString();", "global::Sandbox.DeclaredLimits")]
    [InlineData("Sandbox Sandbox = job; Sandbox.Apply({0});", "Sandbox.DeclaredLimits")]
    public Task TheNameOfThePolicyIsNotThatOfAVariable(string code, string limits)
    {
        return AssertFixed("JOBGEN082", In("new global::Sandbox.Limits()"), In(limits));

        string In(string value) =>
            $"static class Program {{ static void Apply(Sandbox job) {{ {code.Replace("{0}", value, StringComparison.Ordinal)} }} }}"
                + Limits;
    }

    [Fact]
    public async Task NewLimitsHaveAChoice() => Assert.Equal(
        ["Use 'Sandbox.DeclaredLimits'", "Use 'Sandbox.Limits.None'"],
        await CodeFixRun.Titles("JOBGEN082", RuleCase.Usings + Applied("new Sandbox.Limits()")));

    [Fact]
    public void FixesAreForRulesAndAreFound()
    {
        Assert.Equal(["C#"], typeof(RuleCodeFix).GetCustomAttribute<ExportCodeFixProviderAttribute>()!.Languages);
        Assert.Subset(AllRules.Descriptors.Select(rule => rule.Id).ToHashSet(), new RuleCodeFix().FixableDiagnosticIds.ToHashSet());
    }

    [Theory]
    [InlineData(
        "JOBGEN001",
        "[JobPolicy] class A;\n[JobPolicy] class B;\n",
        "[JobPolicy] partial class A;\n[JobPolicy] partial class B;\n")]
    [InlineData(
        "JOBGEN002",
        "class A\n{\n    class B\n    {\n        [JobPolicy] partial class C;\n    }\n\n    [JobPolicy] partial class D;\n}\n",
        "partial class A\n{\n    partial class B\n    {\n        [JobPolicy] partial class C;\n    }\n\n    [JobPolicy] partial class D;\n}\n")]
    [InlineData(
        "JOBGEN016",
        "[KillOnJobClose, BreakawayOk]\n[ActiveProcessLimit(3)]\nclass A;\n\n[BreakawayOk] class B;\n",
        "[JobPolicy]\n[KillOnJobClose, BreakawayOk]\n[ActiveProcessLimit(3)]\npartial class A;\n\n[JobPolicy]\n[BreakawayOk] partial class B;\n")]
    public async Task AllFindingsAreFixedAtOnce(string id, string before, string after) =>
        Assert.Equal(RuleCase.Usings + after, await CodeFixRun.ApplyToAll(id, RuleCase.Usings + before));

    private static string Applied(string limits) =>
        $"static class Program\n{{\n    static void Apply(Sandbox job) =>\n        job.Apply({limits});\n}}" + Limits;

    private static async Task AssertFixed(string id, string before, string after, int choice = 0)
    {
        string result = await CodeFixRun.Apply(id, RuleCase.Usings + before, choice);
        Assert.Equal(RuleCase.Usings + after, result);
        (CSharpCompilation output, var diagnostics) = await AnalyzerRun.Over(RuleCase.Compile(after));
        Assert.Empty(diagnostics);
        Assert.Empty(AnalyzerRun.Errors(output));
    }
}
