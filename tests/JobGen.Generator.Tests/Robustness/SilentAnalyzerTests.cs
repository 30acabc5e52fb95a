using System.Diagnostics.CodeAnalysis;
using JobGen.Generator.Tests.Analyzers;
using JobGen.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace JobGen.Generator.Tests.Robustness;

/// <summary>Where the build leaves analyzers out, the generator says in their words why a policy gets no code, and only there.</summary>
public sealed class SilentAnalyzerTests
{
    private const string Source = "[JobGen.JobPolicy, JobGen.JobMemoryLimit(0)] class P { void Apply() { } }";

    [Fact]
    public async Task What_it_reports_is_what_the_analyzer_would()
    {
        CSharpCompilation input = Consumer.Compile(Source);
        Diagnostic[] reported = Report(input, "true");
        Diagnostic[] analyzed = await AnalyzerRun.Analyze(input);
        Assert.Equal(["JOBGEN001", "JOBGEN013"], reported.Select(diagnostic => diagnostic.Id));
        Assert.Equal(
            analyzed.Where(diagnostic => diagnostic.Id != "JOBGEN020").Select(diagnostic => diagnostic.ToString()),
            reported.Select(diagnostic => diagnostic.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("false")]
    [InlineData(null)]
    public void It_is_silent_where_analyzers_run(string? value) => Assert.Empty(Report(Consumer.Compile(Source), value));

    [Fact]
    public void It_has_nothing_to_say_of_a_sound_policy() =>
        Assert.Empty(Report(Consumer.Compile("[JobGen.JobPolicy, JobGen.JobMemoryLimit(0)] partial class P;"), "true"));

    private static Diagnostic[] Report(CSharpCompilation input, string? value)
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new JobPolicyGenerator().AsSourceGenerator()],
            parseOptions: Consumer.ParseOptions,
            optionsProvider: new BuildProperty(value));
        driver = driver.RunGenerators(input, TestContext.Current.CancellationToken);
        return [.. driver.GetRunResult().Diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    private sealed class BuildProperty(string? value) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(value);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class Options(string? value) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [NotNullWhen(true)] out string? found)
            {
                found = key == "build_property.JobGenAnalyzersAreOff" ? value : null;
                return found is not null;
            }
        }
    }
}
