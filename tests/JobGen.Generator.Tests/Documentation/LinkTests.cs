namespace JobGen.Generator.Tests.Documentation;

/// <summary>Links between the documents and files of the repository lead somewhere.</summary>
public sealed class LinkTests
{
    public static TheoryData<string> Documents => [.. MarkdownDocument.Paths];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Files_and_headings_that_are_linked_to_exist(string path)
    {
        string folder = Path.GetDirectoryName(path)!;
        Assert.All(new MarkdownDocument(path).Links, link =>
        {
            string target = link.File.Length == 0 ? path : Path.Combine(folder, link.File);
            Assert.True(Path.Exists(Repository.PathOf(target)), $"{path} links to {link.File}.");
            if (link.Anchor.Length > 0)
            {
                Assert.True(new MarkdownDocument(target).Anchors.Contains(link.Anchor), $"{path} links to {link.File}#{link.Anchor}.");
            }
        });
    }

    [Theory]
    [InlineData("docs/architecture.md", "add-a-limit")]
    [InlineData("docs/rules/JOBGEN084.md", "the-error-it-avoids")]
    public void Headings_have_the_anchors_of_GitHub(string path, string anchor) =>
        Assert.Contains(anchor, new MarkdownDocument(path).Anchors);
}
