using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;

namespace JobGen.CodeFixes;

/// <summary>Offers the edits of <see cref="RuleEdits"/>, one by one or for all findings of a document, project or solution.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RuleCodeFix))]
[Shared]
public sealed class RuleCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [.. RuleEdits.All.Keys];

    // Not the batch fixer: it drops an edit that overlaps another, and makes one twice that two findings ask for.
    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(async (context, document, diagnostics) =>
    {
        List<RuleEdit> edits = [];
        foreach (Diagnostic diagnostic in diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start))
        {
            RuleEdit[] choices = await FindEdits(document, diagnostic, context.CancellationToken).ConfigureAwait(false);
            edits.AddRange(choices.Where((_, choice) => Key(diagnostic, choice) == context.CodeActionEquivalenceKey));
        }

        return await Apply(document, edits, context.CancellationToken).ConfigureAwait(false);
    });

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            RuleEdit[] choices = await FindEdits(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false);
            for (int choice = 0; choice < choices.Length; choice++)
            {
                RuleEdit edit = choices[choice];
                context.RegisterCodeFix(
                    CodeAction.Create(edit.Title, token => Apply(context.Document, [edit], token), Key(diagnostic, choice)), diagnostic);
            }
        }
    }

    private static string Key(Diagnostic diagnostic, int choice) => $"{diagnostic.Id}.{choice}";

    private static async Task<RuleEdit[]> FindEdits(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        SemanticModel? model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return root is null || model is null
            ? []
            : [.. RuleEdits.All[diagnostic.Id](new RuleFinding(diagnostic, root, model, cancellationToken))];
    }

    private static async Task<Document> Apply(Document document, IReadOnlyList<RuleEdit> edits, CancellationToken cancellationToken)
    {
        DocumentEditor editor = await DocumentEditor.CreateAsync(document, cancellationToken).ConfigureAwait(false);
        HashSet<SyntaxNode> edited = [];
        foreach (RuleEdit edit in edits)
        {
            if (edited.Add(edit.Node))
            {
                edit.Apply(editor);
            }
        }

        return editor.GetChangedDocument();
    }
}
