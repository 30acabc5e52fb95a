namespace JobGen.Generator.Tests.Analyzers.Cases;

/// <summary>Code that uses jobs of the same few policies.</summary>
internal static class UsageCase
{
    private const string Policies = """


        [JobPolicy]
        [KillOnJobClose]
        [JobMemoryLimit(512 * ByteSize.MiB)]
        [ActiveProcessLimit]
        public sealed partial class Sandbox;

        [JobPolicy]
        [ActiveProcessLimit]
        public sealed partial class Adjustable;

        [JobPolicy]
        [JobTimeLimit(Seconds = 5)]
        public sealed partial class Timed;

        #pragma warning disable JOBGEN058
        [JobPolicy]
        [IoRateControl]
        public sealed partial class Disk;
        """;

    public static RuleCase Of(string id, string bad, string good, params string[] messages) =>
        new(id, bad + Policies, good + Policies, messages);
}
