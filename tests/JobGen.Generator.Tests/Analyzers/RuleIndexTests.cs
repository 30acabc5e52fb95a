using System.Text.RegularExpressions;
using JobGen.CodeFixes;
using JobGen.Generator.Tests.Snapshots;

namespace JobGen.Generator.Tests.Analyzers;

/// <summary>The index of the rules is what the release files say, and names the rules that have a code fix.</summary>
public sealed partial class RuleIndexTests
{
    private static readonly HashSet<string> Fixable = [.. new RuleCodeFix().FixableDiagnosticIds];

    /// <remarks>Where snapshots are accepted, the rows are written.</remarks>
    [Fact]
    public void TheIndexIsThatOfTheReleaseFiles()
    {
        string path = Repository.PathOf("docs/rules/README.md");
        string written = File.ReadAllText(path).ReplaceLineEndings("\n");
        Queue<string> tables = new(Releases("generator/AnalyzerReleases.Shipped.md")
            .Concat(Releases("generator/AnalyzerReleases.Unshipped.md"))
            .OrderBy(release => release.Groups["id"].Value, StringComparer.Ordinal)
            .GroupBy(release => release.Groups["category"].Value)
            .Select(category => string.Concat(category.Select(Row))));
        string index = Rows().Replace(written, _ => tables.Dequeue());
        Assert.Empty(tables);
        if (Verifier.IsAccepting)
        {
            File.WriteAllText(path, index);
            return;
        }

        Assert.Equal(index, written);
    }

    private static IEnumerable<Match> Releases(string file) =>
        File.ReadLines(Repository.PathOf(file)).Select(line => Release().Match(line)).Where(match => match.Success);

    private static string Row(Match release)
    {
        string id = release.Groups["id"].Value;
        string fix = Fixable.Contains(id) ? " (code fix)" : string.Empty;
        return $"| [{id}]({id}.md) | {release.Groups["severity"].Value} | {release.Groups["title"].Value}{fix} |\n";
    }

    [GeneratedRegex(@"^(?<id>JOBGEN\d+) \| (?<category>[\w.]+) \| (?<severity>\w+) \| \[(?<title>.+)\]\(", RegexOptions.CultureInvariant)]
    private static partial Regex Release();

    // What stands below the head of each table.
    [GeneratedRegex(@"(?<=\| --- \| --- \| --- \|\n)(\| .*\n)*", RegexOptions.CultureInvariant)]
    private static partial Regex Rows();
}
