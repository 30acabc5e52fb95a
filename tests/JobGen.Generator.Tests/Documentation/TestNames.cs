using System.Text.RegularExpressions;

namespace JobGen.Generator.Tests.Documentation;

/// <summary>The names of all tests of the repository, as <c>Class.Method</c>, found in its sources.</summary>
internal static partial class TestNames
{
    public static IReadOnlySet<string> All { get; } = Find();

    private static HashSet<string> Find()
    {
        HashSet<string> names = [];
        foreach (string file in Directory.EnumerateFiles(Repository.PathOf("tests"), "*.cs", SearchOption.AllDirectories))
        {
            string text = File.ReadAllText(file);
            if (ClassName().Match(text) is { Success: true } match)
            {
                names.UnionWith(Test().Matches(text).Select(test => $"{match.Groups[1].Value}.{test.Groups[1].Value}"));
            }
        }

        return names;
    }

    [GeneratedRegex(@"^public [\w ]*class (\w+)", RegexOptions.Multiline)]
    private static partial Regex ClassName();

    // An attribute that ends in Fact or Theory, any further attributes, each on a line with more below it, and the method's name.
    [GeneratedRegex(
        @"\[(?:\w*Fact|\w*Theory)\b[^\n]*\n(?: {8}[^\n]*\n)*\s*(?:\[[^\n]*\n(?: {8}[^\n]*\n)*\s*)*public [\w<>\s]*?(\w+)\(")]
    private static partial Regex Test();
}
