using System.Text.RegularExpressions;

namespace JobGen.Generator.Tests.Documentation;

/// <summary>Each type that users see is in an example that is compiled.</summary>
public sealed partial class ExampleCoverageTests
{
    private const string Attribute = "Attribute";

    [Fact]
    public void Every_public_type_is_in_an_example()
    {
        HashSet<string> words =
        [
            .. MarkdownDocument.Paths.SelectMany(path => new MarkdownDocument(path).Blocks)
                .Where(block => block.IsCSharp)
                .Select(block => block.Code)
                .Concat(XmlExampleTests.Examples)
                .SelectMany(code => Word().Matches(code).Select(match => match.Value)),
        ];
        string[] types =
        [
            .. typeof(JobObject).Assembly.GetExportedTypes()
                .Where(type => type.Namespace == "JobGen" && !type.IsNested)
                .Select(Name),
        ];
        Assert.True(types.Length > 50, $"Only {types.Length} types.");
        Assert.All(types, type => Assert.True(words.Contains(type), $"{type} is in no example."));
    }

    // As it is written in code: without what marks an attribute or counts type parameters.
    private static string Name(Type type)
    {
        string name = type.Name.Split('`')[0];
        return name.EndsWith(Attribute, StringComparison.Ordinal) ? name[..^Attribute.Length] : name;
    }

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
