using System.Text.RegularExpressions;
using JobGen.Generator.Tests.Analyzers;
using JobGen.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace JobGen.Generator.Tests.Documentation;

/// <summary>A block of code in a document.</summary>
/// <param name="Document">The path of the document.</param>
/// <param name="Line">The line of its fence.</param>
/// <param name="Language">What is written behind the fence.</param>
/// <param name="Code">What the reader sees.</param>
/// <param name="Given">What the code is compiled beside, which the reader does not see: statements, types, or both.</param>
/// <remarks>Where neither declares a variable <c>job</c>, that is a job of the README's policy.</remarks>
internal sealed partial record CodeBlock(string Document, int Line, string Language, string Code, string Given)
{
    // Those of the SDK, which new projects have on.
    private const string ImplicitUsings = """
        global using global::System;
        global using global::System.Collections.Generic;
        global using global::System.IO;
        global using global::System.Linq;
        global using global::System.Threading;
        global using global::System.Threading.Tasks;
        """;

    // A snippet is a part of a file, which has them at its top.
    private const string UsingsOfSnippets = """
        using System.Diagnostics;
        using System.Text.Json;
        using JobGen;

        """;

    private const string Job = "job";
    private const string UsualJob = "using BuildSandbox job = BuildSandbox.Create();";

    // Where it runs, a system that lacks a limit shows the rest.
    private const string UsualJobOfARun = "using BuildSandbox job = BuildSandbox.CreateBestEffort(out _);";

    // What a snippet shows need not be called in it, and packages are built for an older .NET, which the SDK does not speak of either.
    private static readonly CSharpCompilationOptions _options = Consumer.Options.WithSpecificDiagnosticOptions(
        Consumer.Options.SpecificDiagnosticOptions
            .SetItem("CS8321", ReportDiagnostic.Suppress)
            .SetItem("CS1701", ReportDiagnostic.Suppress));

    // A file-based app says in it what else would be a project.
    private static readonly CSharpParseOptions _parseOptions =
        Consumer.ParseOptions.WithFeatures([new KeyValuePair<string, string>("FileBasedProgram", "true")]);

    /// <summary>Whether it is a part of generated code, which a test compares with what is generated.</summary>
    public bool IsExcerpt { get; init; }

    /// <summary>Whether a test runs it, and compares what it prints with the comments behind its <c>Console.WriteLine</c>.</summary>
    public bool IsRun { get; init; }

    /// <summary>Whether it is code as users write it.</summary>
    public bool IsCSharp => Language == "csharp" && !IsExcerpt;

    /// <summary>Whether it is a whole file, which starts with what it uses.</summary>
    public bool IsWholeFile => Root(Code) is var root && (root.Usings.Count > 0 || Code.StartsWith("#:", StringComparison.Ordinal));

    /// <summary>Whether this compiler knows the extension members by which a policy runs a command: that of C# 14 does.</summary>
    public bool CanCompile =>
        typeof(CSharpCompilation).Assembly.GetName().Version!.Major >= 5 || !StaticRun().IsMatch(Code);

    /// <summary>The types that it declares.</summary>
    public IEnumerable<MemberDeclarationSyntax> Types => Declarations(Code);

    /// <summary>The code in a new project.</summary>
    /// <param name="elsewhere">Types of other blocks: those that the code mentions are in the project too.</param>
    public CSharpCompilation Compile(params IEnumerable<MemberDeclarationSyntax> elsewhere)
    {
        string source = IsWholeFile ? Code : Compose();
        string types = string.Join('\n', Mentioned(elsewhere).Select(type => type.ToFullString()));
        OutputKind kind = Root(source).Members.Any(member => member is GlobalStatementSyntax)
            ? OutputKind.ConsoleApplication
            : OutputKind.DynamicallyLinkedLibrary;
        return Consumer.Compile(
            _options.WithOutputKind(kind),
            _parseOptions,
            ImplicitUsings,
            UsingsOfSnippets + types,
            IsWholeFile ? source : UsingsOfSnippets + source).WithReferences(References.All.Concat(DocumentedPackages.References));
    }

