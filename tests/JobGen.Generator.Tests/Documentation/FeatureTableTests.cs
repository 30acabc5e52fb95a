using System.Text.RegularExpressions;

namespace JobGen.Generator.Tests.Documentation;

/// <summary>The comparison names a test for each thing that it claims, and these tests exist.</summary>
public sealed partial class FeatureTableTests
{
    private const string Comparison = "docs/comparison.md";
    private const int Proof = 5;

    [Fact]
    public void Each_row_names_tests_that_exist()
    {
        IReadOnlyList<string[]> rows = MarkdownSection.Of(Comparison, "Compared").TableRows();
        Assert.True(rows.Count > 20, $"Only {rows.Count} rows.");
        Assert.All(rows, row =>
        {
            Assert.True(row.Length == Proof + 1, $"\"{row[0]}\" has {row.Length} cells.");
            string[] tests = [.. Quoted().Matches(row[Proof]).Select(match => match.Groups[1].Value)];
            Assert.True(tests.Length > 0, $"\"{row[0]}\" names no test.");
            Assert.All(tests, test => Assert.True(TestNames.All.Contains(test), $"\"{row[0]}\": there is no test {test}."));
        });
    }

    [Fact]
    public void No_row_is_missing_in_JobGen() => Assert.All(
        MarkdownSection.Of(Comparison, "Compared").TableRows(),
        row => Assert.False(row[1] is "" or "no" or "—", $"\"{row[0]}\" is missing."));

    [Fact]
    public void Tests_that_any_document_names_exist() => Assert.All(
        MarkdownDocument.Paths.SelectMany(path => TestOfAClass().Matches(Repository.Read(path)).Select(match => match.Value)).Distinct(),
        test => Assert.True(TestNames.All.Contains(test), $"There is no test {test}."));

    [Fact]
    public void Classes_of_tests_that_any_document_names_exist()
    {
        HashSet<string> classes = [.. TestNames.All.Select(test => test.Split('.')[0])];
        IEnumerable<string> texts = MarkdownDocument.Paths.Select(Repository.Read);
        Assert.All(
            texts.SelectMany(text => TestClass().Matches(text).Select(match => match.Groups[1].Value)).Distinct(),
            name => Assert.True(classes.Contains(name), $"There is no class {name}."));
    }

    [Fact]
    public void No_two_classes_of_tests_have_one_name() =>
        Assert.All(TestNames.Folders, type => Assert.True(type.Count() == 1, $"{type.Key} is in {string.Join(" and ", type)}."));

    [Fact]
    public void Tests_are_found_by_their_names() =>
        Assert.Contains($"{nameof(FeatureTableTests)}.{nameof(Tests_are_found_by_their_names)}", TestNames.All);

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"`(\w+(?:Tests|Facts))`")]
    private static partial Regex TestClass();

    [GeneratedRegex(@"\b\w+Tests\.\w+")]
    private static partial Regex TestOfAClass();
}
