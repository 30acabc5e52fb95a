using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace JobGen.Generator.Tests.Driver;

/// <summary>Why the steps of a run did what they did.</summary>
internal static class StepReasons
{
    /// <summary>The reasons of the models.</summary>
    public static IncrementalStepRunReason[] OfPolicies(GeneratorRunResult result) =>
        result.TrackedSteps.TryGetValue(JobPolicyGenerator.PoliciesStep, out ImmutableArray<IncrementalGeneratorRunStep> steps)
            ? [.. Reasons(steps)]
            : [];

    /// <summary>The reasons of the policies' files.</summary>
    public static IncrementalStepRunReason[] OfOutputs(GeneratorRunResult result) =>
        [.. Reasons(OutputSteps(result).Where(step => !IsOfNativeTypes(step)))];

    /// <summary>The reason of the file of native types.</summary>
    public static IncrementalStepRunReason OfNativeFile(GeneratorRunResult result) =>
        Assert.Single(Reasons(OutputSteps(result).Where(IsOfNativeTypes)));

    /// <summary>Asserts that no model changed and no file was written.</summary>
    public static void AssertNothingRan(GeneratorRunResult result)
    {
        Assert.All(
            OfPolicies(result),
            reason => Assert.True(
                reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"A model was {reason}."));
        Assert.All(Reasons(OutputSteps(result)), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    /// <summary>Asserts that the only file is there and was not written again: a run that writes none at all runs nothing either.</summary>
    public static void AssertUntouched(PolicyRun run)
    {
        AssertNothingRan(run.Result);
        Assert.Equal([IncrementalStepRunReason.Cached], OfOutputs(run.Result));
        Assert.NotEmpty(run.Text);
    }

    private static IEnumerable<IncrementalGeneratorRunStep> OutputSteps(GeneratorRunResult result) =>
        result.TrackedOutputSteps.SelectMany(step => step.Value);

    private static bool IsOfNativeTypes(IncrementalGeneratorRunStep step) =>
        step.Inputs.Any(input => input.Source.Name == JobPolicyGenerator.StructsStep);

    private static IEnumerable<IncrementalStepRunReason> Reasons(IEnumerable<IncrementalGeneratorRunStep> steps) =>
        steps.SelectMany(step => step.Outputs).Select(output => output.Reason);
}
