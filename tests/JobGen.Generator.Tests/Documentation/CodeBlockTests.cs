using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace JobGen.Generator.Tests.Documentation;

/// <summary>
/// The C# in the documents compiles, and no rule of JobGen speaks against it. The pages of the rules have a test of their
/// own, and those of the tests are about other projects.
/// </summary>
public sealed class CodeBlockTests
{
    /// <summary>The documents that hold C#.</summary>
    public static TheoryData<string> Documents =>
    [
        .. MarkdownDocument.Paths.Where(path =>
            !path.StartsWith("docs/rules/JOBGEN", StringComparison.Ordinal)
            && !path.StartsWith("tests/", StringComparison.Ordinal)
            && new MarkdownDocument(path).Blocks.Any(block => block.IsCSharp)),
    ];

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Every_block_compiles(string path)
    {
        MarkdownDocument document = new(path);
        MemberDeclarationSyntax[] types = [.. document.Types, .. MarkdownDocument.Readme.Types];
        foreach (CodeBlock block in document.Blocks.Where(block => block.IsCSharp))
        {
            await block.AssertGood(types);
        }
    }

    [Fact]
    public async Task What_does_not_compile_is_found()
    {
        CodeBlock wrong = new("none", 1, "csharp", "using var job = BuildSandbox.Create(); job.NoSuchMember();", string.Empty);
        await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => wrong.AssertGood(MarkdownDocument.Readme.Types));
    }
}
