using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace JobGen.Generator.Tests.Documentation;

/// <summary>Programs in the documents print what their comments say, on Windows or under Wine.</summary>
[RunsOnWindows]
public sealed partial class DocumentedProgramTests(DocumentedPrograms programs) : IClassFixture<DocumentedPrograms>
{
    public static TheoryData<string, int> Programs
    {
        get
        {
            TheoryData<string, int> data = [];
            foreach (CodeBlock block in MarkdownDocument.Paths
                .SelectMany(path => new MarkdownDocument(path).Blocks)
                .Where(block => block.IsRun))
            {
                data.Add(block.Document, block.Line);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void It_prints_what_it_says(string path, int line)
    {
        WindowsProgram.SkipUnlessItCanRun();
        MarkdownDocument document = new(path);
        CodeBlock block = document.Blocks.Single(block => block.Line == line);
        Assert.SkipUnless(block.CanCompile, $"Roslyn {typeof(CSharpCompilation).Assembly.GetName().Version} does not know C# 14");
        MemberDeclarationSyntax[] types = [.. document.Types, .. MarkdownDocument.Readme.Types];

        string printed = programs.Run(block, types);

        Assert.NotEmpty(block.Prints);
        Assert.All(block.Prints, comment => Assert.Matches(Pattern(comment), printed));
    }

    // The identifier of a process and the time that it took are those of the run.
    private static Regex Pattern(string comment)
    {
        string pattern = OfTheRun().Replace(Regex.Escape(comment), @"\d+(\.\d+)?").Replace("…", ".*", StringComparison.Ordinal);
        return new Regex($"^{pattern}$", RegexOptions.Multiline);
    }

    [GeneratedRegex(@"4711|\d+\\\.\d+(?=\\ s$)")]
    private static partial Regex OfTheRun();
}
