using System.Text.RegularExpressions;

namespace JobGen.Generator.Tests.Documentation;

/// <summary>The page about errors has a row for each code that the runtime has words for, in these words.</summary>
public sealed partial class ErrorPageTests
{
    [Fact]
    public void Every_code_has_its_row()
    {
        string source = Repository.Read("runtime/Errors/Win32Errors.cs");
        Dictionary<string, string> codes = Constant().Matches(source)
            .ToDictionary(match => match.Groups["name"].Value, match => match.Groups["code"].Value);
        string[] described = [.. Description().Matches(source).Select(match =>
            $"{codes[match.Groups["name"].Value]} {match.Groups["error"].Value} {match.Groups["text"].Value}")];
        Assert.True(described.Length > 30, $"Only {described.Length} codes.");
        Assert.Equal(described, MarkdownSection.Of("docs/errors.md", "Codes").TableRows().Select(row => $"{row[0]} {row[1]} {row[2]}"));
    }

    [GeneratedRegex(@"const int (?<name>\w+) = (?<code>\d+);")]
    private static partial Regex Constant();

    [GeneratedRegex("""(?<name>\w+) => \("(?<error>\w+)", "(?<text>[^"]+)"\)""")]
    private static partial Regex Description();
}
