using JobGen.Generator.Tests.Driver;

namespace JobGen.Generator.Tests.Robustness;

/// <summary>What a policy and what is around it may be called.</summary>
public sealed class PolicyNameTests
{
    [Theory]
    [InlineData("@class", "@event", "@if")]
    [InlineData("@namespace", "@struct", "@null")]
    [InlineData("@record", "@partial", "@required")]
    [InlineData("@file", "@scoped", "@field")]
    [InlineData("@await", "@async", "@yield")]
    [InlineData("@var", "@dynamic", "@nint")]
    [InlineData("@value", "@get", "@init")]
    [InlineData("@global", "@where", "@unmanaged")]
    [InlineData("@from", "@select", "@allows")]
    [InlineData("@extension", "@nameof", "@notnull")]
    [InlineData("_", "__", "___")]
    [InlineData("Größe", "名前", "Политика")]
    [InlineData("\\u0041bc", "D\\u00E9f", "Gh\\u0069")]
    public void Keywords_and_unicode(string space, string outer, string policy)
    {
        // Words that only mean something in places are names everywhere else, and warnings about their style are not ours.
        PolicyRun run = PolicyDriver.Run($$"""
            #pragma warning disable CS8981
            namespace {{space}}.@{{outer.TrimStart('@')}}
            {
                internal partial class {{outer}}
                {
                    [JobGen.JobPolicy, JobGen.JobMemoryLimit(4096), JobGen.JobCounters(JobGen.JobCounterGroups.None)]
                    internal sealed partial class {{policy}}
                    {
                        internal static {{policy}} Make() => Create();
                    }
                }
            }
            """);
        Assert.Single(run.PolicyFiles);
    }

    [Fact]
    public void Names_that_differ_only_in_case()
    {
        PolicyRun run = PolicyDriver.Run("""
            using JobGen;
            namespace App { [JobPolicy] partial class Sandbox; [JobPolicy] partial class SandBox; [JobPolicy] partial class SANDBOX; }
            namespace APP { [JobPolicy] partial class Sandbox; }
            namespace App { partial class SandboX { [JobPolicy] partial class Inner; [JobPolicy] partial class INNER; } }
            """);
        Assert.Equal(6, run.PolicyFiles.Count());
    }

    [Fact]
    public void Names_that_lose_their_difference_in_a_file_name()
    {
        PolicyRun run = PolicyDriver.Run("""
            using JobGen;
            namespace A { [JobPolicy] partial class B_C; [JobPolicy] partial class B1; [JobPolicy] partial class @Bär; [JobPolicy] partial class B_r; [JobPolicy] partial class B\u203FC; }
            namespace A.B { [JobPolicy] partial class C; [JobPolicy] partial class C_D; }
            namespace A.B.C1 { [JobPolicy] partial class D; }
            namespace A { partial class C { [JobPolicy] partial class D; } partial class C2 { partial class D { [JobPolicy] partial class E; } } }
            namespace A.C2_D { [JobPolicy] partial class E; }
            [JobPolicy] partial class A_B_C;
            """);
        Assert.Equal(12, run.PolicyFiles.Count());
        Assert.Equal(12, run.PolicyFiles.Select(source => source.HintName).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void Many_policies_in_one_file_and_one_name_in_many_namespaces()
    {
        string source = string.Concat(Enumerable.Range(0, 12).Select(index => $$"""
            namespace N{{index}} { [JobGen.JobPolicy, JobGen.KillOnJobClose] internal sealed partial class Sandbox; }

            """));
        Assert.Equal(12, PolicyDriver.Run(source).PolicyFiles.Count());
    }

    [Theory]
    [InlineData('a', 240)]
    [InlineData('名', 80)]
    [InlineData('é', 255)]
    public void Long_names_fit_into_a_file_name(char letter, int length)
    {
        string name = new(letter, length);
        PolicyRun run = PolicyDriver.Run($$"""
            #pragma warning disable CS8981
            namespace {{name}} { [JobGen.JobPolicy] partial class Sandbox; [JobGen.JobPolicy] partial class {{name}}; }
            namespace {{name}} { [JobGen.JobPolicy] partial class {{name}}1; }
            namespace {{name}}2 { [JobGen.JobPolicy] partial class {{name}}; }
            """);
        Assert.Equal(4, run.PolicyFiles.Count());
        Assert.All(run.Result.GeneratedSources, source => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(source.HintName), 1, 128));
        Assert.Contains(run.PolicyFiles, source => source.HintName.Contains(".Sandbox.", StringComparison.Ordinal));
    }
}
