using System.Text.RegularExpressions;
using JobGen.Generator.Tests.Driver;
using static JobGen.Generator.Tests.Snapshots.Verifier;

namespace JobGen.Generator.Tests.Documentation;

/// <summary>What the README shows of generated code is what is generated.</summary>
public sealed partial class ReadmeExampleTests
{
    [Fact]
    public Task The_policy_of_the_example() => Verify(Example().Driver);

    [Fact]
    public void What_is_shown_of_generated_code_is_generated()
    {
        string[] generated = Trimmed(Example().Text);
        CodeBlock excerpt = Assert.Single(
            MarkdownDocument.Paths.SelectMany(path => new MarkdownDocument(path).Blocks),
            block => block.IsExcerpt);
        string[] parts = Omission().Split(excerpt.Code);
        Assert.True(parts.Length > 1, "Only one part.");
        Assert.All(parts, part =>
        {
            string[] lines = Trimmed(part);
            Assert.NotEmpty(lines);
            bool found = Enumerable.Range(0, generated.Length).Any(start => generated.Skip(start).Take(lines.Length).SequenceEqual(lines));
            Assert.True(found, $"Not generated:\n{part}");
        });
    }

    private static PolicyRun Example() =>
        PolicyDriver.RunUnchecked(MarkdownDocument.Readme.Blocks.First(block => block is { IsCSharp: true, IsWholeFile: true }).Compile());

    // What is left out stands before the end of a block.
    [GeneratedRegex(@"// …\s*\}")]
    private static partial Regex Omission();

    private static string[] Trimmed(string text) =>
        [.. text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];
}
