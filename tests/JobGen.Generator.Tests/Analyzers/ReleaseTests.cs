namespace JobGen.Generator.Tests.Analyzers;

/// <summary>Every rule is in the release files and has a page of its own.</summary>
public sealed class ReleaseTests
{
    public static TheoryData<string> Ids => AllRules.Ids();

    [Theory]
    [MemberData(nameof(Ids))]
    public void ItIsTracked(string id)
    {
        var rule = AllRules.Of(id);
        string line = Assert.Single(
            File.ReadLines(Repository.PathOf("generator/AnalyzerReleases.Shipped.md"))
                .Concat(File.ReadLines(Repository.PathOf("generator/AnalyzerReleases.Unshipped.md"))),
            line => line.StartsWith(id, StringComparison.Ordinal));
        Assert.StartsWith($"{id} | {rule.Category} | {rule.DefaultSeverity} | ", line, StringComparison.Ordinal);
        Assert.EndsWith($"(../docs/rules/{id}.md)", line, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void ItsMessageIsComplete(string id)
    {
        var rule = AllRules.Of(id);
        string message = rule.MessageFormat.ToString(System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(rule.IsEnabledByDefault);
        Assert.True(message.Split(". ").Length >= 2, $"It does not say what to write instead: {message}");
        Assert.DoesNotContain("NotConfigurable", rule.CustomTags);
    }

    [Fact]
    public void NoPageIsLeftOver() => Assert.Equal(
        AllRules.Descriptors.Select(rule => rule.Id),
        Directory.EnumerateFiles(Repository.PathOf("docs/rules"), "JOBGEN*.md")
            .Select(Path.GetFileNameWithoutExtension)
            .Order(StringComparer.Ordinal));
}
