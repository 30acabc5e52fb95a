using System.Text.RegularExpressions;

namespace JobGen.Generator.Tests.Documentation;

/// <summary>The names of all tests of the repository, as <c>Class.Method</c>, found in its sources.</summary>
internal static partial class TestNames
{
    public static IReadOnlySet<string> All { get; } = Find();

    /// <summary>The folders of each class by its name; there is one, or the name says too little.</summary>
    public static ILookup<string, string> Folders { get; } = Texts()
        .Select(file => (Class: ClassName().Match(file.Text), file.Path, HasTests: Test().IsMatch(file.Text)))
        .Where(file => file.Class.Success && file.HasTests)
        .Select(file => (Name: file.Class.Groups[1].Value, Folder: Path.GetDirectoryName(file.Path)!))
        .Distinct()
        .ToLookup(file => file.Name, file => file.Folder);

    private static IEnumerable<(string Path, string Text)> Texts() => Directory
        .EnumerateFiles(Repository.PathOf("tests"), "*.cs", SearchOption.AllDirectories)
        .Select(file => (file, File.ReadAllText(file)));

    private static HashSet<string> Find()
    {
        HashSet<string> names = [];
        foreach ((_, string text) in Texts())
        {
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
