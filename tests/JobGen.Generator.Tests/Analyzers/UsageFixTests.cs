using Microsoft.CodeAnalysis.CSharp;

namespace JobGen.Generator.Tests.Analyzers;

/// <summary>Fixes of code that uses jobs: what they write compiles, and no rule says anything about it.</summary>
public sealed class UsageFixTests
{
    private const string Policies = """


        [JobPolicy]
        [KillOnJobClose]
        public sealed partial class Sandbox;
        """;

    [Theory]
    [InlineData(
        "JOBGEN080",
        "// Kept.\nvar lost = Sandbox.Create();\nlost.Terminate();",
        "// Kept.\nusing var lost = Sandbox.Create();\nlost.Terminate();")]
    [InlineData(
        "JOBGEN081",
        "using Process p = Process.Start(\"git\", \"status -s\")!;\njob.Assign(p);",
        "using JobProcess p = job.Start(\"git\", \"status\", \"-s\");")]
    [InlineData(
        "JOBGEN081",
        "using var p = Process.Start(\"a\", @\"\"\"b c\"\" d\\\"\"e f\\\");\njob.Assign(p.Id);\nawait p.WaitForExitAsync();",
        "using var p = job.Start(\"a\", \"b c\", \"d\\\"e\", \"f\\\\\");\nawait p.WaitForExitAsync();")]
    [InlineData(
        "JOBGEN081",
        "var text = Console.ReadLine()!;\nusing var p = Process.Start(\"a\", text);\njob.Assign(p);",
        "var text = Console.ReadLine()!;\nusing var p = job.Start(new ProcessStartInfo(\"a\", text));")]
    [InlineData(
        "JOBGEN081",
        "using var p = Process.Start(new ProcessStartInfo(\"a\"));\njob.Assign(p!);",
        "using var p = job.Start(new ProcessStartInfo(\"a\"));")]
    [InlineData(
        "JOBGEN081",
        "using var p = Process.Start(\"a\", [\"b c\"]);\njob.Assign(p);",
        "using var p = job.Start(\"a\", [\"b c\"]);")]
    [InlineData(
        "JOBGEN084",
        "using var o = Sandbox.Open(\"x\", JobAccess.Query);\no.Apply();\no.Terminate();",
        "using var o = Sandbox.Open(\"x\", JobAccess.Query | JobAccess.SetAttributes | JobAccess.Terminate);\no.Apply();\no.Terminate();")]
    [InlineData(
        "JOBGEN084",
        "using var other = Sandbox.Open(\"x\", JobAccess.None);\nother.Terminate();",
        "using var other = Sandbox.Open(\"x\", JobAccess.Terminate);\nother.Terminate();")]
    [InlineData(
        "JOBGEN085",
        "// Kept.\nusing var own = Sandbox.Create();\nown.AssignCurrentProcess();\nown.Start(\"a\").Dispose();",
        "// Kept.\nvar own = Sandbox.Create();\nown.AssignCurrentProcess();\nown.Start(\"a\").Dispose();")]
    [InlineData(
        "JOBGEN085",
        "using var own = Sandbox.Create();\nown.AssignCurrentProcess();\njob.Terminate();",
        "ChildProcesses.EndWithCurrentProcess();\njob.Terminate();")]
    [InlineData(
        "JOBGEN087",
        "job.Start(\"git\", /*1*/ \"status -s\").Dispose();",
        "job.Start(\"git\", /*1*/ \"status\", \"-s\").Dispose();")]
    [InlineData(
        "JOBGEN089",
        "job.Start(new ProcessStartInfo(\"a\") { UseShellExecute = true, CreateNoWindow = true }).Dispose();",
        "job.Start(new ProcessStartInfo(\"a\") { CreateNoWindow = true }).Dispose();")]
    [InlineData(
        "JOBGEN089",
        "ProcessStartInfo info = new(\"a\");\ninfo.UseShellExecute = true;\njob.Start(info).Dispose();",
        "ProcessStartInfo info = new(\"a\");\njob.Start(info).Dispose();")]
    [InlineData("JOBGEN090", "using var other = Sandbox.Create(\"x\");", "using var other = Sandbox.CreateNew(\"x\");")]
    [InlineData(
        "JOBGEN090",
        "using var other = Sandbox.Create(\"x\");\nother.Terminate();",
        "using var other = Sandbox.Create(\"x\");\nif (!other.CreatedNew)\n{\n    other.Apply();\n}\nother.Terminate();",
        1)]
    public async Task ItIsPutRight(string id, string before, string after, int choice = 0)
    {
        string result = await CodeFixRun.Apply(id, Program(before), choice);
        Assert.Equal(Program(after), result);
        (CSharpCompilation output, var diagnostics) = await AnalyzerRun.Over(RuleCase.Compile(result[RuleCase.Usings.Length..]));
        Assert.Empty(diagnostics);
        Assert.Empty(AnalyzerRun.Errors(output));
    }

    [Theory]
    [InlineData("JOBGEN081", "using var p = Process.Start(\"a\");\nConsole.WriteLine(p.MachineName);\njob.Assign(p);")]
    [InlineData("JOBGEN081", "job.Assign(Process.Start(\"a\"));")]
    [InlineData("JOBGEN081", "using var p = Process.Start(\"a\");\nusing var later = Sandbox.Create();\nlater.Assign(p);")]
    [InlineData("JOBGEN089", "job.Start(new ProcessStartInfo(\"a\") { Verb = \"runas\" }).Dispose();")]
    public async Task WhatOnlyTheUserKnowsIsLeftToTheUser(string id, string code) =>
        Assert.Empty(await CodeFixRun.Titles(id, Program(code)));

    private static string Program(string code) =>
        RuleCase.Usings + "using var job = Sandbox.Create();\n" + code + Policies;
}
