using System.Text.RegularExpressions;
using JobGen.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using static JobGen.Generator.Tests.Snapshots.Verifier;

namespace JobGen.Generator.Tests.Documentation;

/// <summary>The code in the README compiles, and what it shows of generated code is what is generated.</summary>
public sealed partial class ReadmeExampleTests
{
    private const string Readme = "README.md";

    private static readonly string[] _sectionsWithSnippets =
        ["Limits", "Launching", "Notifications", "Waiting and lifetime", "Nesting", "Errors"];

    [Fact]
    public void The_example_compiles_as_a_program() => AssertCompiles(Example);

    [Fact]
    public void Every_snippet_compiles_beside_the_example()
    {
        string policy = Example[Example.IndexOf("[JobPolicy]", StringComparison.Ordinal)..];
        string[] snippets = [.. _sectionsWithSnippets.SelectMany(heading => MarkdownSection.Of(Readme, heading).Blocks("csharp"))];
        Assert.NotEmpty(snippets);
        Assert.All(snippets, snippet => AssertCompiles($$"""
            using System.Collections.Generic;
            using System.Diagnostics;
            using JobGen;

            using var sandbox = BuildSandbox.Create();
            await Task.Yield();
            {
            {{snippet}}
            }
            {{policy}}
            """));
    }

    [Fact]
    public Task The_policy_of_the_example() => Verify(PolicyDriver.RunUnchecked(AsProgram(Example)).Driver);

    [Fact]
    public void What_is_shown_of_generated_code_is_generated()
    {
        string[] generated = Trimmed(PolicyDriver.RunUnchecked(AsProgram(Example)).Text);
        string excerpt = Assert.Single(MarkdownSection.Of(Readme, "What is generated").Blocks("csharp"));
        string[] parts = Omission().Split(excerpt);
        Assert.True(parts.Length > 1, "Only one part.");
        Assert.All(parts, part =>
        {
            string[] lines = Trimmed(part);
            Assert.NotEmpty(lines);
            bool found = Enumerable.Range(0, generated.Length).Any(start => generated.Skip(start).Take(lines.Length).SequenceEqual(lines));
            Assert.True(found, $"Not generated:\n{part}");
        });
    }

    private static string Example => MarkdownSection.Of(Readme, "Example").Blocks("csharp")[0];

    private static void AssertCompiles(string program) =>
        StrictOutput.AssertClean(PolicyDriver.RunUnchecked(AsProgram(program)).Output);

    private static CSharpCompilation AsProgram(string source) => Consumer.Compile(
        Consumer.Options.WithOutputKind(OutputKind.ConsoleApplication),
        Consumer.ParseOptions,
        ImplicitUsings,
        source);

    // As the SDK's own, which new projects have on.
    private const string ImplicitUsings = """
        global using global::System;
        global using global::System.Threading;
        global using global::System.Threading.Tasks;
        """;

    // What is left out stands before the end of a block.
    [GeneratedRegex(@"// …\s*\}")]
    private static partial Regex Omission();

    private static string[] Trimmed(string text) =>
        [.. text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];
}
