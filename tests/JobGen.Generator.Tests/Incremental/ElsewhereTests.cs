using JobGen.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace JobGen.Generator.Tests.Incremental;

/// <summary>What a change away from the file of a policy does: its other parts, the options of the project, its references.</summary>
public sealed class ElsewhereTests
{
    private const string Policy = "[JobGen.JobPolicy, JobGen.JobMemoryLimit(4096)] partial class Sandbox;";

    private readonly CSharpCompilation _before = Consumer.Compile(Policy, "partial class Sandbox { }", "class Unrelated;");

    [Theory]
    [InlineData("partial class Sandbox { /* A comment. */ }")]
    [InlineData("partial class Sandbox { int Mine { get; set; } void Apply(int times) { } }")]
    [InlineData("partial class Sandbox : System.ICloneable { public object Clone() => this; }")]
    [InlineData("partial class Sandbox : JobGen.JobObject { }")]
    [InlineData("[System.Serializable] sealed partial class Sandbox;")]
    [InlineData("global using System; class Moved;")]
    public void Another_part_that_changes_nothing(string part) => StepReasons.AssertUntouched(Edit(1, part));

    [Fact]
    public void Another_part_with_a_limit()
    {
        PolicyRun run = Edit(1, "[JobGen.ActiveProcessLimit(3)] partial class Sandbox;");
        Assert.Equal([IncrementalStepRunReason.Modified], StepReasons.OfPolicies(run.Result));
        Assert.Equal([IncrementalStepRunReason.Modified], StepReasons.OfOutputs(run.Result));
        Assert.Contains("ActiveProcessLimit = 3U", run.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("partial class Sandbox : object;")]
    [InlineData("partial class Sandbox : Unrelated;")]
    [InlineData("abstract partial class Sandbox;")]
    [InlineData("partial class Sandbox { void Apply() { } }")]
    [InlineData("delegate void LimitsUpdate(); partial class Sandbox { void Update(LimitsUpdate update) { } }")]
    [InlineData("class System;")]
    public void A_part_that_stands_in_the_way_and_goes_away(string part)
    {
        PolicyRun before = PolicyDriver.Step(PolicyDriver.Create(_before), _before);
        PolicyRun broken = PolicyDriver.Step(before.Driver, Replace(1, part));
        Assert.Empty(broken.Result.GeneratedSources);
        PolicyRun mended = PolicyDriver.Step(broken.Driver, _before);
        Assert.Equal(before.Text, mended.Text);
    }

    [Fact]
    public void The_attribute_on_a_second_part_as_well() =>
        // The compiler's error, and still one policy.
        StepReasons.AssertUntouched(Edit(1, "[JobGen.JobPolicy] partial class Sandbox;"));

    [Fact]
    public void A_compliant_assembly()
    {
        CSharpCompilation visible = Replace(0, Policy.Replace("partial", "public partial", StringComparison.Ordinal));
        visible = visible.RemoveSyntaxTrees(visible.SyntaxTrees[1]);
        PolicyRun before = PolicyDriver.Step(PolicyDriver.Create(visible), visible);
        PolicyRun run = PolicyDriver.Step(
            before.Driver, visible.AddSyntaxTrees(Consumer.Parse("[assembly: System.CLSCompliant(true)]", "Assembly.cs")));
        Assert.Equal([IncrementalStepRunReason.Modified], StepReasons.OfOutputs(run.Result));
        Assert.Contains("CLSCompliant(false)", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_that_change_nothing()
    {
        StepReasons.AssertUntouched(After(_before.WithOptions(_before.Options.WithOptimizationLevel(OptimizationLevel.Release))));
        StepReasons.AssertUntouched(After(_before.WithOptions(_before.Options.WithNullableContextOptions(NullableContextOptions.Disable))));
        StepReasons.AssertUntouched(After(_before.WithOptions(_before.Options.WithPlatform(Platform.X86).WithOverflowChecks(true))));
        StepReasons.AssertUntouched(After(_before.WithAssemblyName("Other")));
    }

    [Fact]
    public void Unsafe_code_forbidden_and_allowed_again()
    {
        PolicyRun before = PolicyDriver.Step(PolicyDriver.Create(_before), _before);
        PolicyRun forbidden = PolicyDriver.Step(before.Driver, _before.WithOptions(_before.Options.WithAllowUnsafe(false)));
        Assert.Empty(forbidden.Result.GeneratedSources);
        Assert.Equal(before.Text, PolicyDriver.Step(forbidden.Driver, _before).Text);
    }

    [Fact]
    public void A_language_that_is_too_old_and_a_new_one_again()
    {
        CSharpParseOptions old = Consumer.ParseOptions.WithLanguageVersion(LanguageVersion.CSharp12);
        PolicyRun before = PolicyDriver.Step(PolicyDriver.Create(_before), _before);
        PolicyRun none = PolicyDriver.Step(
            before.Driver.WithUpdatedParseOptions(old), Consumer.Compile(Consumer.Options, old, Policy, "class Unrelated;"));
        Assert.Empty(none.Result.GeneratedSources);
        Assert.Equal(before.Text, PolicyDriver.Step(none.Driver.WithUpdatedParseOptions(Consumer.ParseOptions), _before).Text);
    }

    [Fact]
    public void References_that_change_nothing()
    {
        CSharpCompilation library = CSharpCompilation.Create(
            "Library", [Consumer.Parse("public class L;", "L.cs")], References.All, Consumer.Options);
        StepReasons.AssertUntouched(After(_before.AddReferences(library.ToMetadataReference())));
        StepReasons.AssertUntouched(After(_before.WithReferences(References.WithRuntimeAliases("global", "jobs"))));
    }

    [Fact]
    public void The_runtime_taken_away_and_put_back()
    {
        PolicyRun before = PolicyDriver.Step(PolicyDriver.Create(_before), _before);
        foreach (IEnumerable<MetadataReference> references in
            (IEnumerable<MetadataReference>[])[References.All.SkipLast(1), References.WithRuntimeAliases("jobs")])
        {
            PolicyRun without = PolicyDriver.Step(before.Driver, _before.WithReferences(references));
            Assert.Empty(without.Result.GeneratedSources);
            Assert.Equal(before.Text, PolicyDriver.Step(without.Driver, _before).Text);
        }
    }

    private PolicyRun Edit(int file, string source) => After(Replace(file, source));

    private CSharpCompilation Replace(int file, string source) =>
        _before.ReplaceSyntaxTree(_before.SyntaxTrees[file], Consumer.Parse(source, _before.SyntaxTrees[file].FilePath));

    private PolicyRun After(CSharpCompilation after) =>
        PolicyDriver.Step(PolicyDriver.Step(PolicyDriver.Create(_before), _before).Driver, after);
}
