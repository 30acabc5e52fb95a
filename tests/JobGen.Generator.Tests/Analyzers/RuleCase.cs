using JobGen.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace JobGen.Generator.Tests.Analyzers;

/// <summary>Code that breaks a rule, with what is underlined between <c>[|</c> and <c>|]</c>, and the same code put right.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Bad">The code that breaks it.</param>
/// <param name="Fixed">The code that does not.</param>
/// <param name="Messages">What is said about each that is underlined; one where all are of the same message.</param>
internal sealed record RuleCase(string Id, string Bad, string Fixed, params string[] Messages)
{
    /// <summary>What every case starts with.</summary>
    public const string Usings = """
        using System;
        using System.Diagnostics;
        using System.Threading.Tasks;
        using JobGen;

        """;

    /// <summary>Other rules that the code breaks, in passing.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>The project of the bad code, where it is the project that is wrong.</summary>
    public CSharpCompilationOptions BadOptions { get; init; } = Consumer.Options;

    public LanguageVersion BadLanguage { get; init; } = LanguageVersion.Latest;

    /// <summary>Further files of the bad code's project.</summary>
    public IReadOnlyList<string> BadFiles { get; init; } = [];

    public IReadOnlyList<MetadataReference> BadReferences { get; init; } = References.All;

    public CSharpCompilation CompileBad(string prefix = "") => Consumer.Compile(
        BadOptions.WithOutputKind(Kind(Bad)),
        Consumer.ParseOptions.WithLanguageVersion(BadLanguage),
        [prefix + Usings + Markup.Remove(Bad), .. BadFiles]).WithReferences(BadReferences);

    public CSharpCompilation CompileFixed() => Compile(Fixed).WithOptions(
        (Id == "JOBGEN066" ? Consumer.AllRules : Consumer.Options).WithOutputKind(Kind(Fixed)));

    public static CSharpCompilation Compile(string code) => CompileWhole(Usings + code);

    /// <summary>A library, or a program where there are top-level statements.</summary>
    public static CSharpCompilation CompileWhole(string source) =>
        Consumer.Compile(Consumer.Options.WithOutputKind(Kind(source)), Consumer.ParseOptions, source);

    /// <summary>The texts that are underlined, in the order of the source.</summary>
    public IEnumerable<string> Squiggles => Markup.Marked(Bad);

    // Top-level statements make a program.
    private static OutputKind Kind(string code) =>
        CSharpSyntaxTree.ParseText(Markup.Remove(code)).GetRoot().ChildNodes().Any(node => node.IsKind(SyntaxKind.GlobalStatement))
            ? OutputKind.ConsoleApplication
            : OutputKind.DynamicallyLinkedLibrary;
}
