using System.Net;
using System.Text.RegularExpressions;

namespace JobGen.Generator.Tests.Documentation;

/// <summary>The examples in the documentation comments compile.</summary>
public sealed partial class XmlExampleTests
{
    /// <summary>The files with an example.</summary>
    public static TheoryData<string> Files =>
    [
        .. Directory.EnumerateFiles(Repository.PathOf("runtime"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(file => File.ReadAllText(file).Contains("<example>", StringComparison.Ordinal))
            .Select(file => Path.GetRelativePath(Repository.Root, file)),
    ];

    /// <summary>All examples.</summary>
    public static IEnumerable<string> Examples => Files.SelectMany(file => ExamplesOf(file.Data));

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Every_example_compiles(string file)
    {
        foreach (string example in ExamplesOf(file))
        {
            CodeBlock block = new(file, 1, "csharp", example, string.Empty);
            await block.AssertGood(MarkdownDocument.Readme.Types);
        }
    }

    private static string[] ExamplesOf(string file)
    {
        string text = CommentStart().Replace(Repository.Read(file), string.Empty);
        string[] examples = [.. Example().Matches(text).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value).Trim())];
        Assert.NotEmpty(examples);
        return examples;
    }

    [GeneratedRegex("^ *///? ?", RegexOptions.Multiline)]
    private static partial Regex CommentStart();

    [GeneratedRegex(@"<example>(?:(?!</example>).)*?<code>(.*?)</code>", RegexOptions.Singleline)]
    private static partial Regex Example();
}
