using JobGen.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace JobGen.Generator.Tests.Incremental;

/// <summary>What runs again after an edit, and what does not.</summary>
public sealed class EditTests
{
    private const string Policy = """
        using JobGen;
        namespace App;
        [JobPolicy, JobMemoryLimit(Sizes.Memory), GroupAffinity(0, 1), CpuRateControl(HardCap = 50)]
        [NotificationLimit(JobMemory = 1 * ByteSize.MiB, CpuRateTolerance = RateControlTolerance.Low), IoRateControl(MaxIops = 5)]
        [JobTimeLimit(Seconds = 5, AtLimit = EndOfJobTimeAction.Post), KillOnJobClose, AffinityLimit]
        public sealed partial class Sandbox;
        """;

    private const string Other = """
        namespace App;
        internal static class Sizes { public const ulong Memory = 512 * JobGen.ByteSize.MiB; }
        """;

    private readonly CSharpCompilation _before = Consumer.Compile(Policy, Other);

    [Fact]
    public void A_comment_in_the_policys_file() =>
        StepReasons.AssertUntouched(Edit(0, "// Sandboxes builds.\n" + Policy));

    [Fact]
    public void A_comment_in_another_file() =>
        StepReasons.AssertUntouched(Edit(1, "// Sizes.\n" + Other));

    [Fact]
    public void An_unrelated_type_in_another_file() =>
        StepReasons.AssertUntouched(Edit(1, Other + "internal sealed class Unrelated;"));

    [Fact]
    public void An_unrelated_type_in_the_policys_file() =>
        StepReasons.AssertUntouched(Edit(0, Policy + "internal sealed class Unrelated;"));

    [Fact]
    public void An_unrelated_file() =>
        StepReasons.AssertUntouched(After(_before.AddSyntaxTrees(Consumer.Parse("class Unrelated;", "Unrelated.cs"))));

    [Fact]
    public void Another_part_of_the_policy() => StepReasons.AssertUntouched(After(_before.AddSyntaxTrees(
        Consumer.Parse("namespace App; partial class Sandbox { public int Mine { get; set; } }", "Part.cs"))));

    [Fact]
    public void The_same_limit_written_differently() =>
        StepReasons.AssertUntouched(Edit(1, Other.Replace("512 * JobGen.ByteSize.MiB", "1UL << 29", StringComparison.Ordinal)));

    [Fact]
    public void An_attribute_that_is_not_ours() =>
        StepReasons.AssertUntouched(
            Edit(0, Policy.Replace("public sealed", "[System.Serializable] public sealed", StringComparison.Ordinal)));

    [Fact]
    public void A_new_policy()
    {
        PolicyRun run = After(_before.AddSyntaxTrees(Consumer.Parse("[JobGen.JobPolicy] sealed partial class Second;", "Second.cs")));
        Assert.Equal([IncrementalStepRunReason.New, IncrementalStepRunReason.Cached], StepReasons.OfPolicies(run.Result).Order());
        Assert.Equal([IncrementalStepRunReason.New, IncrementalStepRunReason.Cached], StepReasons.OfOutputs(run.Result).Order());
        Assert.Equal(2, run.PolicyFiles.Count());
    }

    [Fact]
    public void A_policy_taken_away()
    {
        PolicyRun run = Edit(0, "namespace App;");
        Assert.Empty(run.Result.GeneratedSources);
    }

