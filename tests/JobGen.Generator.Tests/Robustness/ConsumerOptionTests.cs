using JobGen.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace JobGen.Generator.Tests.Robustness;

/// <summary>Projects with settings of their own.</summary>
public sealed class ConsumerOptionTests
{
    [Theory]
    [InlineData(LanguageVersion.CSharp13)]
    [InlineData(LanguageVersion.Latest)]
    [InlineData(LanguageVersion.LatestMajor)]
    [InlineData(LanguageVersion.Preview)]
    public void Language_versions(LanguageVersion version) =>
        AssertClean(Consumer.Options, Consumer.ParseOptions.WithLanguageVersion(version));

    [Theory]
    [InlineData(NullableContextOptions.Disable)]
    [InlineData(NullableContextOptions.Warnings)]
    [InlineData(NullableContextOptions.Annotations)]
    public void Nullable_contexts(NullableContextOptions nullable) =>
        AssertClean(Consumer.Options.WithNullableContextOptions(nullable), Consumer.ParseOptions);

    [Fact]
    public void Documentation_that_is_not_parsed() =>
        AssertClean(Consumer.Options, Consumer.ParseOptions.WithDocumentationMode(DocumentationMode.None));

    [Fact]
    public void An_executable_with_top_level_statements() =>
        AssertClean(Consumer.Options.WithOutputKind(OutputKind.ConsoleApplication), Consumer.ParseOptions, "_ = App.Everything.DeclaredLimits;");

    [Theory]
    [InlineData(Platform.X86)]
    [InlineData(Platform.X64)]
    [InlineData(Platform.Arm64)]
    public void Platforms(Platform platform) => AssertClean(Consumer.Options.WithPlatform(platform), Consumer.ParseOptions);

    [Fact]
    public void A_CLS_compliant_assembly() =>
        AssertClean(Consumer.Options, Consumer.ParseOptions, "[assembly: System.CLSCompliant(true)]");

    [Fact]
    public void A_CLS_compliant_assembly_with_policies_of_all_accessibilities() => AssertClean(Consumer.Options, Consumer.ParseOptions, """
        [assembly: System.CLSCompliant(true)]
        public partial class Outer
        {
            [JobGen.JobPolicy, JobGen.ActiveProcessLimit(1)] public sealed partial class P;
            [JobGen.JobPolicy, JobGen.ActiveProcessLimit(1)] protected sealed partial class Q;
            [JobGen.JobPolicy, JobGen.ActiveProcessLimit(1)] private sealed partial class R;
            [JobGen.JobPolicy, JobGen.ActiveProcessLimit(1)] protected internal sealed partial class U;
        }
        internal partial class Hidden
        {
            [JobGen.JobPolicy, JobGen.ActiveProcessLimit(1)] public sealed partial class V;
        }
        [JobGen.JobPolicy, JobGen.ActiveProcessLimit(1)] internal sealed partial class S;
        [JobGen.JobPolicy, JobGen.ActiveProcessLimit(1), System.CLSCompliant(false)] public sealed partial class T;
        """);

    // What is left is about the claim, and stands where the claim does.
    [Theory]
    [InlineData("[assembly: System.CLSCompliant(true)] [System.CLSCompliant(true)", "CS3009")]
    [InlineData("[System.CLSCompliant(true)", "CS3014")]
    [InlineData("[assembly: System.CLSCompliant(true)] [System.CLSCompliant(true)] public partial class Outer { [System.Serializable", "")]
    [InlineData("[assembly: System.CLSCompliant(false)] [System.CLSCompliant(true)] public partial class Outer { [System.Serializable", "")]
    [InlineData("[System.CLSCompliant(true)] public partial class Outer { [System.Serializable", "CS3009 CS3014")]
    public void A_class_that_claims_to_be_CLS_compliant(string claim, string left)
    {
        const string Limits = "JobGen.JobMemoryLimit(4096), JobGen.WorkingSetLimit, JobGen.NotificationLimit(JobMemory = 4096)";
        string end = claim.Contains('{', StringComparison.Ordinal) ? " }" : string.Empty;
        PolicyRun run = PolicyDriver.RunUnchecked(
            Consumer.Compile($"{claim}, JobGen.JobPolicy, {Limits}] public sealed partial class P;{end}"));
        Diagnostic[] complaints =
        [
            .. run.Output.GetDiagnostics(TestContext.Current.CancellationToken)
                .Where(one => one.Severity >= DiagnosticSeverity.Warning && one.Id != "CS1591"),
        ];
        Assert.All(complaints, complaint => Assert.Equal("Source0.cs", complaint.Location.SourceTree!.FilePath));
        Assert.Equal(left, string.Join(' ', complaints.Select(complaint => complaint.Id).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void An_assembly_that_says_it_is_not_CLS_compliant() =>
        AssertClean(Consumer.Options, Consumer.ParseOptions, "[assembly: System.CLSCompliant(false)]");

    [Fact]
    public void An_assembly_that_skips_locals_init() => AssertClean(
        Consumer.Options, Consumer.ParseOptions, "[module: System.Runtime.CompilerServices.SkipLocalsInit]");

    private static void AssertClean(CSharpCompilationOptions options, CSharpParseOptions parseOptions, params string[] more)
    {
        PolicyRun run = PolicyDriver.RunUnchecked(Consumer.Compile(options, parseOptions, [.. more, PolicySources.Everything, PolicySources.CounterGroups]));
        Assert.True(run.Result.GeneratedSources.Length >= 6);
        StrictOutput.AssertClean(run.Output);
    }
}
