using JobGen.Generator.Tests.Driver;
using Microsoft.CodeAnalysis.CSharp;

namespace JobGen.Generator.Tests.Robustness;

/// <summary>Classes that nothing can be generated into: nothing is, and nothing that the user wrote gets worse.</summary>
public sealed class UnsoundStructureTests
{
    [Theory]
    [InlineData("[JobGen.JobPolicy] class P;")]
    [InlineData("[JobGen.JobPolicy] static partial class P;")]
    [InlineData("[JobGen.JobPolicy] abstract partial class P;")]
    [InlineData("[JobGen.JobPolicy] partial class P<T>;")]
    [InlineData("[JobGen.JobPolicy] partial record P;")]
    [InlineData("[JobGen.JobPolicy] partial record P(int Number);")]
    [InlineData("[JobGen.JobPolicy] file partial class P;")]
    [InlineData("[JobGen.JobPolicy] partial class P(int number) { int Number => number; }")]
    [InlineData("[JobGen.JobPolicy] partial class P();")]
    [InlineData("[JobGen.JobPolicy] partial class P : System.Exception;")]
    [InlineData("[JobGen.JobPolicy] partial class P : Base; class Base;")]
    [InlineData("[JobGen.JobPolicy] partial class P : P;")]
    [InlineData("[JobGen.JobPolicy] partial class P : object;")]
    [InlineData("[JobGen.JobPolicy] partial class P; partial class P : global::System.Object, System.IDisposable;")]
    [InlineData("using O = System.Object; [JobGen.JobPolicy] partial class P : System.IDisposable, O;")]
    [InlineData("namespace App.JobGen { class JobObject; [global::JobGen.JobPolicy] partial class P : JobObject; }")]
    [InlineData("class Outer { [JobGen.JobPolicy] partial class P; }")]
    [InlineData("partial class Outer { class Middle { [JobGen.JobPolicy] partial class P; } }")]
    [InlineData("partial class Outer<T> { [JobGen.JobPolicy] partial class P; }")]
    [InlineData("partial interface IOuter<in T> { [JobGen.JobPolicy] partial class P; }")]
    [InlineData("partial record Outer<T> { partial struct Middle { [JobGen.JobPolicy] partial class P; } }")]
    [InlineData("file partial class Outer { [JobGen.JobPolicy] partial class P; }")]
    [InlineData("partial class P; [JobGen.JobPolicy] class P;")]
    [InlineData("[JobGen.JobPolicy] partial struct P;")]
    [InlineData("[JobGen.JobPolicy] partial interface P;")]
    [InlineData("[JobGen.JobPolicy] partial record struct P;")]
    [InlineData("[JobGen.JobPolicy] enum P;")]
    [InlineData("[JobGen.JobPolicy] delegate void P();")]
    [InlineData("class C { [JobGen.JobPolicy] void P() { } }")]
    [InlineData("[assembly: JobGen.JobPolicy]")]
    [InlineData("[module: JobGen.JobPolicy] class C;")]
    public void Nothing_is_generated(string source) => AssertAbsent(Consumer.Compile(source));

    [Fact]
    public void Nothing_where_unsafe_code_is_forbidden() =>
        AssertAbsent(
            Consumer.Compile(Consumer.Options.WithAllowUnsafe(false), Consumer.ParseOptions, "[JobGen.JobPolicy] partial class P;"));

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3)]
    [InlineData(LanguageVersion.CSharp10)]
    [InlineData(LanguageVersion.CSharp12)]
    public void Nothing_where_the_language_is_too_old(LanguageVersion version) => AssertAbsent(Consumer.Compile(
        Consumer.Options.WithNullableContextOptions(Microsoft.CodeAnalysis.NullableContextOptions.Disable),
        Consumer.ParseOptions.WithLanguageVersion(version),
        "[JobGen.JobPolicy] partial class P { }"));

    [Theory]
    [InlineData("class System; [global::JobGen.JobPolicy] partial class P;", "global")]
    [InlineData("extern alias jobs; [jobs::JobGen.JobPolicy] partial class P;", "jobs")]
    [InlineData("extern alias jobs; class JobGen; [jobs::JobGen.JobPolicy] partial class P;", "global,jobs")]
    public void Nothing_where_a_name_is_out_of_reach(string source, string aliases) => AssertAbsent(
        Consumer.Compile(source).WithReferences(References.WithRuntimeAliases(aliases.Split(','))));

    [Fact]
    public void All_where_the_alias_is_one_of_two() => StrictOutput.AssertClean(PolicyDriver.RunUnchecked(
        Consumer.Compile("extern alias jobs; [jobs::JobGen.JobPolicy, jobs::JobGen.KillOnJobClose] partial class P;")
            .WithReferences(References.WithRuntimeAliases("global", "jobs"))).Output);

    private static void AssertAbsent(CSharpCompilation compilation) =>
        Assert.Empty(PolicyDriver.RunUnchecked(compilation).Result.GeneratedSources);
}
