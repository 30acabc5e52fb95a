using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace JobGen.Generator.Tests.Analyzers;

/// <summary>Every rule has a page, and the page is true: its wrong code breaks the rule, and its right code breaks none.</summary>
public sealed partial class PageTests
{
    public static TheoryData<string> Ids => AllRules.Ids();

    [Theory]
    [MemberData(nameof(Ids))]
    public void TheHelpLinkLeadsToAPageWithEveryPart(string id)
    {
        DiagnosticDescriptor rule = AllRules.Of(id);
        string site = RepositoryUrl().Match(Repository.Read("Directory.Build.props")).Groups["url"].Value;
        Assert.Equal($"{site}/blob/main/docs/rules/{id}.md", rule.HelpLinkUri);
        string page = Read(id);
        Assert.StartsWith($"# {id}: {rule.Title}\n", page, StringComparison.Ordinal);
        Assert.Contains($"\n{rule.Category} · {rule.DefaultSeverity}", page, StringComparison.Ordinal);
        Assert.All((string[])["Wrong", "Right", "Why", "The error it avoids"], part => Assert.NotEmpty(Section(page, part)));
        Assert.Equal(Fence().Count(page), Fence().Count(Section(page, "Wrong") + Section(page, "Right")));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task WrongIsWrong(string id)
    {
        RuleCase test = AllRules.CasesOf(id)[0] with { Bad = Code(id, "Wrong") };
        (_, Diagnostic[] diagnostics) = await AnalyzerRun.Over(test.CompileBad());
        Assert.Contains(diagnostics, diagnostic => diagnostic.Id == id);
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id != id && diagnostic.Severity >= DiagnosticSeverity.Warning);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task RightIsRight(string id)
    {
        // Where it is the project file that is put right, the code stays.
        string code = Section(Read(id), "Right").Contains("```xml", StringComparison.Ordinal) ? Code(id, "Wrong") : Code(id, "Right");
        (CSharpCompilation output, Diagnostic[] diagnostics) = await AnalyzerRun.Over(RuleCase.Compile(code));
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id == id || diagnostic.Severity >= DiagnosticSeverity.Warning);
        Assert.Empty(AnalyzerRun.Errors(output));
    }

    private static string Read(string name) => Repository.Read($"docs/rules/{name}.md");

    private static string Section(string page, string title)
    {
        string[] parts = page.Split($"\n## {title}\n");
        Assert.Equal(2, parts.Length);
        return parts[1].Split("\n## ")[0].Trim();
    }

    private static string Code(string id, string title) => Fence().Match(Section(Read(id), title)).Groups["code"].Value;

    [GeneratedRegex("<RepositoryUrl>(?<url>https://.+)</RepositoryUrl>", RegexOptions.CultureInvariant)]
    private static partial Regex RepositoryUrl();

    [GeneratedRegex(@"```csharp\n(?<code>.*?)```", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Fence();
}
