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
        [KillOnJobClose]
        public sealed partial class Ending;
        """;

    public static RuleCase Of(string id, string bad, string good, params string[] messages) =>
        new(id, bad + Policies, good + Policies, messages);
}