    /// <summary>What a comment behind <c>Console.WriteLine</c> says that it prints; three dots stand for anything.</summary>
    public IEnumerable<string> Prints => PrintedLine().Matches(Code).Select(match => match.Groups["text"].Value);

    /// <summary>Asserts that neither the compiler nor the analyzers of JobGen say anything about it.</summary>
    public async Task AssertGood(IEnumerable<MemberDeclarationSyntax> elsewhere)
    {
        if (!CanCompile)
        {
            return;
        }

        (CSharpCompilation output, Diagnostic[] diagnostics) = await AnalyzerRun.Over(Compile(elsewhere));
        string[] complaints =
        [
            .. StrictOutput.Complaints(output),
            .. diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
                .Select(diagnostic => diagnostic.ToString()),
        ];
        Assert.True(complaints.Length == 0, $"{Document}, line {Line}:\n{string.Join('\n', complaints)}\n\n{Code}");
    }

    [GeneratedRegex(@"\b[A-Z]\w*\.RunAsync\b")]
    private static partial Regex StaticRun();

    [GeneratedRegex(@"^ *Console\.WriteLine\(.*\); *// (?<text>.*)$", RegexOptions.Multiline)]
    private static partial Regex PrintedLine();

    // Statements first, as the language wants it.
    private string Compose()
    {
        IEnumerable<string> parts =
        [
            .. Root(Given).AttributeLists.Concat(Root(Code).AttributeLists).Select(list => list.ToFullString()),
            UsualJobFor(Statements(Given) + Statements(Code)),
            Statements(Given),
            Statements(Code),
            .. Types.Concat(Declarations(Given)).Select(type => type.ToFullString()),
        ];
        return string.Join('\n', parts.Where(part => part.Length > 0));
    }

    // What these mention in turn is among them.
    private List<MemberDeclarationSyntax> Mentioned(IEnumerable<MemberDeclarationSyntax> elsewhere)
    {
        HashSet<string> declared = [.. Types.Concat(Declarations(Given)).Select(Name)];
        Dictionary<string, MemberDeclarationSyntax> available = elsewhere.Where(type => !declared.Contains(Name(type)))
            .DistinctBy(Name)
            .ToDictionary(Name);
        List<MemberDeclarationSyntax> found = [];
        Queue<SyntaxNode> toRead = new([Root(Code), Root(Given), Root(UsualJob)]);
        while (toRead.TryDequeue(out SyntaxNode? node))
        {
            foreach (SyntaxToken identifier in node.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)))
            {
                if (available.Remove(identifier.Text, out MemberDeclarationSyntax? type))
                {
                    found.Add(type);
                    toRead.Enqueue(type);
                }
            }
        }

        return found;
    }

    private string UsualJobFor(string statements)
    {
        string usual = IsRun ? UsualJobOfARun : UsualJob;
        IEnumerable<VariableDeclaratorSyntax> variables = Root(statements).DescendantNodes().OfType<VariableDeclaratorSyntax>();
        return statements.Length == 0 || variables.Any(variable => variable.Identifier.Text == Job) ? string.Empty : usual;
    }

    private static string Statements(string code) =>
        string.Concat(Root(code).Members.Where(member => member is GlobalStatementSyntax).Select(member => member.ToFullString()));

    private static IEnumerable<MemberDeclarationSyntax> Declarations(string code) =>
        Root(code).Members.Where(member => member is not GlobalStatementSyntax);

    private static string Name(MemberDeclarationSyntax type) => type switch
    {
        BaseTypeDeclarationSyntax named => named.Identifier.Text,
        DelegateDeclarationSyntax named => named.Identifier.Text,
        _ => type.ToString(),
    };

    private static CompilationUnitSyntax Root(string code) =>
        (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(code, _parseOptions).GetRoot();
}
