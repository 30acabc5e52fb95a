namespace JobGen.Generator.Tests.Driver;

/// <summary>Policies that several tests look at.</summary>
internal static class PolicySources
{
    /// <summary>Every limit with a value, and every counter.</summary>
    public static string Everything { get; } = Repository.Read("tests/Shared/Policies/Everything.cs");

    /// <summary>Each group of counters alone, which changes the structures that are emitted.</summary>
    public const string CounterGroups = """
        using JobGen;

        namespace App;

        [JobPolicy, JobCounters(JobCounterGroups.Basic)]
        public sealed partial class BasicCounters;

        [JobPolicy, JobCounters(JobCounterGroups.Io)]
        public sealed partial class IoCounters;

        [JobPolicy, JobCounters(JobCounterGroups.Memory)]
        public sealed partial class MemoryCounters;

        [JobPolicy, JobCounters(JobCounterGroups.Network)]
        public sealed partial class NetworkCounters;

        [JobPolicy, JobMemoryLimit, JobCounters(JobCounterGroups.Io)]
        public sealed partial class LimitAndIoCounters;
        """;
}
