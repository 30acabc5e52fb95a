using System.Text.RegularExpressions;

namespace JobGen.Generator.Tests.Documentation;

/// <summary>Links between the files of the repository lead somewhere.</summary>
public sealed partial class LinkTests
{
    public static TheoryData<string> Documents =>
    [
        .. Directory.EnumerateFiles(Repository.Root, "*.md")
            .Concat(Directory.EnumerateFiles(Repository.PathOf("docs"), "*.md", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(Repository.Root, file)),
    ];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Files_that_are_linked_to_exist(string document)
    {
        string folder = Path.GetDirectoryName(Repository.PathOf(document))!;
        Assert.All(
            RelativeLink().Matches(Repository.Read(document)).Select(match => Uri.UnescapeDataString(match.Groups[1].Value)),
            link => Assert.True(Path.Exists(Path.Combine(folder, link)), $"{document} links to {link}."));
    }

    [GeneratedRegex(@"\]\((?!https?:|#)([^)#\s]+)(?:#[^)]*)?\)")]
    private static partial Regex RelativeLink();
}
