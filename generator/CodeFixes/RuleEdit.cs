using Microsoft.CodeAnalysis.Editing;

namespace JobGen.CodeFixes;

/// <summary>One way to put a finding right.</summary>
/// <param name="Title">What the user chooses.</param>
/// <param name="Node">The node that it is about. Findings whose edits are about one node are put right once.</param>
/// <param name="Apply">Makes the changes, which may be to several nodes of the document.</param>
internal sealed record RuleEdit(string Title, SyntaxNode Node, Action<SyntaxEditor> Apply)
{
    /// <summary>An edit that replaces a node, by what it has become through the edits of other findings inside of it.</summary>
    public static RuleEdit Replace<T>(string title, T node, Func<T, SyntaxNode> change)
        where T : SyntaxNode =>
        new(title, node, editor => editor.ReplaceNode(node, (current, _) => change((T)current)));
}
