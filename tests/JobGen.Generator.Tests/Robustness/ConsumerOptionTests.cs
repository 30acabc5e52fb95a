using JobGen.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

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
    public void A_friend_that_has_policies_and_the_same_policy()
    {
        const string Shared =
            "[JobGen.JobPolicy, JobGen.JobMemoryLimit(4096), JobGen.CpuRateControl(HardCap = 1)] internal sealed partial class Shared;";
        const string Friend = "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Consumer\")]";
        CSharpCompilation library = PolicyDriver.RunUnchecked(Consumer.Compile(Shared, Friend).WithAssemblyName("Library")).Output;
        using MemoryStream image = new();
        Assert.True(library.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);
        CSharpCompilation friend = Consumer.Compile(
                Shared,
                "[JobGen.JobPolicy, JobGen.KillOnJobClose] internal sealed partial class Own { internal Shared Get() => Shared.Create(); }")
            .AddReferences(MetadataReference.CreateFromImage(image.ToArray()));
        string[] complaints = StrictOutput.Complaints(PolicyDriver.RunUnchecked(friend).Output);
        Assert.DoesNotContain(complaints, complaint => complaint.Contains(".g.cs(", StringComparison.Ordinal));
    }

    [Fact]
    public void Overloads_and_members_without_a_value_in_the_users_part_leave_the_generated_part_without_warnings()
    {
        PolicyDriver.Run("""
            #nullable enable
            [JobGen.JobPolicy, JobGen.JobMemoryLimit(4096), JobGen.NotificationLimit, JobGen.JobTimeLimit]
            internal sealed partial class Sandbox
            {
                internal void Update(int number) => Last = number;

                internal void Apply(string text) => Last = text.Length;

                internal static Sandbox Create(int number) => Create(name: $"Number{number}");

                internal void HasLimits(int number) => Last = number;

                internal void QueryLimits(int number) => Last = number;

                internal int Last { get; private set; }
            }
            """);
        CSharpCompilation input = Consumer.Compile("""
            #nullable enable
            [JobGen.JobPolicy] internal sealed partial class Sandbox { internal string Text { get; set; } }
            """);
        Assert.Empty(StrictOutput.Complaints(PolicyDriver.RunUnchecked(input).Output));
    }

    // dotnet watch applies an edit to a running program, but not to the initializer of a field, which has run already.
    [Fact]
    public void An_edited_value_is_in_no_initializer_of_a_field()
    {
        PolicyRun run = PolicyDriver.RunUnchecked(Consumer.Compile(PolicySources.Everything));
        IEnumerable<SyntaxNode> initializers = run.Output.SyntaxTrees.Skip(1)
            .SelectMany(tree => tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes())
            .OfType<EqualsValueClauseSyntax>()
            .Where(value => value.Parent is PropertyDeclarationSyntax
                || value.Parent?.Parent?.Parent is FieldDeclarationSyntax field && !field.Modifiers.Any(SyntaxKind.ConstKeyword));
        Assert.Empty(initializers.Select(value => value.Parent!.ToString()));
    }

    [Fact]
    public void Documentation_that_is_not_parsed() =>
        AssertClean(Consumer.Options, Consumer.ParseOptions.WithDocumentationMode(DocumentationMode.None));

    [Fact]
    public void An_executable_with_top_level_statements() =>
        AssertClean(
            Consumer.Options.WithOutputKind(OutputKind.ConsoleApplication), Consumer.ParseOptions, "_ = App.Everything.DeclaredLimits;");

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
        PolicyRun run = PolicyDriver.RunUnchecked(
            Consumer.Compile(options, parseOptions, [.. more, PolicySources.Everything, PolicySources.CounterGroups]));
        Assert.True(run.PolicyFiles.Count() >= 6);
        StrictOutput.AssertClean(run.Output);
    }
}
