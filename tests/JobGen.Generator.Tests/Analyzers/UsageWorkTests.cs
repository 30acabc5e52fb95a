using JobGen.Generator.Analyzers.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace JobGen.Generator.Tests.Analyzers;

/// <summary>What the rules about use do in one body grows with the body and no faster.</summary>
public sealed class UsageWorkTests
{
    [Theory]
    [InlineData("using (var s{0} = job.Subscribe()) { job.Assign({0}); }")]
    [InlineData("var j{0} = Sandbox.Create(\"x{0}\"); j{0}.Start(\"a\", \"status -s\").Dispose(); using var s{0} = j{0}.Subscribe();")]
    [InlineData("shared = Sandbox.Create(); shared.Start(\"a\"); shared.Dispose(); shared.Apply();")]
    [InlineData("job.Start(\"a\");")]
    [InlineData("job.AssignCurrentProcess(); _ = job.WaitForEmptyAsync(); job.Dispose();")]
    [InlineData("opened.Apply(); opened.Terminate();")]
    [InlineData("job.Apply(limits); limits.JobMemoryLimit = {0};")]
    [InlineData("job.Start(info); info.UseShellExecute = true;")]
    [InlineData("process.Start(); job.Assign(process); job.Assign(Process.GetCurrentProcess());")]
    [InlineData("if (Sandbox.TryOpen(\"x\", out var o{0}, JobAccess.None)) { o{0}.Apply(); } Environment.Exit({0});")]
    public void TwiceTheStatementsAreTwiceTheWork(string statement)
    {
        int one = Visits(statement, 200);
        int two = Visits(statement, 400);
        Assert.InRange((double)two / one, 1.5, 2.1);
    }

    private static int Visits(string statement, int count)
    {
        string body = string.Join(
            '\n', Enumerable.Range(0, count).Select(number => statement.Replace("{0}", $"{number}", StringComparison.Ordinal)));
        CSharpCompilation output = Driver.PolicyDriver.RunUnchecked(RuleCase.Compile($$"""
            static class Program
            {
                static void M(Sandbox job)
                {
                    Sandbox? shared = null;
                    Sandbox.Limits limits = new();
                    ProcessStartInfo info = new("a");
                    Process process = new();
                    Sandbox opened = Sandbox.Open("x", JobAccess.Query);
                    {{body}}
                }
            }

            [JobPolicy, KillOnJobClose, JobMemoryLimit]
            sealed partial class Sandbox;
            """)).Output;
        SyntaxTree tree = output.SyntaxTrees[0];
        SyntaxNode root = tree.GetRoot(TestContext.Current.CancellationToken);
        SyntaxNode call = root.DescendantNodes().OfType<InvocationExpressionSyntax>().First();
        IOperation operation = output.GetSemanticModel(tree).GetOperation(call, TestContext.Current.CancellationToken)!;
        JobBody read = new(operation, JobSymbols.Of(output)!);
        JobUsageAnalyzer.Check(read, _ => { });
        return read.Visited;
    }
}
