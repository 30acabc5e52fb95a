using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace JobGen.Generator.Tests.Driver;

/// <summary>A compilation as a project that uses JobGen has it.</summary>
internal static class Consumer
{
    /// <summary>Every warning that there is, documentation comments included.</summary>
    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    /// <summary>A project where every rule is on.</summary>
    public static CSharpCompilationOptions AllRules { get; } = new(
        OutputKind.DynamicallyLinkedLibrary,
        allowUnsafe: true,
        nullableContextOptions: NullableContextOptions.Enable,
        warningLevel: 9999);

    /// <summary>A project where a policy without limits is meant, as it is in most tests.</summary>
    public static CSharpCompilationOptions Options { get; } = AllRules.WithSpecificDiagnosticOptions(
        [new KeyValuePair<string, ReportDiagnostic>("JOBGEN066", ReportDiagnostic.Suppress)]);

    /// <summary>A compilation of the sources, in files <c>Source0.cs</c>, <c>Source1.cs</c>, …</summary>
    public static CSharpCompilation Compile(params string[] sources) => Compile(Options, ParseOptions, sources);

    public static CSharpCompilation Compile(CSharpCompilationOptions options, CSharpParseOptions parseOptions, params string[] sources) =>
        CSharpCompilation.Create(
            "Consumer",
            sources.Select((source, index) => Parse(source, $"Source{index}.cs", parseOptions)),
            References.All,
            options);

    public static SyntaxTree Parse(string source, string path, CSharpParseOptions? parseOptions = null) =>
        CSharpSyntaxTree.ParseText(SourceText.From(source, System.Text.Encoding.UTF8), parseOptions ?? ParseOptions, path);
}
