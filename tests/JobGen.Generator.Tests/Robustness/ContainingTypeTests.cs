using JobGen.Generator.Tests.Driver;

namespace JobGen.Generator.Tests.Robustness;

/// <summary>What a policy may be nested in, and how it may be declared.</summary>
public sealed class ContainingTypeTests
{
    [Theory]
    [InlineData("public partial class Outer")]
    [InlineData("internal static partial class Outer")]
    [InlineData("public abstract partial class Outer")]
    [InlineData("public sealed partial class Outer(int number)")]
    [InlineData("public partial struct Outer")]
    [InlineData("public readonly partial struct Outer")]
    [InlineData("public ref partial struct Outer")]
    [InlineData("public readonly ref partial struct Outer")]
    [InlineData("public unsafe partial struct Outer")]
    [InlineData("public partial interface Outer")]
    [InlineData("public partial record Outer")]
    [InlineData("public partial record class Outer(int Number)")]
    [InlineData("public abstract partial record Outer")]
    [InlineData("public partial record struct Outer")]
    [InlineData("public readonly partial record struct Outer(int Number)")]
    public void Each_kind_of_type(string outer)
    {
        // A parameter that is never read is the test's doing.
        PolicyRun run = PolicyDriver.Run($$"""
            #pragma warning disable CS9113
            namespace App;
            {{outer}}
            {
                [JobGen.JobPolicy, JobGen.KillOnJobClose]
                {{(outer.Contains("interface", StringComparison.Ordinal) ? "public" : "private")}} sealed partial class Sandbox;
            }
            """);
        Assert.Single(run.PolicyFiles);
    }

    [Theory]
    [InlineData("public sealed partial class P;")]
    [InlineData("internal partial class P;")]
    [InlineData("public partial class P { }")]
    [InlineData("unsafe partial class P { }")]
    [InlineData("public sealed partial class P : JobGen.JobObject;")]
    [InlineData("public sealed partial class P : JobGen.IJobPolicy<P>;")]
    [InlineData("public sealed partial class P : JobGen.JobObject, JobGen.IJobPolicy<P>;")]
    [InlineData("public sealed partial class P : System.ICloneable { public object Clone() => this; }")]
    [InlineData("public sealed partial class P : System.IDisposable;")]
    [InlineData("public sealed partial class P { static P() { } }")]
    [InlineData("public sealed partial class P { static readonly int _number = 5; public static int Number => _number; }")]
    [InlineData("public sealed partial class P { ~P() { } }")]
    [InlineData("public sealed partial class P { public sealed class Nested; public enum Kind { None } }")]
    public void Each_kind_of_declaration(string declaration) =>
        Assert.Single(PolicyDriver.Run($"[JobGen.JobPolicy, JobGen.JobMemoryLimit(4096)] {declaration}").PolicyFiles);

    [Fact]
    public void All_accessibilities_of_a_nested_policy()
    {
        PolicyRun run = PolicyDriver.Run("""
            using JobGen;
            public partial class Outer
            {
                [JobPolicy] public partial class A;
                [JobPolicy] protected partial class B;
                [JobPolicy] internal partial class C;
                [JobPolicy] private partial class D;
                [JobPolicy] protected internal partial class E;
                [JobPolicy] private protected partial class F;
            }
            """);
        Assert.Equal(6, run.PolicyFiles.Count());
    }

    [Fact]
    public void Block_and_file_scoped_namespaces_and_several_in_a_file()
    {
        Assert.Equal("namespace A.B", NamespaceOf("namespace A.B; [JobGen.JobPolicy] partial class P;"));
        Assert.Equal("namespace A.B", NamespaceOf("namespace A { namespace B { [JobGen.JobPolicy] partial class P; } }"));
        PolicyRun run = PolicyDriver.Run(
            "namespace A { [JobGen.JobPolicy] partial class P; } namespace B { [JobGen.JobPolicy] partial class P; }");
        Assert.Equal(2, run.PolicyFiles.Count());
    }

    private static string NamespaceOf(string source) =>
        PolicyDriver.Run(source).Text.Split('\n').First(line => line.StartsWith("namespace ", StringComparison.Ordinal));
}
