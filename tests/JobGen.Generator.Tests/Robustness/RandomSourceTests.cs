using JobGen.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace JobGen.Generator.Tests.Robustness;

/// <summary>Five thousand random sources: the generator never throws, and what it writes compiles.</summary>
public sealed class RandomSourceTests
{
    private const int SourcesInABatch = 100;

    // Documentation and nullable state give warnings, which are checked elsewhere; here they would be most of the time.
    private static readonly CSharpParseOptions _parseOptions = Consumer.ParseOptions
        .WithDocumentationMode(DocumentationMode.None)
        .WithFeatures([new KeyValuePair<string, string>("run-nullable-analysis", "never")]);

    private static readonly CSharpCompilationOptions _options = Consumer.Options.WithSpecificDiagnosticOptions(
        [new KeyValuePair<string, ReportDiagnostic>("CS8981", ReportDiagnostic.Suppress)]);

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 50)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Random_sources(int seed)
    {
#pragma warning disable CA5394 // Repeatable is what it has to be.
        Random random = new(seed);
#pragma warning restore CA5394
        RandomPolicy[] policies = [.. Enumerable.Range(0, SourcesInABatch).Select(index => RandomPolicy.Create(random, $"Random{index}"))];
        CSharpCompilation input = Consumer.Compile(_options, _parseOptions, [.. policies.Select(policy => policy.Source)]);
        PolicyRun run = PolicyDriver.RunUnchecked(input);
        Assert.Equal(
            policies.Index().Where(entry => entry.Item.IsSound).Select(entry => entry.Index),
            run.Result.GeneratedSources.Select(source => int.Parse(source.HintName[6..source.HintName.IndexOf('.', StringComparison.Ordinal)], null)).Order());
        Assert.InRange(run.Result.GeneratedSources.Length, SourcesInABatch / 3, SourcesInABatch);
        StrictOutput.AssertAddsNoError(input, run.Output);
    }
}
