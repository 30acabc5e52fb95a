using JobGen.Generator.Emission;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace JobGen.Generator.Tests.Driver;

/// <summary>What one run of the generator left behind.</summary>
internal sealed class PolicyRun(GeneratorDriver driver, CSharpCompilation output)
{
    /// <summary>The driver after the run, for another one and for snapshots.</summary>
    public GeneratorDriver Driver { get; } = driver;

    /// <summary>The consumer's compilation with the generated files in it.</summary>
    public CSharpCompilation Output { get; } = output;

    public GeneratorRunResult Result { get; } = driver.GetRunResult().Results.Single();

    /// <summary>The text of the only policy's file.</summary>
    public string Text => Assert.Single(PolicyFiles).SourceText.ToString();

    /// <summary>The files of the policies.</summary>
    public IEnumerable<GeneratedSourceResult> PolicyFiles => Result.GeneratedSources.Where(file => file.HintName != NativeFile.HintName);

    /// <summary>The text of the file of native types, or <see langword="null"/>.</summary>
    public string? NativeText =>
        Result.GeneratedSources.Where(file => file.HintName == NativeFile.HintName)
            .Select(file => file.SourceText.ToString())
            .SingleOrDefault();

    /// <summary>The models, as the generator's own step holds them.</summary>
    public IEnumerable<object> Models => Result.TrackedSteps.TryGetValue(JobPolicyGenerator.PoliciesStep, out var steps)
        ? steps.SelectMany(step => step.Outputs).Select(output => output.Value)
        : [];
}
