namespace JobGen.Generator.Tests.Analyzers.Cases;

/// <summary>Object names and counter groups.</summary>
internal static class NameCases
{
    public static IReadOnlyList<RuleCase> All { get; } =
    [
        new("JOBGEN044", Named(@"[|@""build\agent""|]"), Named(@"@""Local\build-agent""")),
        new("JOBGEN044", Named(@"[|@""global\build""|]"), Named(@"@""Global\build""")),
        new("JOBGEN044", Named(@"[|@""Local\a\b""|]"), Named(@"""Local/a""")),
        new("JOBGEN044", Named(@"[|@""Global\""|]"), Named(@"""Global""")),
        new("JOBGEN044", Named(@"[|""a\0b""|]"), Named(@"""a b""")),
        new("JOBGEN044", Named($"[|\"{new string('n', 261)}\"|]"), Named($"\"{new string('n', 260)}\"")),
        new("JOBGEN045", Named("""[|""|]"""), Named("null")),
        new("JOBGEN046", Counters("[|JobCounterGroups.None|]"), Counters("JobCounterGroups.Network")),
        new("JOBGEN046", Counters("[|(JobCounterGroups)0x11|]"), Counters("JobCounterGroups.Basic | JobCounterGroups.Io")),
    ];

    private static string Named(string name) => $"[JobPolicy(Name = {name})] public sealed partial class Sandbox;";

    private static string Counters(string groups) => ValueCases.Policy($"JobCounters({groups})");
}
