using JobGen.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace JobGen.Generator.Tests.Analyzers;

/// <summary>The generator writes code exactly where the analyzers find nothing wrong with the shape of a policy.</summary>
public sealed class EmissionTests
{
    private static readonly string[] StructureIds =
        [.. AllRules.Descriptors.Where(rule => rule.Category == "JobGen.Structure" && rule.Id != "JOBGEN016").Select(rule => rule.Id)];

    public static TheoryData<int, string> Numbers => AllRules.Numbers();

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task NothingIsWrittenForAWrongShapeAlone(int number, string id)
    {
        (PolicyRun run, Diagnostic[] found) = await AllRules.BadRun(number);
        if (StructureIds.Contains(id))
        {
            Assert.Empty(run.Result.GeneratedSources);
            Assert.Contains(found, diagnostic => StructureIds.Contains(diagnostic.Id));
        }
        else if (id != "JOBGEN016")
        {
            // A wrong value leaves the rest as it is, so that it is the only error.
            Assert.NotEmpty(run.Result.GeneratedSources);
            Assert.Empty(AnalyzerRun.Errors(run.Output));
        }
    }

    [Fact]
    public async Task RandomShapesAreEitherWrittenOrExplained()
    {
        Random random = new(Soak.Seed(20251));
        int written = 0;
        int count = Soak.Times(200);
        for (int round = 0; round < count; round++)
        {
            string source = RandomShape.Write(random);
            CSharpCompilation compilation = Consumer.Compile(RuleCase.Usings + source);
            PolicyRun run = PolicyDriver.RunUnchecked(compilation);
            Diagnostic[] found = await AnalyzerRun.Analyze(run.Output);
            bool isSound = !found.Any(diagnostic => StructureIds.Contains(diagnostic.Id));
            Assert.True(isSound == (run.PolicyFiles.Count() == 1), $"Sound: {isSound}, and the generator thought otherwise:\n{source}");
            if (isSound)
            {
                written++;
                Assert.True(AnalyzerRun.Errors(run.Output) is [], $"{string.Join('\n', AnalyzerRun.Errors(run.Output))}\n{source}");
            }
        }

        Assert.InRange(written, count / 10, count * 9 / 10);
    }
}
