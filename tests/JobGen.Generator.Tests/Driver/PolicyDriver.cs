using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace JobGen.Generator.Tests.Driver;

/// <summary>
/// Runs the generator. Whatever a test is about, the generator must not throw nor report, and a second run over the same
/// code must do nothing.
/// </summary>
internal static class PolicyDriver
{
    /// <summary>Runs over sources whose output must compile without a warning in every kind of consumer.</summary>
    public static PolicyRun Run(params string[] sources)
    {
        PolicyRun run = RunUnchecked(Consumer.Compile(sources));
        StrictOutput.AssertClean(run.Output);
        return run;
    }

    /// <summary>Runs over code that need not compile.</summary>
    public static PolicyRun RunUnchecked(CSharpCompilation compilation)
    {
        PolicyRun first = Step(Create(compilation), compilation);
        CSharpCompilation same = compilation.Clone();
        StepReasons.AssertNothingRan(Step(first.Driver, same).Result);
        return first;
    }

    /// <summary>A driver that has not run.</summary>
    public static GeneratorDriver Create(CSharpCompilation compilation) => CSharpGeneratorDriver.Create(
        [new JobPolicyGenerator().AsSourceGenerator()],
        parseOptions: (CSharpParseOptions?)compilation.SyntaxTrees.FirstOrDefault()?.Options ?? Consumer.ParseOptions,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>One run, the first or a later one.</summary>
    public static PolicyRun Step(GeneratorDriver driver, CSharpCompilation compilation)
    {
        driver = driver.RunGeneratorsAndUpdateCompilation(
            compilation, out Compilation output, out _, TestContext.Current.CancellationToken);
        PolicyRun run = new(driver, (CSharpCompilation)output);
        if (run.Result.Exception is { } exception)
        {
            Assert.Fail($"The generator threw: {exception}");
        }

        Assert.Empty(run.Result.Diagnostics);
        return run;
    }
}
