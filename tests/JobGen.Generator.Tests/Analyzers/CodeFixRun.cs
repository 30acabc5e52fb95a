using JobGen.CodeFixes;
using JobGen.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;

namespace JobGen.Generator.Tests.Analyzers;

/// <summary>Applies the code fix to one file as an editor does.</summary>
internal static class CodeFixRun
{
    private static readonly RuleCodeFix Fix = new();

    /// <summary>The titles that the fix offers for the first finding of a rule.</summary>
    public static async Task<string[]> Titles(string id, string source)
    {
        using AdhocWorkspace workspace = new();
        (Document document, Diagnostic[] found) = await Open(workspace, id, source);
        return [.. (await Actions(document, found[0])).Select(action => action.Title)];
    }

    /// <summary>The source after the fix has been applied until nothing is left to fix.</summary>
    public static async Task<string> Apply(string id, string source, int choice = 0)
    {
        for (int round = 0; round < 10; round++)
        {
            using AdhocWorkspace workspace = new();
            (Document document, Diagnostic[] found) = await Open(workspace, id, source);
            if (found.Length == 0)
            {
                return source;
            }

            CodeAction action = (await Actions(document, found[0]))[choice];
            source = await TextAfter(action, document);
        }

        throw new InvalidOperationException($"The fix does not end:\n{source}");
    }

    /// <summary>The source after "fix all occurrences in the document" of the first choice.</summary>
    public static async Task<string> ApplyToAll(string id, string source)
    {
        using AdhocWorkspace workspace = new();
        (Document document, Diagnostic[] found) = await Open(workspace, id, source);
        string key = (await Actions(document, found[0]))[0].EquivalenceKey!;
        SyntaxTree tree = (await document.GetSyntaxTreeAsync(TestContext.Current.CancellationToken))!;
        Findings findings = new([.. found.Select(one => In(tree, one))]);
        FixAllContext context = new(
            document, Fix, FixAllScope.Document, key, [id], findings, TestContext.Current.CancellationToken);
        return await TextAfter((await Fix.GetFixAllProvider()!.GetFixAsync(context))!, document);
    }

    private static async Task<string> TextAfter(CodeAction action, Document document)
    {
        var operations = await action.GetOperationsAsync(TestContext.Current.CancellationToken);
        Solution changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        return (await changed.GetDocument(document.Id)!.GetTextAsync(TestContext.Current.CancellationToken)).ToString();
    }

    private static Diagnostic In(SyntaxTree tree, Diagnostic diagnostic) => Diagnostic.Create(
        diagnostic.Descriptor,
        Location.Create(tree, diagnostic.Location.SourceSpan),
        diagnostic.AdditionalLocations.Select(location => Location.Create(tree, location.SourceSpan)),
        diagnostic.Properties);

    private static async Task<(Document Document, Diagnostic[] Found)> Open(AdhocWorkspace workspace, string id, string source)
    {
        CSharpCompilation whole = RuleCase.CompileWhole(source);
        (CSharpCompilation output, Diagnostic[] diagnostics) = await AnalyzerRun.Over(
            whole.WithOptions(Consumer.AllRules.WithOutputKind(whole.Options.OutputKind)));
        Project project = workspace.AddProject("Consumer", LanguageNames.CSharp)
            .WithMetadataReferences(References.All)
            .WithCompilationOptions(output.Options)
            .WithParseOptions(Consumer.ParseOptions);
        Document? document = null;
        foreach (SyntaxTree tree in output.SyntaxTrees)
        {
            Document added = project.AddDocument(
                Path.GetFileName(tree.FilePath), await tree.GetTextAsync(TestContext.Current.CancellationToken), filePath: tree.FilePath);
            project = added.Project;
            document ??= added;
        }

        return (project.GetDocument(document!.Id)!, [.. diagnostics.Where(diagnostic => diagnostic.Id == id)]);
    }

    private static async Task<List<CodeAction>> Actions(Document document, Diagnostic diagnostic)
    {
        SyntaxTree tree = (await document.GetSyntaxTreeAsync(TestContext.Current.CancellationToken))!;
        List<CodeAction> actions = [];
        await Fix.RegisterCodeFixesAsync(
            new CodeFixContext(document, In(tree, diagnostic), (action, _) => actions.Add(action), TestContext.Current.CancellationToken));
        return actions;
    }

    private sealed class Findings(Diagnostic[] all) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(all);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(all);
    }
}
