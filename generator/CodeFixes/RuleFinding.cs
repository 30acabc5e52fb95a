using JobGen.Generator.Diagnostics;

namespace JobGen.CodeFixes;

/// <summary>A finding in a document, and what an edit needs to know of that.</summary>
internal sealed record RuleFinding(Diagnostic Diagnostic, SyntaxNode Root, SemanticModel Model, CancellationToken CancellationToken)
{
    /// <summary>The innermost node that is underlined.</summary>
    public SyntaxNode Node => Root.FindNode(Diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);

    /// <summary>What the rule proposes to write in the place of what is underlined, if anything.</summary>
    public string? Replacement => Diagnostic.Properties.TryGetValue(Finding.ReplacementKey, out string? text) ? text : null;

    /// <summary>What the finding is about as well, where the rule says so.</summary>
    public SyntaxNode Related => Root.FindNode(Diagnostic.AdditionalLocations[0].SourceSpan, getInnermostNodeForTie: true);

    /// <summary>The innermost node of a kind that is underlined or stands around that.</summary>
    public T? Around<T>()
        where T : SyntaxNode => Node.FirstAncestorOrSelf<T>();
}
