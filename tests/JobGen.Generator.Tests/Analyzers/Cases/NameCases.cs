namespace JobGen.Generator.Tests.Analyzers.Cases;

/// <summary>Object names and counter groups.</summary>
internal static class NameCases
{
    public static IReadOnlyList<RuleCase> All { get; } =
    [
        new(
            "JOBGEN044",
            Named(@"[|@""build\agent""|]"),
            Named(@"@""Local\build-agent"""),
            "'build\\agent' has a backslash elsewhere than after 'Local' or 'Global' (with capitals), and Windows refuses "
            + "it with 3 or 161. Write a name without a backslash but the one after 'Local' or 'Global', of at most 260 "
            + "characters, as '@\"Local\\build\"'."),
        new(
            "JOBGEN044",
            Named(@"[|@""global\build""|]"),
            Named(@"@""Global\build"""),
            "'global\\build' has a backslash elsewhere than after 'Local' or 'Global' (with capitals), and Windows refuses "
            + "it with 3 or 161. Write a name without a backslash but the one after 'Local' or 'Global', of at most 260 "
            + "characters, as '@\"Local\\build\"'."),
        new(
            "JOBGEN044",
            Named(@"[|@""Local\a\b""|]"),
            Named(@"""Local/a"""),
            "'Local\\a\\b' has a backslash elsewhere than after 'Local' or 'Global' (with capitals), and Windows refuses it "
            + "with 3 or 161. Write a name without a backslash but the one after 'Local' or 'Global', of at most 260 "
            + "characters, as '@\"Local\\build\"'."),
        new(
            "JOBGEN044",
            Named(@"[|@""Global\""|]"),
            Named(@"""Globally"""),
            "'Global\\' is a prefix and no name, and Windows refuses it with 123. Write a name without a backslash but the "
            + "one after 'Local' or 'Global', of at most 260 characters, as '@\"Local\\build\"'."),
        new(
            "JOBGEN044",
            Named(@"[|""Session""|]"),
            Named(@"""Sessions"""),
            "'Session' is the name of a link that Windows keeps beside the objects, so that it refuses a job of that "
            + "name with 6. Write a name without a backslash but the one after 'Local' or 'Global', of at most 260 characters, as "
            + "'@\"Local\\build\"'."),
        new(
            "JOBGEN044",
            Named(@"[|@""Local\Global""|]"),
            Named(@"@""Local\global"""),
            "'Local\\Global' is the name of a link that Windows keeps beside the objects, so that it refuses a job of that "
            + "name with 6. Write a name without a backslash but the one after 'Local' or 'Global', of at most 260 characters, as "
            + "'@\"Local\\build\"'."),
        new(
            "JOBGEN044",
            Named(@"[|""a\0b""|]"),
            Named(@"""a b"""),
            "'a\\0b' has a null character, where Windows takes the name to end. Write a name without a backslash but the "
            + "one after 'Local' or 'Global', of at most 260 characters, as '@\"Local\\build\"'."),
        new(
            "JOBGEN044",
            Named($"[|\"{new string('n', 261)}\"|]"),
            Named($"\"{new string('n', 260)}\""),
            $"'{new string('n', 261)}' has 261 characters, and Windows refuses it with 206. Write a name without a backslash but the one after "
            + "'Local' or 'Global', of at most 260 characters, as '@\"Local\\build\"'."),
        new(
            "JOBGEN045",
            Named("""[|""|]"""),
            Named("null"),
            "An empty name is no name, so that the job is unnamed as it is without. Write a name or leave 'Name' out."),
        new(
            "JOBGEN046",
            Counters("[|JobCounterGroups.None|]"),
            Counters("JobCounterGroups.Network"),
            "0x0 names no group, so that there are no counters. Write members of JobCounterGroups, joined by '|', or leave "
            + "the attribute out for Basic, Io and Memory."),
        new(
            "JOBGEN046",
            Counters("[|(JobCounterGroups)0x11|]"),
            Counters("JobCounterGroups.Basic | JobCounterGroups.Io"),
            "0x10 is no group of counters. Write members of JobCounterGroups, joined by '|', or leave the attribute out "
            + "for Basic, Io and Memory."),
    ];

    private static string Named(string name) => $"[JobPolicy(Name = {name})] public sealed partial class Sandbox;";

    private static string Counters(string groups) => ValueCases.Policy($"JobCounters({groups})");
}
