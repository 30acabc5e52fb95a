using JobGen.Generator.Emission;
using JobGen.Generator.Model;
using JobGen.Generator.Tests.Driver;
using Microsoft.CodeAnalysis.CSharp;

namespace JobGen.Generator.Tests.Robustness;

/// <summary>Members, and policies, that are called like what the generator adds: it adds it all and it compiles, or nothing.</summary>
public sealed class CollisionTests
{
    private const string Attributes = """
        [JobGen.JobPolicy, JobGen.KillOnJobClose, JobGen.JobTimeLimit(Seconds = 1), JobGen.IoRateControl(MaxIops = 1)]
        [JobGen.NotificationLimit(JobMemory = 4096), JobGen.CpuRateControl(HardCap = 1)]
        """;

    public static TheoryData<string> Names()
    {
        PolicyModel model = (PolicyModel)PolicyDriver.RunUnchecked(Consumer.Compile($"{Attributes} partial class P;")).Models.Single();
        return [.. GeneratedMembers.Of(model).Select(member => member.Name).Where(name => name[0] != '.').Distinct()];
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void All_or_nothing(string name)
    {
        // One compilation, since each of these is about one class.
        CSharpCompilation input = Consumer.Compile($$"""
            {{Attributes}} partial class {{name}};
            namespace A { {{Attributes}} partial class P { int {{name}} { get; set; } } }
            namespace B { {{Attributes}} partial class P { const int {{name}} = 1; } }
            namespace C { {{Attributes}} partial class P { void {{name}}() { } } }
            namespace D { {{Attributes}} partial class P { void {{name}}(string text, System.DateTime time) { } } }
            namespace E { {{Attributes}} partial class P { class {{name}}; } }
            namespace F { {{Attributes}} partial class P { class {{name}}<T>; } }
            namespace G { {{Attributes}} partial class P { void {{name}}<T>() { } } }
            namespace H { {{Attributes}} partial class P { event System.Action {{name}} { add { } remove { } } } }
            """);
        StrictOutput.AssertAddsNoError(input, PolicyDriver.RunUnchecked(input).Output);
    }

    [Theory]
    [InlineData("P() { }")]
    [InlineData("P() : base() { }")]
    [InlineData("P() : this(default(JobGen.CompilerServices.JobObjectInitializer)) { }")]
    [InlineData("P(JobGen.CompilerServices.JobObjectInitializer initializer) : base(initializer) { }")]
    [InlineData("P(int number) : this(default(JobGen.CompilerServices.JobObjectInitializer)) => number++;")]
    [InlineData("public required int Number { get; set; }")]
    [InlineData("void Apply(ref Limits limits) { }")]
    [InlineData("void QueryLimits(in Limits limits) { }")]
    [InlineData("static P Create(string name, int more) => Create(name);")]
    [InlineData("static P Create(string? name, JobGen.JobSecurity security) => Create(name);")]
    [InlineData("public static bool operator ==(P left, P right) => true; public static bool operator !=(P left, P right) => false;")]
    [InlineData("public static implicit operator int(P job) => 1;")]
    [InlineData("public int this[int index] => index;")]
    [InlineData("public override string ToString() => string.Empty;")]
    [InlineData("protected override void Dispose(bool disposing) { }")]
    [InlineData("public new string Name => string.Empty;")]
    [InlineData("private struct Limits; private struct Counters;")]
    [InlineData("partial void OnCreated();")]
    [InlineData("public void Apply<T>(T limits) { }")]
    public void All_or_nothing_for(string member)
    {
        CSharpCompilation input = Consumer.Compile($"#pragma warning disable\n{Attributes} sealed partial class P {{ {member} }}");
        StrictOutput.AssertAddsNoError(input, PolicyDriver.RunUnchecked(input).Output);
    }
}
