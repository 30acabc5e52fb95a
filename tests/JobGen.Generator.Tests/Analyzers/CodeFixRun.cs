using JobGen.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;

namespace JobGen.Generator.Tests.Analyzers;

/// <summary>Applies a code fix to one file as an editor does.</summary>
internal static class CodeFixRun
{
    /// <summary>The titles that the fix offers for the first finding of a rule.</summary>
    public static async Task<string[]> Titles(CodeFixProvider fix, string id, string source)
    {
        using AdhocWorkspace workspace = new();
        (Document document, Diagnostic[] found) = await Open(workspace, id, source);
        return [.. (await Actions(fix, document, found[0])).Select(action => action.Title)];
    }

    /// <summary>The source after the fix has been applied until nothing is left to fix.</summary>
    public static async Task<string> Apply(CodeFixProvider fix, string id, string source, int choice = 0)
    {
        for (int round = 0; round < 10; round++)
        {
            using AdhocWorkspace workspace = new();
            (Document document, Diagnostic[] found) = await Open(workspace, id, source);
            if (found.Length == 0)
            {
                return source;
            }

            CodeAction action = (await Actions(fix, document, found[0]))[choice];
            var operations = await action.GetOperationsAsync(TestContext.Current.CancellationToken);
            Solution changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
            source = (await changed.GetDocument(document.Id)!.GetTextAsync(TestContext.Current.CancellationToken)).ToString();
        }

        throw new InvalidOperationException($"The fix does not end:\n{source}");
    }

    private static async Task<(Document Document, Diagnostic[] Found)> Open(AdhocWorkspace workspace, string id, string source)
    {
        (CSharpCompilation output, Diagnostic[] diagnostics) = await AnalyzerRun.Over(Consumer.Compile(source));
        Project project = workspace.AddProject("Consumer", LanguageNames.CSharp)
            .WithMetadataReferences(References.All)
            .WithCompilationOptions(Consumer.Options)
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

    private static async Task<List<CodeAction>> Actions(CodeFixProvider fix, Document document, Diagnostic diagnostic)
    {
        SyntaxTree tree = (await document.GetSyntaxTreeAsync(TestContext.Current.CancellationToken))!;
        Diagnostic here = Diagnostic.Create(diagnostic.Descriptor, Location.Create(tree, diagnostic.Location.SourceSpan));
        List<CodeAction> actions = [];
        await fix.RegisterCodeFixesAsync(
            new CodeFixContext(document, here, (action, _) => actions.Add(action), TestContext.Current.CancellationToken));
        return actions;
    }
}
