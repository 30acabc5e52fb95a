using JobGen.Generator.Tests.Driver;

namespace JobGen.Generator.Tests.Robustness;

/// <summary>The ways to name an attribute and to hand it its values.</summary>
public sealed class AttributeFormTests
{
    [Theory]
    [InlineData("using JobGen; [JobPolicy, JobMemoryLimit(4096)] partial class P;")]
    [InlineData("using JobGen; [JobPolicyAttribute()] [JobMemoryLimitAttribute(bytes: 4096)] partial class P;")]
    [InlineData("[global::JobGen.JobPolicy, JobGen.JobMemoryLimit(0x1000)] partial class P;")]
    [InlineData("using J = JobGen; [J::JobPolicy, J.JobMemoryLimit(1UL << 12)] partial class P;")]
    [InlineData(
        "using Policy = JobGen.JobPolicyAttribute; using Memory = JobGen.JobMemoryLimitAttribute; [Policy, Memory(4096)] partial class P;")]
    [InlineData("using JobGen; [type: JobPolicy] [type: JobMemoryLimit(4096)] partial class P;")]
    [InlineData("using JobGen; [JobPolicy] partial class P; [JobMemoryLimit(4096)] partial class P;")]
    [InlineData("using JobGen; partial class P; [JobMemoryLimit(4096)] partial class P; [JobPolicy] partial class P;")]
    [InlineData(
        "using JobGen; [JobPolicy, JobMemoryLimit(P.Size)] partial class P { internal const ulong Size = 2 * ByteSize.KiB + 2048; }")]
    [InlineData("using JobGen; using static JobGen.ByteSize; [JobPolicy, JobMemoryLimit(4 * KiB)] partial class P;")]
    public void Each_form_declares_the_limit(string source) =>
        Assert.Contains("new Limits { JobMemoryLimit = 4096UL }", PolicyDriver.Run(source).Text, StringComparison.Ordinal);

    [Fact]
    public void Global_usings_of_another_file() => Assert.Contains(
        "new Limits { JobMemoryLimit = 4096UL }",
        PolicyDriver.Run(
            "[JobPolicy, Memory(4096)] partial class P;",
            "global using JobGen; global using Memory = JobGen.JobMemoryLimitAttribute;").Text,
        StringComparison.Ordinal);

    [Fact]
    public void A_global_alias_of_the_policy_attribute() =>
        Assert.Single(PolicyDriver.Run("[Policy] partial class P;", "global using Policy = JobGen.JobPolicyAttribute;").PolicyFiles);

    [Fact]
    public void Named_arguments_in_another_order() => Assert.Contains(
        "WorkingSetRange(4096UL, 8192UL)",
        PolicyDriver.Run("using JobGen; [JobPolicy, WorkingSetLimit(maximum: 8192, minimum: 4096)] partial class P;").Text,
        StringComparison.Ordinal);

    [Fact]
    public void Limits_on_parts_in_other_files() => Assert.Contains(
        "new Limits { JobMemoryLimit = 4096UL }",
        PolicyDriver.Run("[JobGen.JobPolicy] partial class P;", "[JobGen.JobMemoryLimit(4096)] partial class P;", "partial class P;").Text,
        StringComparison.Ordinal);

    [Fact]
    public void Attributes_of_the_same_name_elsewhere_mean_nothing()
    {
        PolicyRun run = PolicyDriver.Run("""
            namespace Mine
            {
                internal sealed class JobPolicyAttribute : System.Attribute;
                internal sealed class KillOnJobCloseAttribute : System.Attribute;

                [JobPolicy] internal sealed partial class NoPolicy;

                [global::JobGen.JobPolicy, KillOnJobClose] internal sealed partial class Policy;
            }

            namespace Mine.JobGen
            {
                internal sealed class JobMemoryLimitAttribute : System.Attribute;

                [global::JobGen.JobPolicy, JobMemoryLimit] internal sealed partial class Other;
            }
            """);
        Assert.Equal(2, run.PolicyFiles.Count());
        Assert.All(
            run.PolicyFiles, source => Assert.DoesNotContain("LimitServices.", source.SourceText.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void The_volume_of_an_io_rate_is_text_whatever_is_in_it() => PolicyDriver.Run("""
        using JobGen;
        [JobPolicy(Name = "quote \" brace { } line \n tab \t null \0 lone \uD800 pair \U0001F600 slash / ]]>")]
        [IoRateControl("\\\\?\\Volume{\"\n}", MaxIops = 1)]
        partial class P;
        """);

    [Fact]
    public void Attributes_on_several_parts_in_any_order_of_files()
    {
        string[] parts =
        [
            "[JobGen.JobPolicy, JobGen.GroupAffinity(1, 3), JobGen.IoRateControl(MaxIops = 5)] partial class P;",
            "[JobGen.GroupAffinity(0, 1), JobGen.GroupAffinity(1, 1), JobGen.IoRateControl(@\"\\Device\\B\", MaxIops = 5)] partial class P;",
            "[JobGen.IoRateControl(@\"\\Device\\A\", MaxIops = 5), JobGen.IoRateControl(@\"\\Device\\B\", MaxIops = 4)] partial class P;",
        ];
        Assert.Single(((int[][])[[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]])
            .Select(order => PolicyDriver.Run([.. order.Select(index => parts[index])]).Text)
            .Distinct());
    }
}
