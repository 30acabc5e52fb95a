namespace JobGen.Generator.Tests.Documentation;

/// <summary>A part of a Markdown file, from one heading of the second level to the next.</summary>
internal sealed class MarkdownSection
{
    private readonly string[] _lines;

    private MarkdownSection(string[] lines) => _lines = lines;

    /// <summary>The section of that heading, or a failed test.</summary>
    public static MarkdownSection Of(string path, string heading)
    {
        string[] lines = Repository.Read(path).Split('\n');
        int start = Array.IndexOf(lines, $"## {heading}");
        Assert.True(start >= 0, $"{path} has no section \"{heading}\".");
        return new([.. lines.Skip(start + 1).TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))]);
    }

    /// <summary>The cells of the only table's rows, without the header.</summary>
    public IReadOnlyList<string[]> TableRows() =>
    [
        .. _lines.Where(line => line.StartsWith('|'))
            .Skip(2)
            .Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray()),
    ];
}
