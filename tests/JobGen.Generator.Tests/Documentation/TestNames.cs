using System.Text.RegularExpressions;

namespace JobGen.Generator.Tests.Documentation;

/// <summary>The names of all tests of the repository, found in its sources.</summary>
internal static partial class TestNames
{
    private static readonly (string Class, string Folder, string Method)[] s_tests = [.. Find()];

    /// <summary>Each test as <c>Class.Method</c>.</summary>
    public static IReadOnlySet<string> All { get; } = s_tests.Select(test => $"{test.Class}.{test.Method}").ToHashSet();

    /// <summary>The folders of each class by its name; there is one, or the name says too little.</summary>
    public static ILookup<string, string> Folders { get; } =
        s_tests.Select(test => (test.Class, test.Folder)).Distinct().ToLookup(test => test.Class, test => test.Folder);

    private static IEnumerable<(string Class, string Folder, string Method)> Find() =>
        from file in Directory.EnumerateFiles(Repository.PathOf("tests"), "*.cs", SearchOption.AllDirectories)
        let text = File.ReadAllText(file)
        let type = ClassName().Match(text)
        where type.Success
        from test in Test().Matches(text)
        select (type.Groups[1].Value, Path.GetDirectoryName(file)!, test.Groups[1].Value);

    [GeneratedRegex(@"^public [\w ]*class (\w+)", RegexOptions.Multiline)]
    private static partial Regex ClassName();

    // An attribute that ends in Fact or Theory, any further attributes, each on a line with more below it, and the method's name.
    [GeneratedRegex(
        @"\[(?:\w*Fact|\w*Theory)\b[^\n]*\n(?: {8}[^\n]*\n)*\s*(?:\[[^\n]*\n(?: {8}[^\n]*\n)*\s*)*public [\w<>\s]*?(\w+)\(")]
    private static partial Regex Test();
}
