using System.Runtime.CompilerServices;
using JobGen.Generator.Limits;
using JobGen.Generator.Tests.Driver;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static JobGen.Generator.Tests.Snapshots.Verifier;

namespace JobGen.Generator.Tests.Snapshots;

/// <summary>What each limit adds to a policy that declares nothing.</summary>
public sealed class LimitFamilies
{
    // The attributes of the policy that has them all, so that a new limit is asked for here without a line.
    private static readonly ILookup<string, string> _attributes = CSharpSyntaxTree.ParseText(PolicySources.Everything)
        .GetCompilationUnitRoot().DescendantNodes().OfType<AttributeSyntax>()
        .Where(attribute => attribute.Name.ToString() is not ("JobPolicy" or "JobCounters"))
        .ToLookup(attribute => attribute.Name.ToString(), attribute => attribute.ToString());

    // All flags are written alike, so that one stands for them; each is in the policy that has everything.
    public static TheoryData<string> Limits =>
        [.. _attributes.Select(limit => limit.Key).Where(name => name == nameof(KillOnJobClose) || !IsFlag(name))];

    [Theory]
    [MemberData(nameof(Limits))]
    public Task With_a_value(string limit) => Verify(string.Join(", ", _attributes[limit]), limit);

    [Fact]
    public Task A_flag_that_is_off() => Verify("SilentBreakawayOk(false)");

    [Fact]
    public Task A_limit_without_a_value() => Verify("ProcessMemoryLimit");

    [Fact]
    public Task EndOfJobTime() => Verify("JobTimeLimit(AtLimit = EndOfJobTimeAction.Post)");

    [Fact]
    public Task Two_of_one_kind() => Verify("GroupAffinity(1, 0xFF), GroupAffinity(0, 1)");

    private static bool IsFlag(string name) =>
        typeof(FlagLimit).Assembly.GetType($"{typeof(FlagLimit).Namespace}.{name}", throwOnError: true)!.BaseType == typeof(FlagLimit);

    private static Task Verify(string attributes, [CallerMemberName] string method = "") =>
        VerifyDifference(Generate(attributes + ", "), Generate(string.Empty), method: method);

    private static PolicyRun Generate(string attributes) => PolicyDriver.Run($$"""
        using System.Diagnostics;
        using JobGen;

        namespace App;

        [JobPolicy, {{attributes}}JobCounters(JobCounterGroups.None)]
        public sealed partial class Sandbox;
        """);
}
