using JobGen.Generator.Tests.Driver;
using static JobGen.Generator.Tests.Snapshots.Verifier;

namespace JobGen.Generator.Tests.Snapshots;

/// <summary>Where a policy may stand.</summary>
public sealed class PolicyShapes
{
    [Fact]
    public Task GlobalNamespace() => Verify(PolicyDriver.Run("""
        using JobGen;

        [JobPolicy]
        [KillOnJobClose]
        [JobCounters(JobCounterGroups.None)]
        public sealed partial class Sandbox;
        """).Driver);

    [Fact]
    public Task NestedPrivate() => Verify(PolicyDriver.Run("""
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
        """).Driver);

    [Fact]
    public Task NothingDeclared() => Verify(PolicyDriver.Run("""
        [JobGen.JobPolicy]
        [JobGen.JobCounters(JobGen.JobCounterGroups.None)]
        public sealed partial class Sandbox;
        """).Driver);

    [Fact]
    public Task BasicCounters() => Verify(PolicyDriver.Run("""
        using JobGen;

        [JobPolicy]
        [JobCounters(JobCounterGroups.Basic)]
        public sealed partial class Sandbox;
        """).Driver);

    [Fact]
    public Task Everything() => Verify(PolicyDriver.Run(PolicySources.Everything).Driver);
}
