using System.Text.RegularExpressions;
using JobGen.CodeFixes;

namespace JobGen.Generator.Tests.Analyzers;

/// <summary>The index of the rules is what the release files say, and names the rules that have a code fix.</summary>
public sealed partial class RuleIndexTests
{
    private static readonly HashSet<string> Fixable = [.. new RuleCodeFix().FixableDiagnosticIds];

    [Fact]
    public void TheIndexIsThatOfTheReleaseFiles() => Assert.Equal(
        Rows("generator/AnalyzerReleases.Shipped.md")
            .Concat(Rows("generator/AnalyzerReleases.Unshipped.md"))
            .Order(StringComparer.Ordinal),
        File.ReadLines(Repository.PathOf("docs/rules/README.md")).Where(line => line.StartsWith("| [JOBGEN", StringComparison.Ordinal)));

    private static IEnumerable<string> Rows(string releases) => File.ReadLines(Repository.PathOf(releases))
        .Select(line => Release().Match(line))
        .Where(match => match.Success)
        .Select(match =>
        {
            string id = match.Groups["id"].Value;
            string fix = Fixable.Contains(id) ? " (code fix)" : string.Empty;
            return $"| [{id}]({id}.md) | {match.Groups["severity"].Value} | {match.Groups["title"].Value}{fix} |";
        });

    [GeneratedRegex(@"^(?<id>JOBGEN\d+) \| [\w.]+ \| (?<severity>\w+) \| \[(?<title>.+)\]\(", RegexOptions.CultureInvariant)]
    private static partial Regex Release();
}