    [Fact]
    public void A_changed_limit()
    {
        PolicyRun run = Edit(0, Policy.Replace("HardCap = 50", "HardCap = 51", StringComparison.Ordinal));
        Assert.Equal([IncrementalStepRunReason.Modified], StepReasons.OfPolicies(run.Result));
        Assert.Equal([IncrementalStepRunReason.Modified], StepReasons.OfOutputs(run.Result));
        Assert.Contains("CpuRate.HardCap(51D)", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_limit_whose_constant_changed_in_another_file()
    {
        PolicyRun run = Edit(1, Other.Replace("512", "256", StringComparison.Ordinal));
        Assert.Equal([IncrementalStepRunReason.Modified], StepReasons.OfPolicies(run.Result));
        Assert.Contains("JobMemoryLimit = 268435456UL", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_limit_beside_another_policy()
    {
        CSharpCompilation two = _before.AddSyntaxTrees(
            Consumer.Parse("[JobGen.JobPolicy, JobGen.ActiveProcessLimit(1)] sealed partial class Second;", "Second.cs"));
        GeneratorDriver driver = PolicyDriver.Step(PolicyDriver.Create(two), two).Driver;
        CSharpCompilation edited = Replace(two, 0, Policy.Replace("HardCap = 50", "HardCap = 51", StringComparison.Ordinal));
        PolicyRun run = PolicyDriver.Step(driver, edited);
        Assert.Equal([IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached], StepReasons.OfOutputs(run.Result).Order());
    }

    [Fact]
    public void A_limit_of_a_structure_that_is_there_leaves_the_native_types_alone()
    {
        PolicyRun run = Edit(
            0,
            Policy.Replace("CpuRateControl(HardCap = 50)", "CpuRateControl(HardCap = 50), JobGen.BreakawayOk", StringComparison.Ordinal));
        Assert.Contains("BreakawayOk", run.Text, StringComparison.Ordinal);
        Assert.Equal([IncrementalStepRunReason.Modified], StepReasons.OfOutputs(run.Result));
        Assert.Equal(IncrementalStepRunReason.Cached, StepReasons.OfNativeFile(run.Result));
    }

    [Fact]
    public void A_limit_of_another_structure_writes_the_native_types_again()
    {
        const string Structure = "JOBOBJECT_NET_RATE_CONTROL_INFORMATION";
        Assert.DoesNotContain(Structure, PolicyDriver.Step(PolicyDriver.Create(_before), _before).NativeText, StringComparison.Ordinal);
        PolicyRun run = Edit(
            0,
            Policy.Replace(
                "CpuRateControl(HardCap = 50)", "CpuRateControl(HardCap = 50), JobGen.NetRateControl", StringComparison.Ordinal));
        Assert.Equal(IncrementalStepRunReason.Modified, StepReasons.OfNativeFile(run.Result));
        Assert.Contains(Structure, run.NativeText, StringComparison.Ordinal);
    }

    [Fact]
    public void A_policy_that_needs_no_other_structure_leaves_the_native_types_alone()
    {
        PolicyRun run = After(_before.AddSyntaxTrees(
            Consumer.Parse("[JobGen.JobPolicy, JobGen.KillOnJobClose, JobGen.JobCounters(0)] sealed partial class Second;", "Second.cs")));
        Assert.Equal([IncrementalStepRunReason.New, IncrementalStepRunReason.Cached], StepReasons.OfOutputs(run.Result).Order());
        Assert.Equal(IncrementalStepRunReason.Cached, StepReasons.OfNativeFile(run.Result));
    }

    [Fact]
    public void A_moved_file()
    {
        GeneratorDriver driver = PolicyDriver.Step(PolicyDriver.Create(_before), _before).Driver;
        string text = new PolicyRun(driver, _before).Text;
        PolicyRun run = PolicyDriver.Step(
            driver, _before.ReplaceSyntaxTree(_before.SyntaxTrees[0], Consumer.Parse(Policy, "Moved/There.cs")));
        StepReasons.AssertNothingRan(run.Result);
        Assert.Equal(text, run.Text);
    }

    [Fact]
    public void A_policy_moved_behind_another()
    {
        const string Second = "namespace App { [JobGen.JobPolicy] public sealed partial class Second; }";
        string policy = Policy.Replace("namespace App;", "namespace App {", StringComparison.Ordinal) + "}";
        string[] Files(string source)
        {
            CSharpCompilation compilation = Consumer.Compile(source, Other);
            return [.. PolicyDriver.RunUnchecked(compilation).PolicyFiles.Select(file => file.HintName).Order(StringComparer.Ordinal)];
        }

        Assert.Equal(
            Files(policy + Second), Files(policy.Replace("namespace App {", Second + "namespace App {", StringComparison.Ordinal)));
    }

    private PolicyRun Edit(int file, string source) => After(Replace(_before, file, source));

    private PolicyRun After(CSharpCompilation after) =>
        PolicyDriver.Step(PolicyDriver.Step(PolicyDriver.Create(_before), _before).Driver, after);

    private static CSharpCompilation Replace(CSharpCompilation compilation, int file, string source) =>
        compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[file], Consumer.Parse(source, compilation.SyntaxTrees[file].FilePath));
}
