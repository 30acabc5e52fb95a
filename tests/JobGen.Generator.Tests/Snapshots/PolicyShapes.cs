using System.Runtime.CompilerServices;
using JobGen.Generator.Tests.Driver;
using static JobGen.Generator.Tests.Snapshots.Verifier;

namespace JobGen.Generator.Tests.Snapshots;

/// <summary>Where a policy may stand.</summary>
public sealed class PolicyShapes
{
    private const string Nothing = """
        [JobGen.JobPolicy]
        [JobGen.JobCounters(JobGen.JobCounterGroups.None)]
        public sealed partial class Sandbox;
        """;

    [Fact]
    public Task GlobalNamespace() => VerifyShape("""
        using JobGen;

        [JobPolicy]
        [KillOnJobClose]
        [JobCounters(JobCounterGroups.None)]
        public sealed partial class Sandbox;
        """);

    [Fact]
    public Task NestedPrivate() => VerifyShape("""
        using JobGen;

        namespace App.Building;

        internal partial record Outer
        {
            public partial interface IInner
            {
                public partial struct Middle
                {
                    [JobPolicy]
                    [KillOnJobClose]
                    [JobCounters(JobCounterGroups.None)]
                    private sealed partial class Sandbox;
                }
            }
        }
        """);

    [Fact]
    public Task NothingDeclared() => Verify(PolicyDriver.Run(Nothing).Driver);

    [Fact]
    public Task BasicCounters() => VerifyShape("""
        using JobGen;

        [JobPolicy]
        [JobCounters(JobCounterGroups.Basic)]
        public sealed partial class Sandbox;
        """);

    [Fact]
    public Task Everything() => Verify(PolicyDriver.Run(PolicySources.Everything).Driver);

    private static Task VerifyShape(string source, [CallerMemberName] string method = "") =>
        VerifyDifference(PolicyDriver.Run(source), PolicyDriver.Run(Nothing), method: method);
}
