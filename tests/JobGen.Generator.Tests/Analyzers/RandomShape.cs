namespace JobGen.Generator.Tests.Analyzers;

/// <summary>A policy with a few things that may be wrong with it.</summary>
internal static class RandomShape
{
    private static readonly string[] Members =
    [
        "public int Size { get; set; }",
        "public required int Needed { get; init; }",
        "public Sandbox() { }",
        "private Sandbox(JobGen.CompilerServices.JobObjectInitializer i, int x) : this(i) { }",
        "private Sandbox(JobGen.CompilerServices.JobObjectInitializer i) : base(i) { }",
        "public void Apply() { }",
        "public void Apply(int times) { }",
        "public void Apply(in Limits limits) { }",
        "public static Sandbox Create(string name, int size) => null!;",
        "public bool HasLimits;",
        "private sealed class Limits<T>;",
        "private sealed class Counters;",
        "public new string Name => \"\";",
        "private void WriteExtended(in Limits limits, void* information) { }",
        "private int DebuggerSnapshot => 3;",
        "static Sandbox() { }",
        "public int KillOnJobClose() => 1;",
    ];

    public static string Write(Random random)
    {
        string modifiers = string.Concat(
            Maybe(random, 20, "static "), Maybe(random, 20, "abstract "), "unsafe ", Maybe(random, 8, string.Empty, otherwise: "partial "));
        string keyword = Maybe(random, 20, "record ", otherwise: "class ");
        string generic = Maybe(random, 20, "<T>");
        string parameters = Maybe(random, 20, "(int size)");
        string baseList = Maybe(random, 12, " : Base") is { Length: > 0 } based ? based : Maybe(random, 6, " : JobObject");
        string members = string.Join(
            "\n    ", Enumerable.Range(0, random.Next(3)).Select(_ => Members[random.Next(Members.Length)]).Distinct());
        string policy = $"[JobPolicy, KillOnJobClose]\n{modifiers}{keyword}Sandbox{generic}{parameters}{baseList}\n{{\n    {members}\n}}";
        return "class Base;\n" + random.Next(8) switch
        {
            0 => $"partial class Outer\n{{\n{policy}\n}}",
            1 => $"class Outer\n{{\n{policy}\n}}",
            2 => $"partial struct Outer<T>\n{{\n{policy}\n}}",
            _ => policy,
        };
    }

    private static string Maybe(Random random, int oneIn, string text, string otherwise = "") => random.Next(oneIn) == 0 ? text : otherwise;
}
