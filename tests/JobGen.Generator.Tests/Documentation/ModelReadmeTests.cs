using System.Text.RegularExpressions;

namespace JobGen.Generator.Tests.Documentation;

/// <summary>What the kernel model believes is an option each, is said in its README, and is asserted on Windows.</summary>
public sealed partial class ModelReadmeTests
{
    private static readonly IReadOnlyList<string[]> _believed =
        MarkdownSection.Of("tests/JobGen.KernelModel/README.md", "What is believed").TableRows();

    [Fact]
    public void Each_undocumented_option_has_its_row()
    {
        string[] undocumented =
        [
            .. Option().Matches(Repository.Read("tests/JobGen.KernelModel/ModelOptions.cs"))
                .Where(option => Undocumented().IsMatch(option.Groups["summary"].Value))
                .Select(option => option.Groups["name"].Value),
        ];
        Assert.Contains("UIRestrictionNesting", undocumented);
        Assert.Equal(undocumented.Order(), _believed.SelectMany(row => Quoted(row[1])).Order());
    }

    [Fact]
    public void Each_belief_is_asserted_by_a_test_for_Windows()
    {
        foreach (string test in _believed.SelectMany(row => Quoted(row[2])))
        {
            Assert.Contains(test, TestNames.All);
            Assert.True(File.Exists(Repository.PathOf($"tests/JobGen.IntegrationTests/WindowsFacts/{test.Split('.')[0]}.cs")), test);
        }

        Assert.Single(_believed, row => row[2].StartsWith("none: ", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Quoted(string cell) => Name().Matches(cell).Select(name => name.Groups["name"].Value);

    [GeneratedRegex(@"(?<summary>(?:    /// [^\n]*\n)+)    public [\w<>?]+ (?<name>\w+) ")]
    private static partial Regex Option();

    [GeneratedRegex(@"<summary>\s*(?:/// )?Undocumented")]
    private static partial Regex Undocumented();

    [GeneratedRegex("`(?<name>[^`]+)`")]
    private static partial Regex Name();
}
