using System.Collections.Immutable;
using JobGen.Generator.Analyzers;
using JobGen.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace JobGen.Generator.Tests.Analyzers;

/// <summary>Every rule underlines the wrong code and nothing else, and can be switched.</summary>
public sealed class RuleTests
{
    public static TheoryData<string> Ids => AllRules.Ids();

    public static TheoryData<int, string> Numbers => AllRules.Numbers();

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task BadCodeIsUnderlined(int number, string id)
    {
        RuleCase test = AllRules.Cases[number];
        (_, Diagnostic[] diagnostics) = await AllRules.BadRun(number);
        Assert.NotEmpty(test.Squiggles);
        Assert.Equal(test.Squiggles, diagnostics.Where(diagnostic => diagnostic.Id == id).Select(AnalyzerRun.Text));
        AssertOnly(test, diagnostics, id);
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task ItSaysWhatIsWrong(int number, string id)
    {
        RuleCase test = AllRules.Cases[number];
        (_, Diagnostic[] diagnostics) = await AllRules.BadRun(number);
        string[] messages =
        [
            .. diagnostics.Where(diagnostic => diagnostic.Id == id)
                .Select(diagnostic => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)),
        ];
        Assert.Equal(test.Messages, messages.Distinct().Count() == 1 ? messages.Distinct() : messages);
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task FixedCodeIsQuiet(int number, string id)
    {
        RuleCase test = AllRules.Cases[number];
        (CSharpCompilation output, Diagnostic[] diagnostics) = await AnalyzerRun.Over(test.CompileFixed());
        AssertOnly(test, diagnostics, except: null);
        Assert.Empty(AnalyzerRun.Errors(output));
        Assert.DoesNotContain(id, test.Also);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task APragmaSilencesIt(string id)
    {
        CSharpCompilation compilation = AllRules.CasesOf(id)[0].CompileBad($"#pragma warning disable {id}\n");
        (_, Diagnostic[] diagnostics) = await AnalyzerRun.Over(compilation);
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id == id);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task AnEditorConfigSwitchesIt(string id)
    {
        RuleCase test = AllRules.CasesOf(id)[0];
        CSharpCompilation output = PolicyDriver.RunUnchecked(test.CompileBad()).Output;
        Assert.DoesNotContain(await Under(ReportDiagnostic.Suppress), diagnostic => diagnostic.Id == id);
        Assert.All(
            (await Under(ReportDiagnostic.Error)).Where(diagnostic => diagnostic.Id == id),
            diagnostic => Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity));

        Task<Diagnostic[]> Under(ReportDiagnostic severity) => AnalyzerRun.Analyze(
            output.WithOptions(output.Options.WithSyntaxTreeOptionsProvider(new ConfiguredSeverity(id, severity))));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void OneAnalyzerReportsIt(string id)
    {
        DiagnosticAnalyzer analyzer = Assert.Single(AnalyzerRun.All, analyzer => analyzer.SupportedDiagnostics.Any(rule => rule.Id == id));
        Assert.Equal(AllRules.Of(id).Category != "JobGen.Usage", analyzer is PolicyAnalyzer);
    }

    [Theory]
    [InlineData("Sandbox.Create().Terminate();", "Write 'using var job = Sandbox.Create();'.")]
    [InlineData("if (Sandbox.TryOpen(\"x\", out var job)) job.Terminate();", "Write 'using (job)' around what uses it.")]
    public async Task TheAdviceFitsTheUse(string code, string advice)
    {
        (_, Diagnostic[] diagnostics) = await AnalyzerRun.Over(
            RuleCase.Compile(code + " [JobPolicy] public sealed partial class Sandbox;"));
        Assert.EndsWith(
            advice, Assert.Single(diagnostics).GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public async Task NothingRunsWhereJobGenIsNotReferenced()
    {
        CSharpCompilation stranger = Consumer.Compile("class C { void M() => System.GC.Collect(); }")
            .WithReferences(References.All.Where(reference => !reference.Display!.EndsWith("JobGen.dll", StringComparison.Ordinal)));
        Assert.Empty(AnalyzerRun.Errors(stranger));
        CompilationWithAnalyzers run = stranger.WithAnalyzers(AnalyzerRun.All);
        await run.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        foreach (DiagnosticAnalyzer analyzer in AnalyzerRun.All)
        {
            var telemetry = await run.GetAnalyzerTelemetryInfoAsync(analyzer, TestContext.Current.CancellationToken);
            Assert.Equal(1, telemetry.CompilationStartActionsCount);
            Assert.Equal(0, telemetry.SymbolActionsCount + telemetry.OperationActionsCount + telemetry.CompilationEndActionsCount);
        }
    }

    // An operation is made by binding a body, which costs more than all that the rules do.
    [Fact]
    public async Task NoOperationIsMadeForARule()
    {
        CompilationWithAnalyzers run = Consumer.Compile("class C { void M() => System.GC.Collect(); }").WithAnalyzers(AnalyzerRun.All);
        await run.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        foreach (DiagnosticAnalyzer analyzer in AnalyzerRun.All)
        {
            var telemetry = await run.GetAnalyzerTelemetryInfoAsync(analyzer, TestContext.Current.CancellationToken);
            Assert.Equal(
                0, telemetry.OperationActionsCount + telemetry.OperationBlockActionsCount + telemetry.OperationBlockStartActionsCount);
            Assert.Equal(analyzer is PolicyAnalyzer ? 0 : 1, telemetry.CodeBlockActionsCount);
        }
    }

    private static void AssertOnly(RuleCase test, Diagnostic[] diagnostics, string? except) => Assert.Empty(diagnostics
        .Where(diagnostic => diagnostic.Id != except && !test.Also.Contains(diagnostic.Id))
        .Select(diagnostic => diagnostic.ToString()));

    /// <summary>What <c>dotnet_diagnostic.ID.severity</c> in an .editorconfig amounts to.</summary>
    private sealed class ConfiguredSeverity(string id, ReportDiagnostic configured) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(
            SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            TryGetGlobalDiagnosticValue(diagnosticId, cancellationToken, out severity);

        public override bool TryGetGlobalDiagnosticValue(
            string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            severity = diagnosticId == id ? configured : ReportDiagnostic.Default;
            return diagnosticId == id;
        }
    }
}
