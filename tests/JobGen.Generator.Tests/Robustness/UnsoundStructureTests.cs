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
        AssertAbsent(Consumer.Compile(Consumer.Options.WithAllowUnsafe(false), Consumer.ParseOptions, "[JobGen.JobPolicy] partial class P;"));

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3)]
    [InlineData(LanguageVersion.CSharp10)]
    [InlineData(LanguageVersion.CSharp12)]
    public void Nothing_where_the_language_is_too_old(LanguageVersion version) => AssertAbsent(Consumer.Compile(
        Consumer.Options.WithNullableContextOptions(Microsoft.CodeAnalysis.NullableContextOptions.Disable),
        Consumer.ParseOptions.WithLanguageVersion(version),
        "[JobGen.JobPolicy] partial class P { }"));

    private static void AssertAbsent(CSharpCompilation compilation) =>
        Assert.Empty(PolicyDriver.RunUnchecked(compilation).Result.GeneratedSources);
}
