using JobGen.Generator.Diagnostics;
using JobGen.Generator.Parsing;
using JobGen.Generator.Tests.Driver;
using JobGen.Generator.Validation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace JobGen.Generator.Tests.Robustness;

/// <summary>
/// Five thousand random sources: the generator never throws, and what it writes compiles; what it does not write is explained.
/// </summary>
public sealed class RandomSourceTests
{
    private const int SourcesInABatch = 100;

    // Documentation and nullable state give warnings, which are checked elsewhere; here they would be most of the time.
    private static readonly CSharpParseOptions _parseOptions = Consumer.ParseOptions
        .WithDocumentationMode(DocumentationMode.None)
        .WithFeatures([new KeyValuePair<string, string>("run-nullable-analysis", "never")]);

    private static readonly CSharpCompilationOptions _options = Consumer.Options.WithSpecificDiagnosticOptions(
        [new KeyValuePair<string, ReportDiagnostic>("CS8981", ReportDiagnostic.Suppress)]);

    public static TheoryData<int> Seeds() => [.. Soak.Seeds(50)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Random_sources(int seed)
    {
#pragma warning disable CA5394 // Repeatable is what it has to be.
        Random random = new(seed);
#pragma warning restore CA5394
        RandomSurroundings surroundings = RandomSurroundings.Create(random);
        RandomPolicy[] policies =
            [.. Enumerable.Range(0, SourcesInABatch).Select(index => RandomPolicy.Create(random, $"Random{index}", surroundings.Usings))];
        CSharpCompilation input = Consumer
            .Compile(_options, _parseOptions, [.. policies.Select(policy => policy.Source), surroundings.Source])
            .WithReferences(surroundings.References);
        PolicyRun run = PolicyDriver.RunUnchecked(input);
        HashSet<int> written =
        [
            .. run.PolicyFiles.Select(
                source => int.Parse(source.HintName[6..source.HintName.IndexOf('.', StringComparison.Ordinal)], null)),
        ];
        Assert.All(policies.Index(), entry => Assert.True(
            entry.Item.IsSound is not { } isSound || written.Contains(entry.Index) == (isSound && surroundings.IsRuntimeInReach),
            $"Sound: {entry.Item.IsSound}, and the generator thought otherwise:\n{entry.Item.Source}"));
        Assert.InRange(
            written.Count, surroundings.IsRuntimeInReach ? SourcesInABatch / 5 : 0, surroundings.IsRuntimeInReach ? SourcesInABatch : 0);
        AssertExplained(run.Output, written);
        StrictOutput.AssertAddsNoError(input, run.Output);
    }

    // What the analyzers see is the output, and they have to come to the generator's own result.
    private static void AssertExplained(CSharpCompilation output, HashSet<int> written)
    {
        foreach (INamedTypeSymbol type in output
            .GetSymbolsWithName(_ => true, SymbolFilter.Type, TestContext.Current.CancellationToken)
            .OfType<INamedTypeSymbol>())
        {
            PolicyAttributes attributes = PolicyAttributes.Of(type);
            if (attributes.Policy is null || type.TypeKind != TypeKind.Class)
            {
                continue;
            }

            string source = type.Locations.First(location => !UserCode.IsGenerated(location.SourceTree!)).SourceTree!.ToString();
            int index = int.Parse(source.Split("namespace Random")[1].TakeWhile(char.IsDigit).ToArray(), null);
            string[] reasons =
            [
                .. PolicyValidator.Check(type, attributes, output, TestContext.Current.CancellationToken)
                    .Select(finding => finding.ToDiagnostic())
                    .Where(diagnostic => diagnostic.Descriptor.Category == Rules.NotPartial.Category)
                    .Select(diagnostic => diagnostic.ToString()),
            ];
            Assert.True(
                written.Contains(index) == (reasons.Length == 0),
                $"Written: {written.Contains(index)}, and yet {string.Join(' ', reasons)}\n{source}");
        }
    }
}
